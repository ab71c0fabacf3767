import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SecurityHubEnablement, SecurityHubIncidentResponse, SecurityStandard } from '@tocsin/cdk';

export class EnabledHubStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const hub = new SecurityHubEnablement(this, 'Hub', {
      standards: [SecurityStandard.AWS_FOUNDATIONAL_BEST_PRACTICES, SecurityStandard.CIS_5_0_0],
      linkedRegions: ['us-east-1', 'eu-central-1'],
    });

    new SecurityHubIncidentResponse(this, 'Soc', { hub, emailAddresses: ['soc@example.com'] });
  }
}
