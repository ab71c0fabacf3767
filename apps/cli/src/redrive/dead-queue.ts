import type { DeployedEventSource, DeployedRule, DeployedStack } from '../verify/found.js';
import type { DeadKind } from './redrive-report.js';

/** A queue of the stack. */
export interface StackQueue {
  readonly logicalId: string;
  readonly url: string;
  readonly arn: string;
  /** ARN of its dead-letter queue. */
  readonly deadLetterArn?: string;
  /** How many messages AWS thinks can be taken now. */
  readonly about: number;
}

/** A subscription of the stack that has a dead-letter queue. */
export interface DeadLettered {
  readonly protocol: string;
  readonly endpoint: string;
  readonly deadLetterArn: string;
}

/** What a re-drive knows of a stack. */
export interface FoundQueues {
  readonly stack: DeployedStack;
  readonly logGroup: string;
  readonly parkedQueueUrl: string | undefined;
  readonly queues: readonly StackQueue[];
  readonly rules: readonly DeployedRule[];
  readonly eventSources: readonly DeployedEventSource[];
  readonly subscriptions: readonly DeadLettered[];
}

/** A queue in which messages lie that somebody has to look at. */
export interface DeadQueue extends StackQueue {
  /** Its logical id, without what the CDK appends. */
  readonly shownAs: string;
  readonly kinds: readonly DeadKind[];
  /** The queues of the stack whose dead-letter queue it is. */
  readonly sources: readonly StackQueue[];
  /** The subscriptions whose dead-letter queue it is. */
  readonly subscriptions: readonly DeadLettered[];
}

/** The queues of a stack in which what is dead may lie. */
export function deadQueuesOf(found: FoundQueues): readonly DeadQueue[] {
  const { queues, rules, parkedQueueUrl } = found;
  return queues.flatMap((queue) => {
    const sources = queues.filter(({ deadLetterArn }) => deadLetterArn === queue.arn);
    const subscriptions = found.subscriptions.filter(({ deadLetterArn }) => deadLetterArn === queue.arn);
    const ofRule = rules.some(({ targets }) =>
      targets.some(({ deadLetterArn }) => deadLetterArn === queue.arn),
    );
    const kinds: readonly DeadKind[] = [
      ...(queue.url === parkedQueueUrl ? (['parked'] as const) : []),
      ...(sources.length > 0 ? (['receives'] as const) : []),
      ...(ofRule ? (['rule'] as const) : []),
      ...(subscriptions.length > 0 ? (['subscription'] as const) : []),
    ];
    if (kinds.length === 0) return [];
    return [{ ...queue, shownAs: shownId(queue.logicalId), kinds, sources, subscriptions }];
  });
}

/** A logical id without the eight digits that the CDK appends. */
export function shownId(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '') || logicalId;
}

/** The name of a queue, out of its ARN. */
export function queueName(arn: string): string {
  return arn.split(':').at(-1) ?? arn;
}
