import { safeReadFinding } from '@tocsin/findings';
import type { Finding } from '@tocsin/findings';
import { ledgerKey } from '@tocsin/functions';
import type { Arrival, LedgerRow, QueueMessage } from '@tocsin/functions';
import { judgeFinding, type Reason, type SweepContext } from './judge-finding.js';
import type { Page, Ports } from './ports.js';
import { sweptEvent, type Place } from './swept-event.js';
import type { Tally } from './tally.js';

interface ToSend {
  readonly reason: Reason;
  readonly arrival: Arrival;
}

/** Judges the findings of a page against the ledger, and sends those that nobody was told of to the intakes. */
export async function sweepPage(
  { findings: raws }: Page,
  readAt: string,
  context: SweepContext & Place,
  ports: Ports,
  tally: Tally,
): Promise<void> {
  const findings = readAll(raws, tally);
  const rows = await ports.readLedger(findings.map((finding) => ledgerKey(finding, context.mode)));
  const known = new Set(tally.sent.map(({ deliveryId }) => deliveryId));
  const toSend = findings
    .flatMap((finding) => judge(finding, rows, readAt, context, tally))
    // A finding can be in several phases.
    .filter(({ arrival }) => !known.has(arrival.deliveryId));
  const urgent = toSend.filter(({ arrival }) => arrival.finding.severity.label === 'CRITICAL');
  await send(urgent, context, ports.sendUrgent, tally);
  await send(
    toSend.filter((one) => !urgent.includes(one)),
    context,
    ports.sendRoutine,
    tally,
  );
}

function readAll(raws: readonly unknown[], tally: Tally): readonly Finding[] {
  tally.seen += raws.length;
  return raws.flatMap((raw) => {
    const read = safeReadFinding(raw);
    if (read.ok) return [read.finding];
    const [{ path, expected }] = read.error.faults;
    tally.failed.push({ what: 'unreadable', why: `${path}: expected ${expected}` });
    return [];
  });
}

/** Pure code that throws on a finding would throw on it for ever: its neighbours go on. */
function judge(
  finding: Finding,
  rows: ReadonlyMap<string, LedgerRow>,
  readAt: string,
  context: SweepContext,
  tally: Tally,
): readonly ToSend[] {
  try {
    const judgement = judgeFinding(finding, rows.get(ledgerKey(finding, context.mode)), readAt, context);
    if (judgement.do === 'send') return [judgement];
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    tally.failed.push({ what: 'not judged', why, ...namesOf(finding) });
  }
  return [];
}

async function send(
  all: readonly ToSend[],
  place: Place,
  port: Ports['sendUrgent'],
  tally: Tally,
): Promise<void> {
  if (all.length === 0) return;
  const messages = all.map(({ arrival }): QueueMessage => ({
    id: arrival.deliveryId,
    body: sweptEvent(arrival, place),
  }));
  const refused = await port(messages);
  for (const { arrival, reason } of all) {
    const { deliveryId, finding } = arrival;
    const why = refused.get(deliveryId);
    if (why === undefined) tally.sent.push({ reason, deliveryId, ...namesOf(finding) });
    else tally.failed.push({ what: 'not sent', why, ...namesOf(finding) });
  }
}

function namesOf({ id, productArn }: Finding): { readonly findingId: string; readonly productArn: string } {
  return { findingId: id.slice(0, 512), productArn: productArn.slice(0, 2048) };
}
