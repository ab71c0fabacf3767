import { doneState } from '@tocsin/functions';
import type { LedgerRow } from '@tocsin/functions';
import { openIncident } from '@tocsin/findings';
import type { Incident, IncidentNotice, NoticeChange, NoticeEvent } from '@tocsin/findings';
import { renderSns } from '@tocsin/messages';
import type { SnsMessage } from '@tocsin/messages';
import { indicatorsIfAny } from '../enrichment/incident-indicators.js';
import type { BatchContext } from './batch-context.js';
import type { ClaimedItem, Item, Outcome } from './item.js';
import { inParallel } from './parallel.js';
import type { Ports, Settled } from './ports.js';

/** What became of the telling of one wave. */
export interface Told {
  readonly toMark: readonly ClaimedItem[];
  readonly outcomes: readonly Outcome[];
}

/** Publishes the notices of what was claimed, then records each as published. */
export async function tellItems(
  claimed: readonly ClaimedItem[],
  context: BatchContext,
  ports: Ports,
): Promise<Told> {
  const outcomes: Outcome[] = [];
  const ready: { readonly claimed: ClaimedItem; readonly message: SnsMessage }[] = [];
  for (const one of claimed) {
    try {
      ready.push({ claimed: one, message: render(one, context, ports) });
    } catch (error) {
      const [code, message] =
        error instanceof Error ? [error.name, error.message] : ['Defect', String(error)];
      const defect = { ok: false, retry: false, code, message } as const;
      outcomes.push(await refused(one, defect, ports, 'a defect of the engine'));
    }
  }
  if (context.mode === 'shadow') {
    const shown = await inParallel(ready, ({ claimed: one, message }) => onlyShow(one, message, ports));
    return { toMark: [], outcomes: [...outcomes, ...shown] };
  }
  const settled = await ports.publish(
    ready.map(({ claimed: one, message }) => ({ id: one.item.id, message })),
  );
  const toMark: ClaimedItem[] = [];
  await inParallel(ready, async ({ claimed: one }) => {
    const result = settled.get(one.item.id) ?? NO_ANSWER;
    if (!result.ok) outcomes.push(await refused(one, result, ports));
    else await recordPublished(one, ports, toMark, outcomes);
  });
  return { toMark, outcomes };
}

const NO_ANSWER: Settled = { ok: false, retry: true, code: 'NoAnswer', message: 'SNS did not answer for it' };

function render({ item, verdict, row }: ClaimedItem, context: BatchContext, ports: Ports): SnsMessage {
  const { policySha256, engineVersion } = context;
  const incident = openIncident(item.arrival.finding, verdict, {
    openedAt: row.openedAt,
    engineVersion,
    policySha256,
  });
  const changes: NoticeChange[] = [];
  const change = (field: string, from: string | undefined, to: string): void => {
    if (from !== undefined && from !== to) changes.push({ field, from, to });
  };
  change('severity', row.toldBefore?.severity, row.severityTold);
  change('priority', row.toldBefore?.priority, row.priorityTold);
  const notice: IncidentNotice = {
    schema: 'tocsin.notice/1',
    event: row.event,
    revision: row.revision,
    incident: { ...incident, ...evidence(item, row, ports) },
    ...(changes.length > 0 ? { changes } : {}),
  };
  return renderSns(notice, { now: context.clock(), timeZone: context.timeZone, mark: context.mark });
}

/** Notices that carry what may be hostile in the finding. The enricher answers all but the last two. */
const WITH_INDICATORS: readonly NoticeEvent[] = ['opened', 'raised', 'reopened', 'escalated', 'enriched'];

function evidence(
  { arrival: { finding, enrichment } }: Item,
  { event }: LedgerRow,
  { defect }: Ports,
): Pick<Incident, 'indicators' | 'threat'> {
  const indicators = WITH_INDICATORS.includes(event) ? indicatorsIfAny(finding, defect) : undefined;
  const threat = event === 'enriched' ? enrichment?.threat : undefined;
  return { ...(indicators === undefined ? {} : { indicators }), ...(threat === undefined ? {} : { threat }) };
}

async function onlyShow(one: ClaimedItem, message: SnsMessage, ports: Ports): Promise<Outcome> {
  const { item, verdict } = one;
  const row = { ...one.row, version: one.row.version + 1, state: doneState(one.row), leaseUntil: undefined };
  try {
    await ports.writeLedger(row);
    return { kind: 'would tell', item, verdict, row, subject: message.Subject };
  } catch (error) {
    return { kind: 'retry', item, reason: 'the ledger could not be written', error };
  }
}

/** The claim is given back at once, so that the retry need not wait for the lease; where there is none, the row says why. */
async function refused(
  one: ClaimedItem,
  result: Exclude<Settled, { ok: true }>,
  ports: Ports,
  reason = 'not published',
): Promise<Outcome> {
  const { item, row } = one;
  const detail = `${result.code}: ${result.message}`;
  try {
    await ports.writeLedger({
      ...row,
      version: row.version + 1,
      leaseUntil: undefined,
      ...(result.retry ? {} : { tellError: detail }),
    });
  } catch (error) {
    return {
      kind: 'retry',
      item,
      reason: `${reason} (${detail}), and the claim could not be given back`,
      error,
    };
  }
  if (result.retry) return { kind: 'retry', item, reason: `SNS refused it for now: ${detail}` };
  return { kind: 'parked', item, reason, detail, told: false };
}

async function recordPublished(
  one: ClaimedItem,
  ports: Ports,
  toMark: ClaimedItem[],
  outcomes: Outcome[],
): Promise<void> {
  const { item, verdict } = one;
  const row = { ...one.row, version: one.row.version + 1, state: 'published' as const };
  try {
    const written = await ports.writeLedger(row);
    if (written === 'written') toMark.push({ item, verdict, row });
    // Another worker took over, or our own write landed and its answer was lost: the next delivery marks.
    else outcomes.push({ kind: 'retry', item, reason: 'told; the ledger moved on meanwhile' });
  } catch (error) {
    outcomes.push({ kind: 'retry', item, reason: 'told, but the ledger could not be written', error });
  }
}
