// An app in TypeScript, as somebody writes it who has installed the packages: the default, and every name that is exported.
import { App, Duration, Stack } from 'aws-cdk-lib';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import {
  AutomationRulePreset,
  CoverageValidation,
  FindingMark,
  MinimumSeverity,
  ResponseMode,
  SecurityHubEnablement,
  SecurityHubIncidentResponse,
  SecurityStandard,
  TriagePolicyDocument,
} from '@tocsin/cdk';
import type {
  AcknowledgedPart,
  CoverageValidationProps,
  SecurityHubEnablementProps,
  SecurityHubIncidentResponseProps,
} from '@tocsin/cdk';

const acknowledge: AcknowledgedPart[] = [];
const checks: CoverageValidationProps = { acknowledge, minimumSeverity: MinimumSeverity.HIGH };
const app = new App({ policyValidationBeta1: [new CoverageValidation(checks)] });

class SocStack extends Stack {
  public readonly tickets: sqs.IQueue;

  constructor(scope: App, id: string, props?: SecurityHubIncidentResponseProps) {
    super(scope, id);
    this.tickets = new SecurityHubIncidentResponse(this, 'Soc', props).ticketQueue;
  }
}

const enabled: SecurityHubEnablementProps = { standards: [SecurityStandard.CIS_5_0_0] };
new SecurityHubEnablement(new Stack(app, 'Hub'), 'Hub', enabled);

const { tickets } = new SocStack(app, 'Security', {
  automationRules: [AutomationRulePreset.PASSED_CONTROLS],
  emailAddresses: ['soc@example.com'],
  mark: FindingMark.NOTIFIED,
  mode: ResponseMode.LIVE,
  policy: TriagePolicyDocument.recipe(),
  routineWindow: Duration.minutes(1),
});
// The types are types: a property that does not exist, or of another kind, is refused.
// @ts-expect-error there is no such property
const misspelt: SecurityHubIncidentResponseProps = { emailAdresses: ['soc@example.com'] };
// @ts-expect-error a word is no member of the enum
const word: SecurityHubIncidentResponseProps = { mode: 'live' };
if (misspelt === word) throw new Error('two objects are one');

if (tickets.queueArn === '') throw new Error('the ticket queue has no ARN');
app.synth();
