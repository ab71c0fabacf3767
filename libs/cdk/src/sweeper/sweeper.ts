import { Duration, Stack } from 'aws-cdk-lib';
import type { RemovalPolicy } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.js';
import type { FindingsFrom } from '../choices/findings-from.js';
import type { MinimumSeverity } from '../choices/minimum-severity.js';
import type { ResponseMode } from '../choices/response-mode.js';
import { letRulesSend, queueTarget } from '../intake/queue-target.js';
import type { PolicyLayer } from '../policy/policy-layer.js';
import { NODEJS_24 } from '../processor/runtime.js';
import { deadLetterQueue, INTAKE_RETENTION, MAX_RECEIVE_COUNT, privateQueue } from '../queues.js';
import type { FindingSweeper } from './finding-sweeper.js';
import { heartbeatEnvironment, subscribeHeartbeat } from './heartbeat.js';
import { createSweeperRole, type SweeperRoleProps } from './sweeper-role.js';

const TIMEOUT = Duration.minutes(5);

/** How long a finding is left to the events that are on their way. */
const SETTLE = Duration.minutes(30);

/** Security Hub answers 3 calls of GetFindings a second, to all who ask in the account and Region (its quotas). */
const CALLS_PER_SECOND = 1;

export interface SweeperProps extends Omit<SweeperRoleProps, 'logGroup' | 'queue' | 'intakes'> {
  readonly code: lambda.Code;
  readonly every: Duration;
  readonly findingsFrom: FindingsFrom;
  readonly logRemovalPolicy: RemovalPolicy;
  readonly logRetention: logs.RetentionDays;
  readonly minimumSeverity: MinimumSeverity;
  readonly mode: ResponseMode;
  readonly policy: PolicyLayer;
  readonly routine: sqs.IQueue;
  readonly topic: sns.ITopic;
  readonly tracing: lambda.Tracing;
  /** Takes what the schedule could not deliver. */
  readonly undelivered: sqs.Queue;
  readonly urgent: sqs.IQueue;
}

/** A schedule, a queue of its own, and what takes from it: a sweep that runs out of time goes on by another message. */
export function createSweeper(scope: Construct, props: SweeperProps): FindingSweeper {
  const failed = deadLetterQueue(scope, 'SweepDeadLetterQueue', props.key);
  const queue = privateQueue(scope, 'SweepQueue', {
    key: props.key,
    retentionPeriod: INTAKE_RETENTION,
    // Lambda Developer Guide, "Configuring an Amazon SQS queue": six times the function's timeout.
    visibilityTimeout: Duration.minutes(6 * TIMEOUT.toMinutes()),
    deadLetterQueue: { queue: failed, maxReceiveCount: MAX_RECEIVE_COUNT },
  });
  const rule = new events.Rule(scope, 'SweepRule', {
    description: 'When to look for findings that nobody was told of.',
    schedule: events.Schedule.rate(props.every),
    targets: [queueTarget(queue, props.undelivered)],
  });
  letRulesSend(queue, [rule], 'ScheduleSends');
  letRulesSend(props.undelivered, [rule], 'ScheduleSends');
  const logGroup = new logs.LogGroup(scope, 'SweeperLog', {
    retention: props.logRetention,
    removalPolicy: props.logRemovalPolicy,
  });
  const handler = createFunction(scope, { ...props, logGroup, queue });
  const alias = new lambda.Alias(scope, 'SweeperLiveAlias', {
    aliasName: 'live',
    version: handler.currentVersion,
  });
  // The raw resource, as for the intakes. One message at a time; two is the least concurrency that Lambda takes.
  new lambda.CfnEventSourceMapping(scope, 'SweeperSource', {
    functionName: alias.functionArn,
    scalingConfig: { maximumConcurrency: 2 },
    eventSourceArn: queue.queueArn,
    batchSize: 1,
  });
  const heartbeat = props.heartbeat && subscribeHeartbeat(scope, props.topic, props.key);
  return { alias, deadLetterQueue: failed, handler, logGroup, queue, rule, ...heartbeat };
}

function createFunction(
  scope: Construct,
  props: SweeperProps & { readonly logGroup: logs.LogGroup; readonly queue: sqs.Queue },
): lambda.Function {
  const role = createSweeperRole(scope, { ...props, intakes: [props.urgent, props.routine] });
  const isTraced = props.tracing !== lambda.Tracing.DISABLED;
  if (isTraced) {
    acknowledge(
      role,
      'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      'PutTraceSegments and PutTelemetryRecords have no resource (Service Authorization Reference, page of AWS X-Ray).',
    );
  }
  const { account, partition } = Stack.of(scope);
  return new lambda.Function(scope, 'Sweeper', {
    description: 'Looks for findings that nobody was told of.',
    runtime: NODEJS_24,
    architecture: lambda.Architecture.ARM_64,
    handler: 'index.handler',
    code: props.code,
    timeout: TIMEOUT,
    memorySize: 512,
    logGroup: props.logGroup,
    role,
    // It goes on by a message to itself, which Lambda would take for a loop after 16 times; the function has a bound of its own.
    recursiveLoop: lambda.RecursiveLoop.ALLOW,
    ...(isTraced && { tracing: props.tracing }),
    layers: [props.policy.layer],
    environment: {
      ...heartbeatEnvironment(props.heartbeat),
      TOCSIN_ACCOUNT_ID: account,
      TOCSIN_CALLS_PER_SECOND: String(CALLS_PER_SECOND),
      TOCSIN_FINDINGS_FROM: props.findingsFrom,
      TOCSIN_LEDGER_TABLE: props.ledger.tableName,
      TOCSIN_MINIMUM_SEVERITY: props.minimumSeverity,
      TOCSIN_MODE: props.mode,
      TOCSIN_PARTITION: partition,
      TOCSIN_POLICY_PATH: props.policy.path,
      // Changes with the policy, so that a new policy always makes a new version for the alias.
      TOCSIN_POLICY_SHA256: props.policy.sha256,
      TOCSIN_ROUTINE_QUEUE_URL: props.routine.queueUrl,
      TOCSIN_SETTLE_SECONDS: String(SETTLE.toSeconds()),
      TOCSIN_SOURCE: props.source,
      TOCSIN_SWEEP: props.sweep ? 'on' : 'off',
      TOCSIN_SWEEP_QUEUE_URL: props.queue.queueUrl,
      TOCSIN_URGENT_QUEUE_URL: props.urgent.queueUrl,
      NODE_OPTIONS: '--enable-source-maps',
      POWERTOOLS_METRICS_NAMESPACE: 'Tocsin',
      POWERTOOLS_SERVICE_NAME: 'tocsin-sweeper',
    },
  });
}
