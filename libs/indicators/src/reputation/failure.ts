import type {
  Clock,
  Lookup,
  Reputation,
  ReputationErrorKind,
  ReputationFailure,
  ReputationProvider,
} from './reputation.js';

/** No answer, as a value. `at` in milliseconds. */
export function failure(
  source: string,
  { type, value }: Lookup,
  at: number,
  kind: ReputationErrorKind,
  message: string,
): ReputationFailure {
  const when = new Date(at).toISOString();
  return { type, value, source, at: when, verdict: 'error', error: { kind, message } };
}

/** Asks a provider; what it throws becomes a value. */
export async function asked(
  provider: ReputationProvider,
  lookup: Lookup,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Reputation> {
  try {
    return await provider.lookUp(lookup, signal);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failure(provider.name, lookup, clock(), 'failed', message.slice(0, 200));
  }
}
