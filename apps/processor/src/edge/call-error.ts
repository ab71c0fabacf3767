import type { Settled } from '../batch/ports.js';

type Failure = Exclude<Settled, { ok: true }>;

/** Errors of a whole call that say: the request itself is wrong. All others may work later. */
const WRONG_REQUEST = new Set([
  'InvalidParameter',
  'InvalidParameterException',
  'InvalidParameterValue',
  'InvalidParameterValueException',
  'InvalidInputException',
  'ValidationException',
  'ValidationError',
  'InvalidBatchEntryId',
  'InvalidBatchEntryIdException',
  'BatchRequestTooLong',
  'BatchRequestTooLongException',
]);

/** True when a call failed for what it carried, so that carrying less may help. */
export function isWrongRequest(error: unknown): boolean {
  return error instanceof Error && WRONG_REQUEST.has(error.name);
}

/** An error of a whole call, as the result of each of its entries. */
export function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : 'UnknownError';
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, retry: !isWrongRequest(error), code: name, message: message.slice(0, 500) };
}

/**
 * Sends entries in one call; when the call as a whole is refused for what it carries, halves it until the entry at
 * fault stands alone. Costs at most 2n - 1 calls, and one when nothing is wrong.
 */
export async function sendIsolating<T extends { readonly id: string }>(
  entries: readonly T[],
  send: (entries: readonly T[]) => Promise<ReadonlyMap<string, Settled>>,
): Promise<Map<string, Settled>> {
  if (entries.length === 0) return new Map();
  try {
    return new Map(await send(entries));
  } catch (error) {
    if (entries.length === 1 || !isWrongRequest(error)) {
      const failure = failureOf(error);
      return new Map(entries.map((entry) => [entry.id, failure]));
    }
    const middle = Math.ceil(entries.length / 2);
    const first = await sendIsolating(entries.slice(0, middle), send);
    const second = await sendIsolating(entries.slice(middle), send);
    return new Map([...first, ...second]);
  }
}
