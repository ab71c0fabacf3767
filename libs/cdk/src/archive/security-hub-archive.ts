import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { letRulesSend, RETRY } from '../intake/queue-target.js';
import { deadLetterQueue } from '../queues.js';
import { archiveBucket } from './archive-bucket.js';
import { createDeliveryStream } from './delivery-stream.js';
import type { SecurityHubArchiveProps } from './security-hub-archive-props.js';

/**
 * Keeps every event of Security Hub in Amazon S3: gzip, one event a line, by day. Security Hub itself knows only the latest state of
 * a finding, so this is what a policy can be tried on later, and what an investigation reads.
 *
 * @example
 * const archive = new SecurityHubArchive(this, 'Archive', { retention: Duration.days(730) });
 * new SecurityHubIncidentResponse(this, 'Soc', { archive });
 */
export class SecurityHubArchive extends Construct {
  /** Where the events lie, under `events/<year>/<month>/<day>/`; what could not be written, under `failed/`. */
  public readonly bucket: s3.IBucket;

  /** What gathers events into objects. */
  public readonly deliveryStream: firehose.CfnDeliveryStream;

  /** Every event of Security Hub, of any kind. */
  public readonly rule: events.Rule;

  /** Events that EventBridge could not deliver. */
  public readonly ruleDeadLetterQueue: sqs.Queue;

  constructor(scope: Construct, id: string, props: SecurityHubArchiveProps = {}) {
    super(scope, id);
    this.bucket = archiveBucket(this, props);
    this.deliveryStream = createDeliveryStream(this, this.bucket);
    this.ruleDeadLetterQueue = deadLetterQueue(this, 'RuleDeadLetterQueue');
    this.rule = new events.Rule(this, 'Rule', {
      description: 'Every event of Security Hub, for the archive.',
      eventPattern: { source: ['aws.securityhub'] },
      targets: [this.target()],
    });
    letRulesSend(this.ruleDeadLetterQueue, [this.rule]);
  }

  /** Source: EventBridge User Guide, "Using identity-based policies": what a rule needs to put records into a stream. */
  private target(): events.IRuleTarget {
    const role = new iam.Role(this, 'RuleRole', {
      assumedBy: new iam.ServicePrincipal('events.amazonaws.com'),
      description: 'Puts events of Security Hub into the stream of the archive.',
    });
    role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        sid: 'PutEvents',
        actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
        resources: [this.deliveryStream.attrArn],
      }),
    );
    return {
      bind: () => ({
        arn: this.deliveryStream.attrArn,
        role,
        deadLetterConfig: { arn: this.ruleDeadLetterQueue.queueArn },
        retryPolicy: RETRY,
      }),
    };
  }
}
