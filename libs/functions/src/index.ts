export { withLookedUp } from './enrichment/raise-priority.js';
export { environmentOf, type Environment } from './environment/environment.js';
export {
  HEARTBEAT_WITHIN_MILLISECONDS,
  heartbeatFinding,
  heartbeatOf,
  isHeartbeat,
  isTimely,
  type HeartbeatPlace,
} from './heartbeat/heartbeat.js';
export type { Arrival, DecideContext, Decision } from './ledger/arrival.js';
export { CLOSING, closedAs, doneState } from './ledger/claim.js';
export { decide } from './ledger/decide.js';
export { gatherInstead, isOpening, type Joining } from './ledger/decide-gathered.js';
export type { DigestKind, Gathered } from './ledger/gathered.js';
export { installedKey, ledgerKey, type Mode } from './ledger/ledger-key.js';
export type { LedgerRow, LedgerState } from './ledger/ledger-row.js';
export { makeReadLedger } from './ledger/read-ledger.js';
export { loadPolicy, type LoadedPolicy } from './policy/policy-file.js';
export { makeSendMessages, type QueueMessage } from './queue/send-messages.js';
