import { incidentIdOf, safeReadFinding, triage } from '@tocsin/findings';
import type { Finding } from '@tocsin/findings';
import type { BatchContext } from '../batch/batch-context.js';
import type { ClaimedItem } from '../batch/item.js';
import { markItems } from '../batch/mark-items.js';
import { inParallel } from '../batch/parallel.js';
import type { Ports } from '../batch/ports.js';
import { closedAs } from '@tocsin/functions';
import type { LedgerRow } from '@tocsin/functions';
import type { DigestMark } from './digest-messages.js';
import type { DigestOutcome } from './digest-outcome.js';
import type { Digests } from './digests.js';
import type { DigestRecord } from './split-records.js';
import { sortMembers } from './summarize.js';
import type { GatheredRow } from './summarize.js';

/** Findings a message: a few calls of GetFindings, of which everybody in the account shares three a second. */
const AT_ONCE = 100;

type Step = Pick<DigestOutcome, 'what' | 'retry'>;

/**
 * Marks the next findings of one shard of a digest that was told, and sends for the rest. Each is read anew: what was
 * gathered may be a day old, and an analyst may have written since.
 */
export async function markDigest(
  { digest, shard, after }: DigestMark,
  record: DigestRecord,
  context: BatchContext,
  ports: Ports,
  { find, store }: Digests,
): Promise<Step> {
  const { members } = await store.readShard(digest, shard);
  const left = members.filter((member) => member > after).sort();
  const some = left.slice(0, AT_ONCE);
  const prefix = context.mode === 'shadow' ? 'shadow#' : '';
  const keys = some.map((member) => `${prefix}${member}`);
  const waiting = await waitingAmong(keys, digest, ports);
  if (context.mode === 'shadow') await recordAll(waiting.map(told), ports);
  else await markAll(waiting, record, context, ports, find);
  // Another event of a finding may have come between the reading of its row and the record of its mark: our own echo does.
  const again = waiting.length === 0 ? 0 : (await waitingAmong(keys, digest, ports)).length;
  if (again > 0) return { what: `${again} of ${waiting.length} are still to be marked`, retry: true };
  const last = some.at(-1);
  if (last !== undefined && left.length > some.length) {
    const next = { schema: 'tocsin.digest-mark/1', digest, shard, after: last } as const;
    await store.sendLater([{ message: next, delaySeconds: 0 }]);
  }
  return { what: `${waiting.length} of ${some.length} marked, ${left.length - some.length} to come` };
}

async function waitingAmong(
  keys: readonly string[],
  digest: string,
  ports: Pick<Ports, 'readLedger'>,
): Promise<readonly GatheredRow[]> {
  return sortMembers([...(await ports.readLedger(keys)).values()], digest).waiting;
}

/** What could not be marked or recorded still waits, which the ledger shows. */
async function markAll(
  rows: readonly GatheredRow[],
  record: DigestRecord,
  context: BatchContext,
  ports: Ports,
  find: Digests['find'],
): Promise<void> {
  if (rows.length === 0) return;
  const { found, settled } = await find(
    rows.map(({ pk, gathered: { account, format, id, productArn } }) => ({
      id: pk,
      format: format === 'ocsf' ? 'ocsf' : 'asff',
      findingId: id,
      productArn,
      account,
    })),
  );
  const current = new Map(found.flatMap(read).map((one) => [nameOf(incidentIdOf(one), one.accountId), one]));
  const toMark: ClaimedItem[] = [];
  const atRest: LedgerRow[] = [];
  for (const row of rows) {
    const finding = current.get(nameOf(row.incidentId, row.gathered.account));
    const result = settled.get(row.pk);
    if (finding === undefined) {
      if (result?.ok === false && !result.retry) atRest.push({ ...told(row), markError: result.code });
      else if (result?.ok === true) atRest.push({ ...told(row), markError: 'FindingNotFound' });
    } else if (closedAs(finding) !== undefined) {
      atRest.push({ ...told(row), state: 'closed', closedAt: context.clock() });
    } else toMark.push(claimedOf(row, finding, record, context));
  }
  await markItems(toMark, context, ports);
  await recordAll(atRest, ports);
}

/** The row once its digest was told and nothing is left to do for it. */
function told(row: GatheredRow): LedgerRow {
  const { digest, kind } = row.gathered;
  return { ...row, version: row.version + 1, state: 'marked', gathered: undefined, toldIn: { digest, kind } };
}

/** The same way as for a finding that was told on its own: the row is recorded after the mark. */
function claimedOf(
  row: GatheredRow,
  finding: Finding,
  { body, messageId, receiveCount }: DigestRecord,
  { clock, policy }: BatchContext,
): ClaimedItem {
  const { pk, gathered, openedEventTime: eventTime } = row;
  const arrival = { pk, finding, deliveryId: `digest:${gathered.digest}`, eventTime };
  return {
    item: { id: pk, messageId, receiveCount, original: body, arrival },
    verdict: triage(finding, policy, { now: clock() }),
    row: { ...told(row), version: row.version },
  };
}

async function recordAll(rows: readonly LedgerRow[], ports: Pick<Ports, 'writeLedger'>): Promise<void> {
  await inParallel(rows, (row) => ports.writeLedger(row));
}

function nameOf(incidentId: string, account: string): string {
  return `${incidentId}\n${account}`;
}

function read(raw: unknown): readonly Finding[] {
  const result = safeReadFinding(raw);
  return result.ok ? [result.finding] : [];
}
