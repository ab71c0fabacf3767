import { compileEventPattern } from '@tocsin/routing';
import type { DeployedRule } from '../verify/found.js';
import type { DeadMessage } from './dead-message.js';
import { queueName } from './dead-queue.js';
import type { DeadQueue, FoundQueues, StackQueue } from './dead-queue.js';

/** Where a message goes, or why it stays. */
export type Destination = { readonly to: StackQueue } | { readonly stays: string };

/**
 * The queue that a dead message was on its way to. Only queues of the stack: what another one does with a message is not known
 * here.
 */
export function destinationOf(message: DeadMessage, queue: DeadQueue, found: FoundQueues): Destination {
  if (message.body === undefined)
    return { stays: 'its message was too long to be kept whole: look at the finding in Security Hub' };
  const { queues } = found;
  const named = queues.find(({ arn }) => arn === message.toArn);
  switch (message.kind) {
    case 'parked': {
      const intakes = intakesOf(found);
      const to = intakes.find((one) => one === named) ?? byTheRules(message.body, intakes, found.rules);
      return to === undefined ? { stays: 'no rule takes it to an intake of the stack' } : { to };
    }
    case 'rule':
      if (named !== undefined) return { to: named };
      return { stays: `its target is no queue of the stack: ${message.toArn ?? 'not named'}` };
    case 'receives':
      return named !== undefined && queue.sources.includes(named)
        ? { to: named }
        : only(queue.sources, 'several queues give up their messages here');
    case 'subscription': {
      const mailed = queue.subscriptions.find(({ protocol }) => protocol !== 'sqs');
      if (mailed !== undefined)
        return { stays: `only Amazon SNS can send to ${mailed.protocol}: tell the person another way` };
      const targets = queue.subscriptions.map(({ endpoint }) => endpoint);
      const ours = queues.filter(({ arn }) => targets.includes(arn));
      if (ours.length === 0)
        return { stays: `its queue is not of the stack: ${targets.map(queueName).join(', ')}` };
      return only(ours, 'several subscriptions fail to here');
    }
    case undefined:
      return { stays: 'nobody of ours put it there' };
  }
}

/** The queues that the processor reads. */
function intakesOf({ queues, eventSources }: FoundQueues): readonly StackQueue[] {
  return queues.filter(({ arn }) => eventSources.some(({ sourceArn }) => sourceArn === arn));
}

/** A queue may have been replaced since: then the rules of today say which one it is. */
function byTheRules(
  body: string,
  intakes: readonly StackQueue[],
  rules: readonly DeployedRule[],
): StackQueue | undefined {
  for (const { pattern, targets } of rules) {
    const to = intakes.find(({ arn }) => targets.some((target) => target.arn === arn));
    if (to !== undefined && pattern !== undefined && takes(pattern, body)) return to;
  }
  return undefined;
}

function takes(pattern: object, body: string): boolean {
  try {
    return compileEventPattern(pattern).matches(JSON.parse(body));
  } catch {
    // Neither a pattern nor an event that cannot be read says where a message belongs: it stays, and that is said.
    return false;
  }
}

function only(queues: readonly StackQueue[], otherwise: string): Destination {
  const [first, ...more] = queues;
  return first === undefined || more.length > 0 ? { stays: otherwise } : { to: first };
}
