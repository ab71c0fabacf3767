import type { FindingName } from '../input/record.js';
import type { UnmatchedRule } from '../run/event-rules.js';
import type { FedRecord } from '../run/fed-record.js';
import type { ParkedMessage } from '../run/parked-message.js';
import type { HandledLine } from '../run/processor-log.js';
import { findingKeyOf } from '../run/waves.js';
import type { FindingReport, NoticeReport } from './run-report.js';

type Ending = Pick<FindingReport, 'outcome' | 'reason' | 'notices'>;

/** How one finding of a record ended, by what the processor said, parked and the rules of the stack. */
export function findingOutcome(finding: FindingName, fed: FedRecord): FindingReport {
  const key = findingKeyOf(finding);
  const isMine = (about: { readonly findingId?: string; readonly productArn?: string }): boolean =>
    findingKeyOf({ id: about.findingId ?? '', productArn: about.productArn ?? '' }) === key;
  return { ...finding, ...ending(fed, fed.handled.filter(isMine), fed.parked.filter(isMine)) };
}

/** How a finding ended that cannot be read: the processor parks it, if a rule lets its event through. */
export function brokenOutcome(
  broken: { readonly reason: string },
  parked: ParkedMessage | undefined,
  fed: FedRecord,
): FindingReport {
  if (parked !== undefined) return { outcome: 'parked', reason: parkedReason(parked), notices: [] };
  const rest = ending(fed, [], []);
  return { ...rest, reason: `unreadable (${broken.reason}), and ${rest.reason ?? ''}` };
}

function ending(fed: FedRecord, handled: readonly HandledLine[], parked: readonly ParkedMessage[]): Ending {
  const told = handled.filter(({ outcome }) => outcome === 'told');
  if (told.length > 0) return { outcome: 'told', notices: distinctNotices(told) };
  const gathered = handled.findLast(({ outcome }) => outcome === 'gathered');
  if (gathered !== undefined) return inDigest(gathered);
  const [held] = parked;
  if (held !== undefined) return { outcome: 'parked', reason: parkedReason(held), notices: [] };
  const quiet = handled.find(({ outcome }) => outcome === 'not told' || outcome === 'would tell');
  if (quiet !== undefined) return { outcome: 'not told', reason: quietReason(quiet), notices: [] };
  if (fed.stopped !== undefined) return { outcome: 'lost', reason: fed.stopped, notices: [] };
  if (fed.eventRules.length === 0) return { outcome: 'not told', reason: noRule(fed.unmatched), notices: [] };
  return { outcome: 'lost', reason: lostReason(handled), notices: [] };
}

/** Its digest is the notice that tells of it; that it arrived is checked like any. In shadow mode nobody is told. */
function inDigest({ incidentId = 'unknown', priority, reason }: HandledLine): Ending {
  if (reason?.startsWith('shadow') === true) return { outcome: 'not told', reason, notices: [] };
  return { outcome: 'told', notices: [{ incidentId, event: 'digest', revision: 1, priority }] };
}

/** A repeat after a crash is the same notice: it has the same incident, event and revision. */
function distinctNotices(told: readonly HandledLine[]): readonly NoticeReport[] {
  const notices = new Map<string, NoticeReport>();
  for (const { incidentId = 'unknown', event = 'unknown', revision = 0, priority } of told) {
    notices.set(`${incidentId}\n${event}\n${revision}`, { incidentId, event, revision, priority });
  }
  return [...notices.values()];
}

function parkedReason({ reason, detail }: ParkedMessage): string {
  return `${reason}: ${detail}`;
}

function quietReason({ outcome, event, subject, reason }: HandledLine): string {
  if (outcome === 'would tell')
    return `shadow mode: would have told ${event ?? 'it'} (${subject ?? 'no subject'})`;
  return reason ?? 'the processor gave no reason';
}

function lostReason(handled: readonly HandledLine[]): string {
  const retried = handled.findLast(({ outcome }) => outcome === 'retry');
  const claimed = handled.find(({ outcome }) => outcome === 'parked');
  if (claimed !== undefined)
    return `the processor says it parked it (${claimed.reason}), but the parked queue does not hold it`;
  if (retried !== undefined) return `the processor gave up on it: ${retried.reason ?? 'no reason given'}`;
  return 'an event rule matched, but the processor neither told nor parked it';
}

/** Rules of another kind of event say nothing about this one. */
const OTHER_KIND = ['detail-type', 'source'];

function noRule(unmatched: readonly UnmatchedRule[]): string {
  const sameKind = unmatched.filter(({ misses }) => !misses.some(({ path }) => OTHER_KIND.includes(path)));
  const other = OTHER_KIND.map((path) => missedByAll(unmatched, path)).filter((got) => got !== undefined);
  if (other.length > 0) return `matches no event rule: none takes ${other.join(', ')}`;
  const nearest = (sameKind.length > 0 ? sameKind : unmatched).slice(0, 2);
  if (nearest.length === 0) return 'matches no event rule';
  const parts = nearest.map(({ rule, misses }) => {
    const wants = misses.map(({ path, wanted, got }) => `${path} ${wanted}, found ${got}`);
    return `${rule} wants ${wants.join(', and ')}`;
  });
  return `matches no event rule: ${parts.join('; ')}`;
}

/** What the event has at a path at which no rule wants it. */
function missedByAll(unmatched: readonly UnmatchedRule[], path: string): string | undefined {
  const misses = unmatched.map((rule) => rule.misses.find((miss) => miss.path === path));
  const [first] = misses;
  return first === undefined || misses.includes(undefined) ? undefined : `${path} ${first.got}`;
}
