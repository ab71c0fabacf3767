import { severityRank } from '@tocsin/findings';
import type { NoticeEvent, SeverityLabel, Verdict } from '@tocsin/findings';
import type { Arrival, DecideContext, Decision } from './arrival.js';
import { claimNext, closedAs, holdBack, openness } from './claim.js';
import type { LedgerRow } from './ledger-row.js';
import { gatheredOf } from './gathered.js';
import type { DigestKind } from './gathered.js';

/** A digest that a finding is to join. */
export interface Joining {
  readonly digest: string;
  readonly kind: DigestKind;
}

/** Whether this decision begins an episode, which may be told in a digest. What was claimed before is told as it was claimed. */
export function isOpening(arrival: Arrival, decision: Decision, before: LedgerRow | undefined): boolean {
  if (decision.do !== 'tell' || arrival.escalation !== undefined) return false;
  const { event } = decision.row;
  const isFresh = before?.state !== 'claimed' && before?.state !== 'gathered';
  return isFresh && (event === 'opened' || event === 'reopened');
}

/** Instead of being told on its own, the finding waits for a digest. It has no notice of its own, so no revision is spent. */
export function gatherInstead(
  arrival: Arrival,
  verdict: Verdict,
  claimed: LedgerRow,
  before: LedgerRow | undefined,
  into: Joining,
  now: string,
): Decision {
  const row: LedgerRow = {
    ...claimed,
    state: 'gathered',
    revision: before?.revision ?? 0,
    leaseUntil: undefined,
    gathered: gatheredOf(arrival.finding, verdict, into, now),
  };
  return { do: 'gather', row };
}

/** What is to be done about a finding that waits for its digest, or whose digest is told and not marked yet. */
export function decideGathered(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow & { readonly gathered: NonNullable<LedgerRow['gathered']> },
  context: DecideContext,
): Decision {
  const tell = (event: NoticeEvent): Decision => ({
    do: 'tell',
    // Its minutes count from now: nobody had them before.
    row: {
      ...claimNext(arrival, verdict, row, context, event, false),
      openedAt: context.now,
      toldBefore: undefined,
    },
  });
  if (arrival.escalation !== undefined) return tell('escalated');
  const version = row.version + 1;
  const isOld = arrival.eventTime < row.openedEventTime || arrival.eventTime < (row.lastOpenAt ?? '');
  if (closedAs(arrival.finding) !== undefined) {
    if (isOld) return { do: 'nothing', reason: 'an older event: the finding was seen open after it' };
    const closed: LedgerRow = { ...row, version, state: 'closed', closedAt: arrival.eventTime };
    return { do: 'nothing', reason: 'closed before its digest was sent', row: closed };
  }
  if (verdict.suppressed !== undefined) {
    const { rule, until } = verdict.suppressed;
    const reason = `suppressed by policy rule ${rule} until ${until}, before its digest was sent`;
    return { do: 'nothing', reason, row: holdBack(arrival, verdict, row, context, until) };
  }
  if (verdict.route === 'none') {
    const closed: LedgerRow = { ...row, version, state: 'closed', closedAt: arrival.eventTime };
    return { do: 'nothing', reason: 'the policy leaves it alone since', row: closed };
  }
  if (isWorse(arrival, row) || noLongerGathered(verdict, row.gathered.kind)) return tell(row.event);
  return { do: 'gather', row: { ...row, ...openness(arrival, row), version } };
}

/** What is to be done about a finding that was told in a digest alone; undefined: what is done about any other. */
export function decideToldInDigest(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow & { readonly toldIn: NonNullable<LedgerRow['toldIn']> },
  context: DecideContext,
): Decision | undefined {
  if (arrival.escalation !== undefined || row.state !== 'marked') return undefined;
  if (row.deliveries.includes(arrival.deliveryId)) return undefined;
  if (closedAs(arrival.finding) !== undefined) {
    const isOld = arrival.eventTime < row.openedEventTime || arrival.eventTime < (row.lastOpenAt ?? '');
    if (isOld) return undefined;
    const closed: LedgerRow = {
      ...row,
      version: row.version + 1,
      state: 'closed',
      closedAt: arrival.eventTime,
    };
    // No destination has a record of this one: its close would close nothing, ten thousand times.
    return { do: 'nothing', reason: 'it was told in a digest, and is closed', row: closed };
  }
  if (verdict.suppressed !== undefined || verdict.route === 'none') return undefined;
  if (arrival.eventTime < (row.lastOpenAt ?? '') || !noLongerGathered(verdict, row.toldIn.kind))
    return undefined;
  return { do: 'tell', row: claimNext(arrival, verdict, row, context, 'raised', false) };
}

/** Such as a vulnerability that is exploited since: the policy says something else of it now. */
function noLongerGathered({ route }: Verdict, kind: DigestKind): boolean {
  return kind === 'gather' && route !== 'gather';
}

function isWorse({ finding }: Arrival, { severityTold }: LedgerRow): boolean {
  return rank(finding.severity.label) > rank(severityTold);
}

function rank(severity: SeverityLabel | 'UNKNOWN' | undefined): number {
  return severityRank(severity === undefined || severity === 'UNKNOWN' ? 'LOW' : severity);
}
