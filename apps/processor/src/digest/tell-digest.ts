import type { Incident, IncidentNotice } from '@tocsin/findings';
import { renderSns } from '@tocsin/messages';
import type { SnsMessage } from '@tocsin/messages';
import type { BatchContext } from '../batch/batch-context.js';
import type { Ports } from '../batch/ports.js';
import type { DigestHead } from './digest-head.js';
import type { DigestOutcome } from './digest-outcome.js';
import { dueIn } from './digest-messages.js';
import type { DigestDue, LaterMessage } from './digest-messages.js';
import type { DigestStore } from './digest-store.js';
import { sortMembers, summarize } from './summarize.js';

/** Marking is spread, so that it leaves most of the rates of Security Hub to others: seconds between two shards. */
const BETWEEN_SHARDS = 5;

/** What becomes of a due-message; `retry` asks for it again. */
type Step = Pick<DigestOutcome, 'what' | 'retry' | 'incident' | 'subject'>;

/** seal → count → publish → record → hand out the marking. Every step can be repeated; what is told is made once. */
export async function tellDigest(
  due: DigestDue,
  receiveCount: number,
  context: BatchContext,
  ports: Pick<Ports, 'readLedger' | 'publish'>,
  store: DigestStore,
): Promise<Step> {
  const found = (await store.readHeads([due.digest])).get(due.digest);
  if (found?.state === 'closed') return { what: 'it is closed already' };
  if (due.left > 0) {
    await store.sendLater([dueIn(due.digest, due.left)]);
    return { what: 'not due yet' };
  }
  // Opened by a worker that died, or one that is about to write it: its own message comes, or this one again.
  if (found === undefined) return { what: 'nothing was gathered', retry: receiveCount < 2 };
  if (found.leaseUntil !== undefined && found.leaseUntil > context.clock()) {
    return { what: `another worker tells it until ${found.leaseUntil}`, retry: true };
  }
  const { leaseUntil } = context;
  const state = found.state === 'open' ? 'claimed' : found.state;
  let head: DigestHead = { ...found, state, version: found.version + 1, leaseUntil };
  if ((await store.writeHead(head)) === 'conflict') return { what: 'another worker tells it', retry: true };
  const write = async (changes: Partial<DigestHead>): Promise<boolean> => {
    head = { ...head, ...changes, version: head.version + 1 };
    return (await store.writeHead(head)) === 'written';
  };
  const movedOn: Step = { what: 'another worker took it over', retry: true };

  const shards = [...(await store.seal(head.digest))].filter(([, members]) => members.length > 0);
  let { incident } = head;
  if (incident === undefined) {
    incident = await count(
      head,
      shards.flatMap(([, members]) => members),
      context,
      ports,
    );
    if (incident === undefined) {
      await write({ state: 'closed', leaseUntil: undefined });
      return { what: 'nothing is left to tell' };
    }
    if (!(await write({ incident }))) return movedOn;
  }
  const message = render(incident, context);
  const subject = message.Subject;
  if (head.state === 'claimed' && context.mode === 'live') {
    const settled = (await ports.publish([{ id: head.digest, message }])).get(head.digest);
    if (settled?.ok !== true) {
      await write({ leaseUntil: undefined });
      const why = settled === undefined ? 'SNS did not answer for it' : `${settled.code}: ${settled.message}`;
      return { what: `SNS refused it: ${why}`, retry: true, incident };
    }
    if (!(await write({ state: 'published' }))) return movedOn;
  }
  await store.sendLater(
    shards.map(([shard], at): LaterMessage => ({
      message: { schema: 'tocsin.digest-mark/1', digest: head.digest, shard, after: '' },
      delaySeconds: at * BETWEEN_SHARDS,
    })),
  );
  await write({ state: 'closed', leaseUntil: undefined });
  return { what: context.mode === 'live' ? 'told' : 'would tell', incident, subject };
}

async function count(
  head: DigestHead,
  members: readonly string[],
  { clock, engineVersion, mode, policySha256 }: BatchContext,
  ports: Pick<Ports, 'readLedger'>,
): Promise<Incident | undefined> {
  const keys = members.map((member) => (mode === 'shadow' ? `shadow#${member}` : member));
  const sorted = sortMembers([...(await ports.readLedger(keys)).values()], head.digest);
  if (sorted.waiting.length === 0) return undefined;
  return summarize(head, sorted, { now: clock(), engineVersion, policySha256 });
}

function render(incident: Incident, { clock, mark, timeZone }: BatchContext): SnsMessage {
  const notice: IncidentNotice = { schema: 'tocsin.notice/1', event: 'digest', revision: 1, incident };
  return renderSns(notice, { now: clock(), timeZone, mark });
}
