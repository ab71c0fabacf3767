import type { LedgerRow, QueueMessage } from '@tocsin/functions';
import type { Phase } from '../phases/phase.js';

/** A page of findings, as Security Hub gives them. */
export interface Page {
  readonly findings: readonly unknown[];
  readonly nextToken?: string;
}

/** Security Hub does not take a token any more: the phase is begun again. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** The edges of a sweep, one function each. Each may throw; then the message comes again. */
export interface Ports {
  /** @throws TokenRefused */
  readonly getPage: (phase: Phase, token?: string) => Promise<Page>;
  readonly readLedger: (keys: readonly string[]) => Promise<ReadonlyMap<string, LedgerRow>>;
  /** @returns why each message that was not sent was not, by its id */
  readonly sendUrgent: (messages: readonly QueueMessage[]) => Promise<ReadonlyMap<string, string>>;
  readonly sendRoutine: (messages: readonly QueueMessage[]) => Promise<ReadonlyMap<string, string>>;
  /** ISO 8601 now. */
  readonly clock: () => string;
  /** Until this invocation ends. */
  readonly millisecondsLeft: () => number;
}
