import { Stack } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import {
  AutomationRulePreset,
  SecurityHubEnablement,
  SecurityHubIncidentResponse,
  SecurityHubRegion,
  SecurityStandard,
} from '@tocsin/cdk';

const account = '111122223333';
const home = 'eu-west-1';
const linked = ['us-east-1', 'eu-central-1'];
const automationRules = [AutomationRulePreset.PASSED_CONTROLS];
const standards = [SecurityStandard.AWS_FOUNDATIONAL_BEST_PRACTICES];

export function addSocOfSeveralRegions(app: App): void {
  for (const region of linked) {
    const stack = new Stack(app, `Region-${region}`, { env: { account, region } });
    const hub = new SecurityHubEnablement(stack, 'Hub', { standards });
    new SecurityHubRegion(stack, 'SecurityHub', { automationRules, hub });
  }

  const stack = new Stack(app, 'Soc', { env: { account, region: home } });
  const hub = new SecurityHubEnablement(stack, 'Hub', { linkedRegions: linked, standards });
  new SecurityHubIncidentResponse(stack, 'Soc', {
    automationRules,
    emailAddresses: ['soc@example.com'],
    hub,
  });
}
