import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ResponseMode, SecurityHubIncidentResponse } from '@tocsin/cdk';

export class SocStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const soc = new SecurityHubIncidentResponse(this, 'Soc', {
      mode: ResponseMode.LIVE,
      emailAddresses: ['soc@example.com'],
    });

    this.exportValue(soc.ticketQueue.queueArn, { name: 'SocTickets' });
  }
}
