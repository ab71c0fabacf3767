import { Duration } from 'aws-cdk-lib';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueue, MAX_RECEIVE_COUNT, privateQueue } from '../queues.js';
import type { IncidentQueueProps } from './incident-queue-props.js';
import type {
  IIncidentSubscription,
  IncidentSource,
  IncidentSubscriptionConfig,
} from './incident-subscription.js';
import { noticeFilter } from './notice-filter.js';
import { subscribeQueue } from './subscribe-queue.js';

/**
 * A queue of the notices that an integration wants: the body of a message is the JSON of a notice, its `incident_id` the key by
 * which a repeat is known. What takes from it is yours.
 *
 * @example
 * const pages = new IncidentQueue(this, 'Pages', { lowestPriority: IncidentPriority.P2 });
 * soc.addSubscription(pages);
 * pager.addEventSource(new SqsEventSource(pages.queue, { reportBatchItemFailures: true }));
 */
export class IncidentQueue extends Construct implements IIncidentSubscription {
  /** The notices, for two weeks. A message is hidden for six minutes once it is taken: six times a function of a minute. */
  public readonly queue: sqs.Queue;

  /** What was taken five times and not deleted. */
  public readonly deadLetterQueue: sqs.Queue;

  /** What Amazon SNS could not deliver. */
  public readonly undeliveredQueue: sqs.Queue;

  private readonly props: IncidentQueueProps;

  constructor(scope: Construct, id: string, props: IncidentQueueProps = {}) {
    super(scope, id);
    noticeFilter(props);
    this.props = props;
    this.deadLetterQueue = deadLetterQueue(this, 'DeadLetterQueue', props.key);
    this.undeliveredQueue = deadLetterQueue(this, 'UndeliveredQueue');
    this.queue = privateQueue(this, 'Queue', {
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: MAX_RECEIVE_COUNT },
      key: props.key,
      receiveMessageWaitTime: Duration.seconds(20),
      visibilityTimeout: Duration.minutes(6),
    });
  }

  /**
   * Called by `addSubscription`.
   *
   * @param incidents where the notices come from
   */
  public bindToIncidents(incidents: IncidentSource): IncidentSubscriptionConfig {
    subscribeQueue(this, 'Subscription', {
      filterPolicy: noticeFilter(this.props),
      queue: this.queue,
      topic: incidents.topic,
      undelivered: this.undeliveredQueue,
    });
    return { name: this.node.id, deadLetterQueues: [this.deadLetterQueue, this.undeliveredQueue] };
  }
}
