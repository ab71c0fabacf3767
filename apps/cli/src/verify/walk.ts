import { MARKER } from '@tocsin/findings';
import type { NoticeEvent } from '@tocsin/findings';
import { noticesIn } from './notices.js';
import type { Notices } from './notices.js';
import type { FollowSettings, OwnQueue, VerifyPorts } from './ports.js';
import type { Removals } from './removals.js';
import { archived } from './test-finding.js';
import type { Asff, TestFinding } from './test-finding.js';
import type { Hop } from './verify-report.js';
import { waitFor } from './wait-for.js';

interface Seen {
  readonly outcome: 'seen' | 'missing';
  readonly detail: string;
}

/** Does one step and notes it as a hop; what it throws is a failed hop. True where it was seen. */
export type Step = (id: Hop['id'], act: () => Promise<Seen>) => Promise<boolean>;

/** What a walk needs. */
export interface Walk {
  readonly finding: TestFinding;
  readonly settings: FollowSettings;
  readonly ports: VerifyPorts;
  readonly removals: Removals;
  readonly signal: AbortSignal;
  readonly step: Step;
  /** Notes a hop, also after the signal. */
  readonly hop: (id: Hop['id'], outcome: Hop['outcome'], detail: string) => void;
  /** How far the finding has come. */
  readonly state: { imported: boolean; closed: boolean };
}

/** Told, marked, closed: each step only after the one before. */
export async function walkLive(walk: Walk): Promise<void> {
  const { finding, settings, ports, signal, step } = walk;
  const { mark } = settings.processor;
  const notices = await listen(walk);
  if (notices === undefined) return;
  const patience = { timeoutMs: settings.timeoutMs, signal };
  const told = (event: NoticeEvent) => async (): Promise<Seen> => {
    const notice = await notices.next(event, patience);
    if (notice === undefined) return missing(walk, `the notice "${event}"`, notices.events());
    return seen(`notice "${event}", revision ${notice.revision}`);
  };
  if (!(await importFinding(walk))) return;
  if (!(await step('opened', told('opened')))) return;
  const marked = async (): Promise<Seen> => {
    const held = await look(
      walk,
      (one) => isMarked(one) && (mark === 'none' || statusOf(one) === 'NOTIFIED'),
    );
    return held === undefined
      ? missing(walk, mark === 'none' ? 'the marker' : 'NOTIFIED and the marker', [])
      : seen(`${statusOf(held) ?? 'no status'}, with the marker of Tocsin`);
  };
  if (!(await step('marked', marked))) return;
  const close = async (): Promise<Seen> => {
    await ports.setResolved(finding.name);
    walk.state.closed = true;
    return seen('set RESOLVED');
  };
  if (!(await step('closed', close))) return;
  await step('resolved', told('resolved'));
}

/** In shadow mode there is nothing to hear: that Security Hub took the finding is all that can be seen from outside. */
export async function walkShadow(walk: Walk): Promise<void> {
  if (!(await importFinding(walk))) return;
  await walk.step('held', async () => {
    const held = await look(walk, () => true);
    if (held === undefined) return missing(walk, 'the finding in Security Hub', []);
    const { logGroup } = walk.settings.processor;
    return seen(
      `Security Hub holds it, ${statusOf(held) ?? 'without a status'}; what the processor would have told stands in its log ` +
        `${logGroup}, which is not read here: look for ${walk.finding.name.incidentId}`,
    );
  });
}

async function listen({ finding, settings, ports, removals, step }: Walk): Promise<Notices | undefined> {
  const { queueName, processor } = settings;
  const { topicArn } = processor;
  const made: OwnQueue[] = [];
  await step('listening', async () => {
    removals.add({
      what: `the queue ${queueName}`,
      byHand: 'delete it in the console of Amazon SQS',
      remove: () => ports.deleteQueue(queueName),
    });
    const queue = await ports.createQueue(queueName, topicArn);
    removals.add({
      what: `the subscription of ${queueName} to ${topicArn}`,
      byHand: 'delete it in the console of Amazon SNS',
      remove: () => ports.unsubscribe(topicArn, queueName),
    });
    await ports.subscribe(topicArn, queue.arn, finding.name.incidentId);
    made.push(queue);
    return seen(`${queueName} is subscribed to the incident topic`);
  });
  const [queue] = made;
  return queue && noticesIn(queue, finding.name.incidentId, ports);
}

function importFinding(walk: Walk): Promise<boolean> {
  const { finding, ports, removals, state, step } = walk;
  return step('imported', async () => {
    removals.add({
      what: `the test finding ${finding.name.id}`,
      byHand: 'set it RESOLVED in the console of Security Hub',
      remove: () => putAway(walk),
    });
    await ports.importFinding(finding.asff);
    state.imported = true;
    return seen(finding.name.id);
  });
}

/** Resolved, or an archived finding would be told as closed only later; and archived, so that nobody works on it. */
async function putAway({ finding, ports, state, hop }: Walk): Promise<void> {
  // The import was refused, or whether it was is not known: to archive would be to import.
  if (!state.imported && (await ports.finding(finding.name)) === undefined) return;
  try {
    if (!state.closed) await ports.setResolved(finding.name);
  } finally {
    await ports.importFinding(archived(finding, new Date().toISOString()));
    hop('archived', 'seen', 'set RESOLVED and archived');
  }
}

function look(
  { finding, settings, ports, signal }: Walk,
  wanted: (held: Asff) => boolean,
): Promise<Asff | undefined> {
  const { timeoutMs, pollMs } = settings;
  return waitFor(
    async () => {
      const held = await ports.finding(finding.name);
      return held !== undefined && wanted(held) ? held : undefined;
    },
    { timeoutMs, pollMs, signal },
  );
}

function isMarked({ UserDefinedFields: fields }: Asff): boolean {
  return (fields as Readonly<Record<string, unknown>> | undefined)?.[MARKER.field] === MARKER.value;
}

function statusOf({ Workflow: workflow }: Asff): string | undefined {
  const status = (workflow as { readonly Status?: unknown } | undefined)?.Status;
  return typeof status === 'string' ? status : undefined;
}

function seen(detail: string): Seen {
  return { outcome: 'seen', detail };
}

function missing({ settings }: Walk, what: string, events: readonly NoticeEvent[]): Seen {
  const { logGroup } = settings.processor;
  const heard = events.length === 0 ? '' : `; there came ${events.join(', ')}`;
  return {
    outcome: 'missing',
    detail:
      `${what} did not come within ${settings.timeoutMs / 1000} s${heard}: look into the log ${logGroup}, ` +
      'at the alarms of the stack and its dead-letter queues',
  };
}
