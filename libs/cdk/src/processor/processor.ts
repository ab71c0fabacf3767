import { Duration } from 'aws-cdk-lib';
import type { RemovalPolicy } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.js';
import type { FindingBacklog } from '../choices/finding-backlog.js';
import { packageVersion } from '../processor-bundle.js';
import type { PolicyLayer } from '../policy/policy-layer.js';
import { heartbeatEnvironment, type HeartbeatPlace } from '../sweeper/heartbeat.js';
import { NODEJS_24 } from './runtime.js';
import { createProcessorRole } from './processor-role.js';
import type { ProcessorRoleProps } from './processor-role.js';

export const PROCESSOR_TIMEOUT: Duration = Duration.seconds(60);

export interface ProcessorProps extends Omit<ProcessorRoleProps, 'logGroup'> {
  readonly backlog: FindingBacklog;
  readonly code: lambda.Code;
  readonly gatherFor: Duration;
  readonly logRemovalPolicy: RemovalPolicy;
  readonly logRetention: logs.RetentionDays;
  readonly policy: PolicyLayer;
  /** Absent: none is known. */
  readonly heartbeat?: HeartbeatPlace;
  readonly stormThreshold: number;
  readonly stormWindow: Duration;
  readonly timeZone: string;
  /** Whether AWS X-Ray sees the invocations. */
  readonly tracing: lambda.Tracing;
}

export interface Processor {
  readonly function: lambda.Function;
  /** What the event sources invoke: code, policy and environment change and roll back together. */
  readonly alias: lambda.Alias;
  readonly logGroup: logs.LogGroup;
}

export function createProcessor(scope: Construct, props: ProcessorProps): Processor {
  const logGroup = new logs.LogGroup(scope, 'ProcessorLog', {
    retention: props.logRetention,
    removalPolicy: props.logRemovalPolicy,
  });
  const role = createProcessorRole(scope, { ...props, logGroup });
  const isTraced = props.tracing !== lambda.Tracing.DISABLED;
  if (isTraced) {
    acknowledge(
      role,
      'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      'PutTraceSegments and PutTelemetryRecords have no resource (Service Authorization Reference, page of AWS X-Ray).',
    );
  }
  const processor = new lambda.Function(scope, 'Processor', {
    description: 'Turns Security Hub findings into incidents.',
    runtime: NODEJS_24,
    architecture: lambda.Architecture.ARM_64,
    handler: 'index.handler',
    code: props.code,
    timeout: PROCESSOR_TIMEOUT,
    memorySize: 512,
    logGroup,
    role,
    // Lambda's own segments alone; aws-cdk-lib gives the role what they need. The bundle holds no tracer.
    ...(isTraced && { tracing: props.tracing }),
    layers: [props.policy.layer],
    environment: {
      ...heartbeatEnvironment(props.heartbeat),
      TOCSIN_BACKLOG: props.backlog,
      TOCSIN_ENGINE_VERSION: packageVersion(),
      TOCSIN_GATHER_SECONDS: String(props.gatherFor.toSeconds()),
      TOCSIN_LEDGER_TABLE: props.ledger.tableName,
      TOCSIN_MARK: props.mark,
      TOCSIN_MODE: props.mode,
      TOCSIN_PARKED_QUEUE_URL: props.parkedQueue.queueUrl,
      TOCSIN_POLICY_PATH: props.policy.path,
      // Changes with the policy, so that a new policy always makes a new version for the alias.
      TOCSIN_POLICY_SHA256: props.policy.sha256,
      TOCSIN_ROUTINE_QUEUE_URL: props.routineQueue.queueUrl,
      TOCSIN_STORM_SECONDS: String(props.stormWindow.toSeconds()),
      TOCSIN_STORM_THRESHOLD: String(props.stormThreshold),
      TOCSIN_TIME_ZONE: props.timeZone,
      TOCSIN_TOPIC_ARN: props.topic.topicArn,
      // Stack traces name our files: the map lies beside the bundle (docs/decisions.md has what it costs).
      NODE_OPTIONS: '--enable-source-maps',
      POWERTOOLS_METRICS_NAMESPACE: 'Tocsin',
      POWERTOOLS_SERVICE_NAME: 'tocsin-processor',
    },
  });
  const alias = new lambda.Alias(scope, 'LiveAlias', {
    aliasName: 'live',
    version: processor.currentVersion,
  });
  return { function: processor, alias, logGroup };
}
