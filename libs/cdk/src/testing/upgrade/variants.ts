import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import {
  AutomationRulePreset,
  FindingMark,
  MinimumSeverity,
  ResponseMode,
  SecurityHubEnablement,
  SecurityHubIncidentResponse,
  SecurityStandard,
} from '../../index.js';
import { anApp, INLINE_CODE } from '../synthesize.js';

/**
 * What people may have deployed. A variant stays as it is once a release has a baseline of it: with other properties it
 * would be another deployment, not an upgrade. What is new gets a variant of its own.
 */
export const VARIANTS: Readonly<Record<string, (stack: Stack) => void>> = {
  defaults: (stack) => {
    new SecurityHubIncidentResponse(stack, 'Soc', { code: INLINE_CODE });
  },
  'all-values': (stack) => {
    new SecurityHubIncidentResponse(stack, 'Soc', {
      automationRules: [AutomationRulePreset.PASSED_CONTROLS],
      code: INLINE_CODE,
      emailAddresses: ['soc@example.com', 'duty@example.com'],
      escalateActionId: 'PageRedTeam',
      escalateActionName: 'Page the red team',
      logRetention: logs.RetentionDays.ONE_YEAR,
      mark: FindingMark.NONE,
      maxConcurrency: 2,
      minimumSeverity: MinimumSeverity.MEDIUM,
      mode: ResponseMode.LIVE,
      opsEmailAddresses: ['ops@example.com'],
      quietFor: Duration.hours(12),
      removalPolicy: RemovalPolicy.DESTROY,
      routineWindow: Duration.minutes(1),
      timeZone: 'Europe/Berlin',
    });
  },
  'enabled-hub': (stack) => {
    const hub = new SecurityHubEnablement(stack, 'Hub', {
      linkedRegions: ['us-east-1', 'eu-central-1'],
      newSecurityHub: true,
      standards: [SecurityStandard.AWS_FOUNDATIONAL_BEST_PRACTICES],
    });
    new SecurityHubIncidentResponse(stack, 'Soc', { code: INLINE_CODE, hub });
  },
};

/** The template of a variant, as the sources make it now. */
export function templateOf(variant: string): string {
  const app = anApp();
  const make = VARIANTS[variant];
  if (make === undefined) {
    throw new Error(`no variant is called ${variant}: one that a release has a baseline of must stay`);
  }
  const stack = new Stack(app, 'Test');
  make(stack);
  return `${JSON.stringify(app.synth().getStackByName(stack.stackName).template, null, 2)}\n`;
}
