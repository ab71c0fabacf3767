import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { FindingMark, ResponseMode, SecurityHubIncidentResponse } from '@tocsin/cdk';

export class ExistingHubStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const alarms = sns.Topic.fromTopicArn(
      this,
      'Alarms',
      this.formatArn({ service: 'sns', resource: 'platform-alarms' }),
    );

    new SecurityHubIncidentResponse(this, 'Soc', {
      mode: ResponseMode.LIVE,
      mark: FindingMark.NONE,
      key: new kms.Key(this, 'Key', { enableKeyRotation: true }),
      opsTopic: alarms,
    });
  }
}
