import { Duration, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { MinimumSeverity, SecurityHubIncidentResponse, TriagePolicyDocument } from '@tocsin/cdk';

export class OwnPolicyStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    new SecurityHubIncidentResponse(this, 'Soc', {
      minimumSeverity: MinimumSeverity.MEDIUM,
      routineWindow: Duration.minutes(2),
      policy: TriagePolicyDocument.fromObject({
        schema: 'tocsin.policy/1',
        owners: [
          { when: { account: ['111122223333'] }, owner: { team: 'payments', channel: '#payments-alerts' } },
        ],
        fallbackOwner: { team: 'platform' },
        rules: [
          {
            id: 'samples',
            title: 'Samples of a provider page nobody',
            when: { facts: { sample: true } },
            then: { response: 'low_priority_response', priority: 'P5', slaMinutes: 2880 },
          },
        ],
      }),
    });
  }
}
