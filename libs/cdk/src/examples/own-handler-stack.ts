import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { ResponseMode, SecurityHubIncidentResponse } from '@tocsin/cdk';

export class OwnHandlerStack extends Stack {
  constructor(scope: Construct, id: string, code: lambda.Code, props?: StackProps) {
    super(scope, id, props);

    const soc = new SecurityHubIncidentResponse(this, 'Soc', { code, mode: ResponseMode.LIVE });

    soc.processor.addToRolePolicy(
      new iam.PolicyStatement({
        actions: ['securityhub:GetFindings'],
        resources: [this.formatArn({ service: 'securityhub', resource: 'hub', resourceName: 'default' })],
      }),
    );
  }
}
