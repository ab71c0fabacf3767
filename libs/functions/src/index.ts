export { environmentOf, type Environment } from './environment/environment.js';
export type { Arrival, DecideContext, Decision } from './ledger/arrival.js';
export { CLOSING, closedAs, doneState } from './ledger/claim.js';
export { decide } from './ledger/decide.js';
export { installedKey, ledgerKey, type Mode } from './ledger/ledger-key.js';
export type { LedgerRow, LedgerState } from './ledger/ledger-row.js';
export { makeReadLedger } from './ledger/read-ledger.js';
export { loadPolicy, type LoadedPolicy } from './policy/policy-file.js';
export { makeSendMessages, type QueueMessage } from './queue/send-messages.js';
