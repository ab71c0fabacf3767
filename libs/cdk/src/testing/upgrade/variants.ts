import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import {
  AutomationRulePreset,
  EscalateActionResource,
  FindingMark,
  FindingSource,
  FindingsFrom,
  IncidentPriority,
  IncidentQueue,
  IndicatorListDocument,
  MinimumSeverity,
  ResponseMode,
  SecurityHubArchive,
  SecurityHubEnablement,
  SecurityHubIncidentResponse,
  SecurityHubRegion,
  SecurityStandard,
} from '../../index.js';
import { anApp, INLINE_CODE } from '../synthesize.js';

/**
 * What people may have deployed. A variant stays as it is once a release has a baseline of it: with other properties it
 * would be another deployment, not an upgrade. What is new gets a variant of its own.
 */
export const VARIANTS: Readonly<Record<string, (stack: Stack) => void>> = {
  defaults: (stack) => {
    new SecurityHubIncidentResponse(stack, 'Soc', {
      code: INLINE_CODE,
      enricherCode: INLINE_CODE,
      sweeperCode: INLINE_CODE,
    });
  },
  'all-values': (stack) => {
    const key = new kms.Key(stack, 'Key');
    const soc = new SecurityHubIncidentResponse(stack, 'Soc', {
      archive: new SecurityHubArchive(stack, 'Archive', { key }),
      automationRules: [AutomationRulePreset.PASSED_CONTROLS],
      code: INLINE_CODE,
      enricherCode: INLINE_CODE,
      sweeperCode: INLINE_CODE,
      emailAddresses: ['soc@example.com', 'duty@example.com'],
      escalateActionId: 'PageRedTeam',
      escalateActionName: 'Page the red team',
      findingsFrom: FindingsFrom.THIS_ACCOUNT,
      key,
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
    soc.addSubscription(new IncidentQueue(stack, 'Pages', { key, lowestPriority: IncidentPriority.P2 }));
  },
  'enabled-hub': (stack) => {
    const hub = new SecurityHubEnablement(stack, 'Hub', {
      linkedRegions: ['us-east-1', 'eu-central-1'],
      newSecurityHub: true,
      standards: [SecurityStandard.AWS_FOUNDATIONAL_BEST_PRACTICES],
    });
    new SecurityHubIncidentResponse(stack, 'Soc', {
      code: INLINE_CODE,
      enricherCode: INLINE_CODE,
      sweeperCode: INLINE_CODE,
      hub,
    });
  },
  'action-by-function': (stack) => {
    new SecurityHubIncidentResponse(stack, 'Soc', {
      code: INLINE_CODE,
      enricherCode: INLINE_CODE,
      sweeperCode: INLINE_CODE,
      escalateActionResource: EscalateActionResource.CUSTOM_RESOURCE,
    });
  },
  'new-security-hub': (stack) => {
    new SecurityHubIncidentResponse(stack, 'Soc', {
      code: INLINE_CODE,
      enricherCode: INLINE_CODE,
      sweeperCode: INLINE_CODE,
      source: FindingSource.NEW_SECURITY_HUB,
    });
  },
  'indicator-lists': (stack) => {
    new SecurityHubIncidentResponse(stack, 'Soc', {
      code: INLINE_CODE,
      enricherCode: INLINE_CODE,
      indicatorLists: [IndicatorListDocument.fromText('203.0.113.0/24')],
    });
  },
  'linked-region': (stack) => {
    const hub = new SecurityHubEnablement(stack, 'Hub');
    new SecurityHubRegion(stack, 'SecurityHub', {
      automationRules: [AutomationRulePreset.CRITICAL_FINDINGS],
      hub,
    });
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
