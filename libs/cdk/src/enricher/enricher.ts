import { Duration } from 'aws-cdk-lib';
import type { RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.js';
import type { IndicatorListDocument } from '../indicators/indicator-list-document.js';
import { createListsLayer } from '../indicators/lists-layer.js';
import { NODEJS_24 } from '../processor/runtime.js';
import { deadLetterQueue, INTAKE_RETENTION, MAX_RECEIVE_COUNT, privateQueue } from '../queues.js';
import { subscribeQueue } from '../subscriptions/subscribe-queue.js';
import { createEnricherRole } from './enricher-role.js';
import type { IncidentEnricher } from './incident-enricher.js';

const TIMEOUT = Duration.seconds(60);

/** What says something new of a finding. What comes of the enricher's own answers is not among it, or it would go on for ever. */
const EVENTS = ['opened', 'raised', 'reopened'];

export interface EnricherProps {
  readonly code: lambda.Code;
  /** Of its queues. */
  readonly key?: kms.IKey;
  readonly lists: readonly IndicatorListDocument[];
  readonly logRemovalPolicy: RemovalPolicy;
  readonly logRetention: logs.RetentionDays;
  readonly maxConcurrency: number;
  readonly routineQueue: sqs.IQueue;
  readonly topic: sns.ITopic;
  readonly tracing: lambda.Tracing;
}

/** A queue of notices, what takes them, and where they go when it cannot. */
export function createEnricher(scope: Construct, props: EnricherProps): IncidentEnricher {
  const failed = deadLetterQueue(scope, 'EnricherDeadLetterQueue', props.key);
  const queue = privateQueue(scope, 'EnricherQueue', {
    key: props.key,
    retentionPeriod: INTAKE_RETENTION,
    // Lambda Developer Guide, "Configuring an Amazon SQS queue": six times the function's timeout.
    visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
    deadLetterQueue: { queue: failed, maxReceiveCount: MAX_RECEIVE_COUNT },
  });
  const undeliveredQueue = deadLetterQueue(scope, 'UndeliveredEnricherQueue');
  subscribeQueue(scope, 'EnricherSubscription', {
    filterPolicy: { event: sns.SubscriptionFilter.stringFilter({ allowlist: EVENTS }) },
    queue,
    topic: props.topic,
    undelivered: undeliveredQueue,
  });
  const logGroup = new logs.LogGroup(scope, 'EnricherLog', {
    retention: props.logRetention,
    removalPolicy: props.logRemovalPolicy,
  });
  const handler = createFunction(scope, { ...props, logGroup, queue });
  const alias = new lambda.Alias(scope, 'EnricherLiveAlias', {
    aliasName: 'live',
    version: handler.currentVersion,
  });
  // The raw resource, as for the intakes: what aws-cdk-lib grants beside it is more than the poller needs.
  new lambda.CfnEventSourceMapping(scope, 'EnricherSource', {
    functionName: alias.functionArn,
    functionResponseTypes: ['ReportBatchItemFailures'],
    scalingConfig: { maximumConcurrency: props.maxConcurrency },
    eventSourceArn: queue.queueArn,
    batchSize: 10,
  });
  return { alias, deadLetterQueue: failed, handler, logGroup, queue, undeliveredQueue };
}

function createFunction(
  scope: Construct,
  props: EnricherProps & { readonly logGroup: logs.LogGroup; readonly queue: sqs.Queue },
): lambda.Function {
  const role = createEnricherRole(scope, props);
  const isTraced = props.tracing !== lambda.Tracing.DISABLED;
  if (isTraced) {
    acknowledge(
      role,
      'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      'PutTraceSegments and PutTelemetryRecords have no resource (Service Authorization Reference, page of AWS X-Ray).',
    );
  }
  const lists = props.lists.length === 0 ? undefined : createListsLayer(scope, props.lists);
  return new lambda.Function(scope, 'Enricher', {
    description: 'Looks up and scores the indicators of incidents.',
    runtime: NODEJS_24,
    architecture: lambda.Architecture.ARM_64,
    handler: 'index.handler',
    code: props.code,
    timeout: TIMEOUT,
    memorySize: 512,
    logGroup: props.logGroup,
    role,
    ...(isTraced && { tracing: props.tracing }),
    ...(lists && { layers: [lists.layer] }),
    environment: {
      // Changes with the lists, so that a new list always makes a new version for the alias.
      ...(lists && { TOCSIN_LISTS_PATH: lists.path, TOCSIN_LISTS_SHA256: lists.sha256 }),
      TOCSIN_ROUTINE_QUEUE_URL: props.routineQueue.queueUrl,
      NODE_OPTIONS: '--enable-source-maps',
      POWERTOOLS_METRICS_NAMESPACE: 'Tocsin',
      POWERTOOLS_SERVICE_NAME: 'tocsin-enricher',
    },
  });
}
