// An app in TypeScript, as somebody writes it who has installed the packages: the default, and every name that is exported.
import { App, Duration, Stack } from 'aws-cdk-lib';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import {
  AutomationRuleDocument,
  AutomationRulePreset,
  CoverageValidation,
  EscalateActionResource,
  FindingBacklog,
  FindingMark,
  FindingSource,
  FindingsFrom,
  IncidentClass,
  IncidentPriority,
  IncidentQueue,
  IndicatorListDocument,
  IndicatorListFormat,
  IndicatorListKind,
  MinimumSeverity,
  NoticeEvent,
  ResponseMode,
  SecurityHubArchive,
  SecurityHubAutomationRule,
  SecurityHubEnablement,
  SecurityHubIncidentResponse,
  SecurityHubRegion,
  SecurityStandard,
  TriagePolicyDocument,
} from '@tocsin/cdk';
import type {
  AcknowledgedPart,
  CoverageValidationProps,
  FindingSweeper,
  IIncidentSubscription,
  IncidentEnricher,
  IncidentQueueProps,
  IncidentSource,
  IncidentSubscriptionConfig,
  IndicatorListDocumentProps,
  SecurityHubArchiveProps,
  SecurityHubAutomationRuleProps,
  SecurityHubEnablementProps,
  SecurityHubIncidentResponseProps,
  SecurityHubRegionProps,
} from '@tocsin/cdk';

const acknowledge: AcknowledgedPart[] = [];
const checks: CoverageValidationProps = { acknowledge, minimumSeverity: MinimumSeverity.HIGH };
const app = new App({ policyValidationBeta1: [new CoverageValidation(checks)] });

/** An integration of one's own: it takes nothing. */
class Nobody implements IIncidentSubscription {
  public bindToIncidents({ topic }: IncidentSource): IncidentSubscriptionConfig {
    return { name: `nobody-${topic.node.id}`, deadLetterQueues: [] };
  }
}

class SocStack extends Stack {
  public readonly tickets: sqs.IQueue;
  public readonly enricher?: IncidentEnricher;
  public readonly sweeper?: FindingSweeper;

  constructor(scope: App, id: string, props?: SecurityHubIncidentResponseProps) {
    super(scope, id);
    const kept: SecurityHubArchiveProps = { retention: Duration.days(90) };
    const archive = new SecurityHubArchive(this, 'Archive', kept);
    const soc = new SecurityHubIncidentResponse(this, 'Soc', { ...props, archive });
    const pages: IncidentQueueProps = {
      classes: [IncidentClass.THREAT],
      events: [NoticeEvent.OPENED],
      lowestPriority: IncidentPriority.P2,
    };
    soc.addSubscription(new IncidentQueue(this, 'Pages', pages));
    soc.addSubscription(new Nobody());
    this.tickets = soc.ticketQueue;
    this.enricher = soc.enricher;
    this.sweeper = soc.sweeper;
  }
}

const linked = new Stack(app, 'Linked');
const enabled: SecurityHubEnablementProps = { standards: [SecurityStandard.CIS_5_0_0] };
const region: SecurityHubRegionProps = { hub: new SecurityHubEnablement(linked, 'Hub', enabled) };
new SecurityHubRegion(linked, 'SecurityHub', region);

const sandbox: SecurityHubAutomationRuleProps = {
  rule: AutomationRuleDocument.fromObject({
    RuleName: 'Sandbox',
    RuleOrder: 10,
    Description: 'What is LOW in the sandbox waits.',
    Criteria: { SeverityLabel: [{ Value: 'LOW', Comparison: 'EQUALS' }] },
    Actions: [
      {
        Type: 'FINDING_FIELDS_UPDATE',
        FindingFieldsUpdate: { Note: { Text: 'Seen.', UpdatedBy: 'sandbox' } },
      },
    ],
  }),
};
new SecurityHubAutomationRule(linked, 'Sandbox', sandbox);

const denied: IndicatorListDocumentProps = {
  format: IndicatorListFormat.PLAIN,
  kind: IndicatorListKind.DENY,
};

const { enricher, sweeper, tickets } = new SocStack(app, 'Security', {
  backlog: FindingBacklog.LEAVE,
  automationRules: [AutomationRulePreset.PASSED_CONTROLS],
  emailAddresses: ['soc@example.com'],
  escalateActionResource: EscalateActionResource.CLOUDFORMATION,
  backlog: FindingBacklog.DIGEST,
  findingsFrom: FindingsFrom.EVERYWHERE,
  indicatorLists: [IndicatorListDocument.fromText('203.0.113.0/24', denied)],
  source: FindingSource.CSPM,
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

if (enricher === undefined) throw new Error('nobody looks indicators up');
if (sweeper === undefined) throw new Error('nobody looks for what was lost');
if (tickets.queueArn === '') throw new Error('the ticket queue has no ARN');
app.synth();
