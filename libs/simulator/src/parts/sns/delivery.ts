import type { CapturedEmail } from '../../api.js';
import type { Deliver } from '../../faults/deliver.js';
import type { Metrics } from '../cloudwatch/metrics.js';
import { deliverOrPark, type Delivery, type MaySend } from '../queues/deliver-or-park.js';
import type { QueueService } from '../queues/queue-service.js';
import type { Publication } from './publish-rules.js';
import { typed, type Subscription } from './subscription.js';

export interface DeliveryOptions {
  readonly queues: QueueService;
  readonly emails: CapturedEmail[];
  /** For deliveries of a topic. */
  readonly maySendFor: (topicArn: string) => MaySend;
  readonly report: (line: string) => void;
  readonly metrics: Metrics;
  /** @default - at once */
  readonly deliver?: Deliver;
}

/** With raw delivery SQS takes at most 10 attributes; more is a client-side error, and nothing is retried. */
const mostRawAttributes = 10;

/** Gives a message to every subscription of its topic that wants it. */
export function deliver(
  topicArn: string,
  subscriptions: readonly Subscription[],
  publication: Publication,
  options: DeliveryOptions,
): void {
  const { deliver: send = (_target, now) => now() } = options;
  count(options.metrics, topicArn, 'NumberOfMessagesPublished');
  for (const subscription of subscriptions) {
    if (!subscription.confirmed || !subscription.wants(publication.attributes)) continue;
    void send({ service: 'sns', operation: 'Deliver', size: 1 }, () =>
      deliverTo(topicArn, subscription, publication, options),
    );
  }
}

function deliverTo(
  topicArn: string,
  subscription: Subscription,
  publication: Publication,
  { queues, emails, maySendFor, report, metrics }: DeliveryOptions,
): void {
  const at = new Date().toISOString();
  const { protocol, endpoint } = subscription;
  if (protocol === 'email') {
    const attributes = Object.entries(typed(publication.attributes)).map(([name, { Value }]) => [
      name,
      Value,
    ]);
    emails.push({
      to: endpoint,
      // Without a subject SNS writes its own.
      subject: publication.subject ?? 'AWS Notification Message',
      text: publication.textFor('email'),
      at,
      attributes: Object.fromEntries(attributes),
    });
    count(metrics, topicArn, 'NumberOfNotificationsDelivered');
  } else if (protocol === 'sqs') {
    const end = deliverOrPark(
      queues,
      { ...toQueue(topicArn, subscription, publication, at), maySend: maySendFor(topicArn) },
      report,
    );
    count(
      metrics,
      topicArn,
      end === 'delivered' ? 'NumberOfNotificationsDelivered' : 'NumberOfNotificationsFailed',
    );
  } else {
    report(`${subscription.arn}: nothing is delivered by ${protocol} locally`);
  }
}

function toQueue(
  topicArn: string,
  { arn, endpoint, raw, deadLetterArn }: Subscription,
  publication: Publication,
  at: string,
): Omit<Delivery, 'maySend'> {
  const { attributes } = publication;
  const body = raw ? publication.textFor('sqs') : envelope(topicArn, arn, publication, at);
  // A message with more attributes is a client-side error: it never reaches the queue.
  const tooMany = raw && Object.keys(attributes).length > mostRawAttributes;
  return {
    from: arn,
    to: tooMany ? `${endpoint} (raw delivery takes at most ${mostRawAttributes} attributes)` : endpoint,
    body,
    attributes: raw && !tooMany ? attributes : {},
    ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
  };
}

/** Source: Amazon SNS developer guide, "Amazon SNS message and JSON formats". The signature is none. */
function envelope(topicArn: string, arn: string, publication: Publication, at: string): string {
  const { messageId, subject, attributes } = publication;
  return JSON.stringify({
    Type: 'Notification',
    MessageId: messageId,
    TopicArn: topicArn,
    ...(subject === undefined ? {} : { Subject: subject }),
    Message: publication.textFor('sqs'),
    Timestamp: at,
    SignatureVersion: '1',
    Signature: 'local',
    SigningCertURL: 'https://example.com/local.pem',
    UnsubscribeURL: `https://example.com/?Action=Unsubscribe&SubscriptionArn=${arn}`,
    ...(Object.keys(attributes).length > 0 ? { MessageAttributes: typed(attributes) } : {}),
  });
}

/** Source: Amazon SNS developer guide, "Monitoring Amazon SNS topics using CloudWatch": by the topic's name. */
function count(metrics: Metrics, topicArn: string, name: string): void {
  const TopicName = topicArn.slice(topicArn.lastIndexOf(':') + 1);
  metrics.count({ namespace: 'AWS/SNS', name, dimensions: { TopicName } });
}
