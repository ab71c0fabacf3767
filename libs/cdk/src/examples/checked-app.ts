import { Stack, Validations } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import { CoverageValidation, SecurityHubIncidentResponse } from '@tocsin/cdk';

export function addCheckedSoc(app: App): void {
  new SecurityHubIncidentResponse(new Stack(app, 'Soc'), 'Soc', { emailAddresses: ['soc@example.com'] });

  Validations.of(app).addPlugins(
    new CoverageValidation({
      acknowledge: [{ part: 'Lab accounts', reason: 'Nobody is paged for the lab: SEC-12' }],
    }),
  );
}
