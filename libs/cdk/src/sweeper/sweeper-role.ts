import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FindingSource } from '../choices/finding-source.js';
import { useKeys } from '../customer-key.js';
import type { SecurityHubEnablement } from '../hub/security-hub-enablement.js';
import { hubArn } from '../processor/hub-arn.js';
import type { HeartbeatPlace } from './heartbeat.js';

export interface SweeperRoleProps {
  /** Absent: none is imported. */
  readonly heartbeat?: HeartbeatPlace;
  readonly hub?: SecurityHubEnablement;
  /** Intakes. */
  readonly intakes: readonly sqs.IQueue[];
  /** Of its queue, the intakes and the ledger. */
  readonly key?: kms.IKey;
  readonly ledger: dynamodb.ITable;
  readonly logGroup: logs.ILogGroup;
  readonly queue: sqs.IQueue;
  readonly source: FindingSource;
  /** Whether it looks for findings; else it imports heartbeats alone. */
  readonly sweep: boolean;
}

/** What the sweeper may do, and nothing else: it reads findings and ledger, and writes neither but its own heartbeat. */
export function createSweeperRole(scope: Construct, props: SweeperRoleProps): iam.Role {
  const role = new iam.Role(scope, 'SweeperRole', {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    description: 'The function that looks for findings that nobody was told of.',
  });
  const allow = (sid: string, actions: string[], resources: string[]) =>
    role.addToPrincipalPolicy(new iam.PolicyStatement({ sid, actions, resources }));

  // The poller of Lambda needs these three (Lambda Developer Guide, "Execution role permissions" for Amazon SQS); the function asks
  // by GetQueueAttributes whether another sweep runs.
  allow(
    'TakeSweeps',
    ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
    [props.queue.queueArn],
  );
  if (props.sweep) {
    allow('GoOn', ['sqs:SendMessage'], [props.queue.queueArn]);
    allow(
      'SendToIntakes',
      ['sqs:SendMessage'],
      props.intakes.map(({ queueArn }) => queueArn),
    );
    allow('ReadLedger', ['dynamodb:BatchGetItem'], [props.ledger.tableArn]);
    // GetFindingsV2 has the same action (AWS Security Hub API reference, GetFindingsV2).
    allow('ReadFindings', ['securityhub:GetFindings'], [hubArn(scope, props.source, props.hub)]);
  }
  if (props.heartbeat !== undefined) {
    allow('ImportHeartbeat', ['securityhub:BatchImportFindings'], [props.heartbeat.productArn]);
  }
  allow('WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], [props.logGroup.logGroupArn]);
  for (const statement of useKeys([props.key])) role.addToPrincipalPolicy(statement);
  return role;
}
