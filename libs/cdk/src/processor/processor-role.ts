import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FindingMark } from '../choices/finding-mark.js';
import { FindingSource } from '../choices/finding-source.js';
import { ResponseMode } from '../choices/response-mode.js';
import { useKeys } from '../customer-key.js';
import type { SecurityHubEnablement } from '../hub/security-hub-enablement.js';
import { hubArn } from './hub-arn.js';
import { markingPermissionsV2 } from './marking-permissions-v2.js';
import { markingPermissions } from './marking-permissions.js';

export interface ProcessorRoleProps {
  readonly hub?: SecurityHubEnablement;
  /** Of intakes, parked queue and ledger. */
  readonly key?: kms.IKey;
  readonly intakes: readonly sqs.IQueue[];
  readonly ledger: dynamodb.ITable;
  readonly logGroup: logs.ILogGroup;
  readonly mark: FindingMark;
  readonly mode: ResponseMode;
  readonly parkedQueue: sqs.IQueue;
  /** Where messages about digests wait. */
  readonly routineQueue: sqs.IQueue;
  readonly source: FindingSource;
  readonly topic: sns.ITopic;
}

/** What the processor may do, and nothing else: no managed policy, no `*`; in shadow mode neither telling nor marking. */
export function createProcessorRole(scope: Construct, props: ProcessorRoleProps): iam.Role {
  const role = new iam.Role(scope, 'ProcessorRole', {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    description: 'The function that turns Security Hub findings into incidents.',
  });
  const allow = (sid: string, actions: string[], resources: string[]) =>
    role.addToPrincipalPolicy(new iam.PolicyStatement({ sid, actions, resources }));

  // The poller of Lambda needs these three (Lambda Developer Guide, "Execution role permissions" for Amazon SQS).
  allow(
    'TakeFromIntakes',
    ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
    props.intakes.map((queue) => queue.queueArn),
  );
  allow('Park', ['sqs:SendMessage'], [props.parkedQueue.queueArn]);
  allow('WaitForDigests', ['sqs:SendMessage'], [props.routineQueue.queueArn]);
  allow(
    'KeepLedger',
    ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    [props.ledger.tableArn],
  );
  allow('WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], [props.logGroup.logGroupArn]);
  const live = props.mode === ResponseMode.LIVE;
  for (const statement of useKeys([props.key, live ? props.topic.masterKey : undefined])) {
    role.addToPrincipalPolicy(statement);
  }
  if (live) {
    // By hand: what `grantPublish` grants beside it differs from one release of aws-cdk-lib to the next.
    allow('Tell', ['sns:Publish'], [props.topic.topicArn]);
    // What was looked up is told of the finding as it is now. GetFindingsV2 has the same action.
    allow('ReadFindings', ['securityhub:GetFindings'], [hubArn(scope, props.source, props.hub)]);
    for (const statement of marking(scope, props)) role.addToPrincipalPolicy(statement);
  }
  return role;
}

function marking(scope: Construct, { hub, mark, source }: ProcessorRoleProps): iam.PolicyStatement[] {
  return source === FindingSource.NEW_SECURITY_HUB
    ? markingPermissionsV2(scope, mark, hub)
    : markingPermissions(scope, mark);
}
