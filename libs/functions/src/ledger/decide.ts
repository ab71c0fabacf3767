import { severityRank } from '@tocsin/findings';
import type { Finding, NoticeEvent, SeverityLabel, Verdict } from '@tocsin/findings';
import { decideGathered, decideToldInDigest } from './decide-gathered.js';
import type { Arrival, DecideContext, Decision } from './arrival.js';
import { CLOSING, claimAgain, claimNext, closedAs, holdBack, openness } from './claim.js';
import type { LedgerRow } from './ledger-row.js';

/**
 * The heart of the promise: from what arrived and what the ledger remembers to what is to be done. Pure.
 * Where it is not known whether somebody was told, it says to tell again, with the same revision.
 */
export function decide(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
): Decision {
  if (row !== undefined && isHeld(row, context.now)) {
    return { do: 'wait', reason: `another worker tells it until ${row.leaseUntil}` };
  }
  const { gathered, toldIn } = row ?? {};
  if (row?.state === 'gathered' && gathered !== undefined) {
    return decideGathered(arrival, verdict, { ...row, gathered }, context);
  }
  if (row !== undefined && toldIn !== undefined) {
    const decided = decideToldInDigest(arrival, verdict, { ...row, toldIn }, context);
    if (decided !== undefined) return decided;
  }
  if (row?.deliveries.includes(arrival.deliveryId)) {
    const unfinished = row.state === 'claimed' && row.deliveries.at(-1) === arrival.deliveryId;
    if (unfinished) return { do: 'tell', row: claimAgain(arrival, verdict, row, context) };
    return afterTold(row, context, 'this delivery was handled already');
  }
  if (arrival.escalation !== undefined) {
    const starts = row === undefined || row.state === 'closed' || row.state === 'suppressed';
    return { do: 'tell', row: claimNext(arrival, verdict, row, context, 'escalated', starts) };
  }
  const closing = closingEvent(arrival.finding);
  return closing === undefined
    ? onOpen(arrival, verdict, row, context)
    : onClosed(arrival, verdict, row, context, closing);
}

function onClosed(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
  event: NoticeEvent,
): Decision {
  if (row === undefined || row.state === 'suppressed') {
    return { do: 'nothing', reason: 'closed before anybody was told of it' };
  }
  if (row.state === 'closed') return { do: 'nothing', reason: 'its close was told already' };
  if (arrival.eventTime < row.openedEventTime || arrival.eventTime < (row.lastOpenAt ?? '')) {
    return afterTold(row, context, 'an older event: the finding was seen open after it');
  }
  if (row.closedWhenEscalated === closedAs(arrival.finding)) {
    return afterTold(row, context, 'it was closed like this already when a person escalated it');
  }
  if (row.state === 'claimed' && CLOSING.includes(row.event)) {
    return { do: 'tell', row: claimAgain(arrival, verdict, row, context) };
  }
  return { do: 'tell', row: claimNext(arrival, verdict, row, context, event, false) };
}

function onOpen(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
): Decision {
  const next = (event: NoticeEvent, starts: boolean): Decision => ({
    do: 'tell',
    row: claimNext(arrival, verdict, row, context, event, starts),
  });
  if (row === undefined || row.state === 'suppressed') return begin(arrival, verdict, row, context, 'opened');
  const status = arrival.finding.workflowStatus ?? 'NEW';
  if (isBeforeClose(arrival, row, status)) {
    return afterTold(row, context, 'an older event: the close after it was handled already');
  }
  if (row.state === 'closed' || CLOSING.includes(row.event)) {
    // Closed while it waited for a digest: nobody knows of it.
    return begin(
      arrival,
      verdict,
      row,
      context,
      row.revision === 0 && row.toldIn === undefined ? 'opened' : 'reopened',
    );
  }
  if (row.state === 'claimed') {
    const same =
      row.priorityTold === verdict.priority &&
      rank(row.severityTold) === rank(arrival.finding.severity.label);
    // Another content needs another revision: a destination drops what it has seen.
    if (!same) return next(row.event, false);
    return { do: 'tell', row: claimAgain(arrival, verdict, row, context) };
  }
  if (verdict.suppressed !== undefined) {
    return afterTold(
      row,
      context,
      `told already; suppressed by policy rule ${verdict.suppressed.rule} since`,
    );
  }
  if (isLeftAlone(verdict)) return afterTold(row, context, `told already; ${LEFT_ALONE} since`);
  if (status === 'NEW' && row.seenNotifiedAt !== undefined && arrival.eventTime >= row.seenNotifiedAt) {
    return next('reopened', true);
  }
  if (rank(arrival.finding.severity.label) > rank(row.severityTold)) return next('raised', false);
  const reason = 'told already; its severity has not grown';
  const seen = { ...row, ...openness(arrival, row) };
  if (row.state === 'published' || seen.lastOpenAt === row.lastOpenAt)
    return afterTold(seen, context, reason);
  return { do: 'nothing', reason, row: { ...seen, version: row.version + 1 } };
}

/** A new episode, unless the policy keeps it from people. */
function begin(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
  event: 'opened' | 'reopened',
): Decision {
  if (verdict.suppressed !== undefined) return onSuppressed(arrival, verdict, row, context);
  if (isLeftAlone(verdict)) return { do: 'nothing', reason: `${LEFT_ALONE}: ${verdict.because}` };
  return { do: 'tell', row: claimNext(arrival, verdict, row, context, event, true) };
}

function onSuppressed(
  arrival: Arrival,
  verdict: Verdict,
  row: LedgerRow | undefined,
  context: DecideContext,
): Decision {
  const until = verdict.suppressed?.until ?? context.now;
  const reason = `suppressed by policy rule ${verdict.suppressed?.rule} until ${until}`;
  if (row?.state === 'suppressed' && row.suppressedUntil === until) return { do: 'nothing', reason };
  return { do: 'nothing', reason, row: holdBack(arrival, verdict, row, context, until) };
}

/** A finding that was told needs nothing more, or its mark. */
function afterTold(row: LedgerRow, context: DecideContext, reason: string): Decision {
  if (row.state !== 'published') return { do: 'nothing', reason };
  return { do: 'mark', row: { ...row, version: row.version + 1, leaseUntil: context.leaseUntil } };
}

const LEFT_ALONE = 'the policy leaves it alone';

/** A passed check, a sample: the policy's rules name the route `none`. Nothing is remembered of it. */
function isLeftAlone({ route }: Verdict): boolean {
  return route === 'none';
}

/** A claim is held while its lease runs; a row that needs nothing more is never held. */
function isHeld(row: LedgerRow, now: string): boolean {
  const unfinished = row.state === 'claimed' || row.state === 'published';
  return unfinished && row.leaseUntil !== undefined && row.leaseUntil > now;
}

/**
 * Event times have whole seconds. In the very second of the close, a NOTIFIED is our own echo, which is older;
 * a NEW is a re-open, which is told rather than missed.
 */
function isBeforeClose(arrival: Arrival, row: LedgerRow, status: string): boolean {
  const closedAt = row.closedAt ?? '';
  return status === 'NOTIFIED' ? arrival.eventTime <= closedAt : arrival.eventTime < closedAt;
}

function closingEvent(finding: Finding): NoticeEvent | undefined {
  if (closedAs(finding) === undefined) return undefined;
  return finding.workflowStatus === 'SUPPRESSED' ? 'suppressed' : 'resolved';
}

function rank(severity: SeverityLabel | 'UNKNOWN' | undefined): number {
  return severityRank(severity === undefined || severity === 'UNKNOWN' ? 'LOW' : severity);
}
