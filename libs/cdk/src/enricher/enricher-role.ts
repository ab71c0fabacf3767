import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { useKeyOfQueues } from '../customer-key.js';

export interface EnricherRoleProps {
  /** Of its queue and the routine intake. */
  readonly key?: kms.IKey;
  readonly logGroup: logs.ILogGroup;
  readonly queue: sqs.IQueue;
  readonly routineQueue: sqs.IQueue;
}

/** What the enricher may do, and nothing else: take notices, send its answers to the routine intake. Nothing of Security Hub. */
export function createEnricherRole(scope: Construct, props: EnricherRoleProps): iam.Role {
  const role = new iam.Role(scope, 'EnricherRole', {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    description: 'The function that looks up the indicators of incidents.',
  });
  const allow = (sid: string, actions: string[], resources: string[]) =>
    role.addToPrincipalPolicy(new iam.PolicyStatement({ sid, actions, resources }));

  // The poller of Lambda needs these three (Lambda Developer Guide, "Execution role permissions" for Amazon SQS).
  allow(
    'TakeNotices',
    ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
    [props.queue.queueArn],
  );
  allow('Answer', ['sqs:SendMessage'], [props.routineQueue.queueArn]);
  allow('WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], [props.logGroup.logGroupArn]);
  if (props.key !== undefined) role.addToPrincipalPolicy(useKeyOfQueues(props.key));
  return role;
}
