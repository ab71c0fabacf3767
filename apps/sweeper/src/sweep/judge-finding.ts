import { isMarked, triage } from '@tocsin/findings';
import type { CompiledPolicy, Finding, NoticeEvent } from '@tocsin/findings';
import { decide, ledgerKey } from '@tocsin/functions';
import type { Arrival, LedgerRow, Mode } from '@tocsin/functions';
import { changedAt } from './changed-at.js';
import { deliveryIdOf } from './swept-event.js';

/** Why a finding goes to the intake. All but the first two say that something before us failed. */
export type Reason =
  /** It is older than the installation, and nobody was told of it: the processor tells it as it is told to. */
  | 'backlog'
  | 'suppression-ended'
  /** Nobody was told of it. */
  | 'never-told'
  /** A worker set out to tell and never ended. */
  | 'stuck'
  /** Told, and the finding does not say so. */
  | 'not-marked'
  | 'reopened'
  | 'raised'
  /** It is over, and nobody was told so: its event was lost. */
  | 'closed'
  /** The same; its event could not be known for ours, since somebody wrote over the marker. */
  | 'marker-gone'
  /** Another notice than these. */
  | 'other';

/** What a sweep makes of a finding. */
export type Judgement =
  | { readonly do: 'send'; readonly reason: Reason; readonly arrival: Arrival }
  | { readonly do: 'leave'; readonly why: 'too young' | 'nothing to do' };

/** What a sweep knows beside the finding. Times are ISO 8601. */
export interface SweepContext {
  readonly policy: CompiledPolicy;
  readonly mode: Mode;
  /** What changed after this is left to the events, which are on their way. */
  readonly settledBefore: string;
  /** Since when incidents are told; findings that nobody was told of and that changed last before it are the backlog. */
  readonly installedAt: string;
}

/**
 * Asks what the processor would do if the finding came in now. Pure.
 *
 * @param readAt - ISO 8601: before the finding was asked for, so that an event that came since is newer
 */
export function judgeFinding(
  finding: Finding,
  row: LedgerRow | undefined,
  readAt: string,
  context: SweepContext,
): Judgement {
  const { installedAt, mode, policy, settledBefore } = context;
  const now = Date.parse(readAt);
  const changed = changedAt(finding) ?? 0;
  // A time to come says nothing: such a finding is looked at like an old one.
  if (changed <= now && changed > Date.parse(settledBefore)) return { do: 'leave', why: 'too young' };
  // What Security Hub answers may be minutes old (API reference, BatchUpdateFindings): whoever wrote the row knows more.
  if (row !== undefined && lastHeard(row) > settledBefore) return { do: 'leave', why: 'too young' };
  const arrival: Arrival = {
    pk: ledgerKey(finding, mode),
    finding,
    deliveryId: deliveryIdOf(finding, row, mode),
    eventTime: readAt,
  };
  const inEpisode = row !== undefined && row.state !== 'closed' && row.state !== 'suppressed';
  const escalation = inEpisode ? row.escalation : undefined;
  const verdict = triage(finding, policy, { now: readAt, escalation });
  const decision = decide(arrival, verdict, row, { now: readAt, leaseUntil: readAt });
  // What was gathered waits for its digest.
  const { do: what } = decision;
  if (what === 'nothing' || what === 'wait' || what === 'gather')
    return { do: 'leave', why: 'nothing to do' };
  if (row?.state === 'claimed' && row.tellError !== undefined) return { do: 'leave', why: 'nothing to do' };
  if (decision.do === 'mark') return { do: 'send', reason: 'not-marked', arrival };
  const isBacklog = row === undefined && changed < Date.parse(installedAt);
  return { do: 'send', reason: isBacklog ? 'backlog' : reasonOf(decision.row.event, finding, row), arrival };
}

function reasonOf(event: NoticeEvent, finding: Finding, row: LedgerRow | undefined): Reason {
  if (row === undefined) return 'never-told';
  if (event === 'resolved' || event === 'suppressed') return isMarked(finding) ? 'closed' : 'marker-gone';
  if (row.state === 'suppressed') return 'suppression-ended';
  if (row.state === 'claimed') return 'stuck';
  return event === 'reopened' || event === 'raised' ? event : 'other';
}

/** When somebody last wrote of the finding, as far as the row says. */
function lastHeard({ closedAt, lastOpenAt, leaseUntil, openedAt, seenNotifiedAt }: LedgerRow): string {
  return [closedAt, lastOpenAt, leaseUntil, seenNotifiedAt].reduce<string>(
    (latest, time) => (time !== undefined && time > latest ? time : latest),
    openedAt,
  );
}
