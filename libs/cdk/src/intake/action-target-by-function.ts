import { CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { NODEJS_24 } from '../processor/runtime.js';
import { ACTION_TARGET_HANDLER } from './action-target-handler.js';

export interface ActionTargetProperties {
  readonly Id: string;
  readonly Name: string;
  readonly Description: string;
}

/** Makes the custom action by a function, where CloudFormation does not know its type. */
export function actionTargetByFunction(
  scope: Construct,
  id: string,
  properties: ActionTargetProperties,
): CfnResource {
  const place = new Construct(scope, id);
  const logGroup = new logs.LogGroup(place, 'Log', {
    retention: logs.RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new iam.Role(place, 'Role', {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    description: 'Makes the custom action of Security Hub.',
  });
  const handler = new lambda.Function(place, 'Function', {
    description: 'Makes the custom action of Security Hub.',
    runtime: NODEJS_24,
    architecture: lambda.Architecture.ARM_64,
    handler: 'index.handler',
    code: lambda.Code.fromInline(ACTION_TARGET_HANDLER),
    timeout: Duration.minutes(1),
    logGroup,
    role,
  });
  const policy = new iam.Policy(place, 'Policy', {
    roles: [role],
    statements: [
      new iam.PolicyStatement({
        sid: 'MakeAction',
        // Source: Service Authorization Reference, AWS Security Hub: the three are on the hub.
        actions: [
          'securityhub:CreateActionTarget',
          'securityhub:DeleteActionTarget',
          'securityhub:UpdateActionTarget',
        ],
        resources: [
          Stack.of(place).formatArn({ service: 'securityhub', resource: 'hub', resourceName: 'default' }),
        ],
      }),
      new iam.PolicyStatement({
        sid: 'WriteOwnLog',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    ],
  });
  const made = new CustomResource(place, 'Resource', {
    resourceType: 'Custom::SecurityHubActionTarget',
    serviceToken: handler.functionArn,
    properties: { ...properties },
  });
  made.node.addDependency(policy);
  return made.node.defaultChild as CfnResource;
}
