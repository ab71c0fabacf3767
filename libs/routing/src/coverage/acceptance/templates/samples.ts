import { forEachPlan } from './for-each-plan.js';
import { modulePlan } from './module-plan.js';
import { liveExport, plan, stackSet, template, type Sample } from './sample.js';

const rule = (id: string) => ({ part: 'event rule', id }) as const;

/** Without a hole, in the styles of different people. */
export const SOUND: readonly Sample[] = [
  template('email-topic', {
    slip: { from: '"HIGH", "CRITICAL"', to: '"HIGH", "CRTICAL"', culprit: rule('SecurityHubRule') },
  }),
  template('email-text', {
    slip: { from: '"LOW", "MEDIUM"', to: '"LOW", "MEDIUM", "HIGH"', culprit: rule('FindingRule') },
  }),
  template('function-permission', {
    tells: ['function Forwarder'],
    slip: { from: '">=", 70', to: '">", 70', culprit: rule('HubRule') },
  }),
  template('sam-slack', {
    tells: ['function PostToSlack'],
    slip: { from: '"State": "ENABLED"', to: '"State": "DISABLED"', culprit: rule('PostToSlackHigh') },
  }),
  template('sam-workflow', {
    tells: ['Triage (AWS::Serverless::StateMachine)'],
    slip: { from: '"prefix": "HI"', to: '"prefix": "Hi"', culprit: rule('TriageFindings') },
  }),
  template('cdk-topic', {
    slip: { from: 'Findings - Imported', to: 'Findings', culprit: rule('SevereFindingRule0D4A5C11') },
  }),
  template('cdk-queue', {
    tells: ['function Handler886CB40B'],
    slip: {
      from: '"BatchSize": 10',
      to: '"Enabled": false',
      culprit: { part: 'event source', id: 'HandlerSqsEventSourceHubInbox7D2E6C80F0E1A9C3' },
    },
  }),
  template('queue-filter', {
    tells: ['function findings-to-jira'],
    slip: {
      from: '{\\"Label\\":[\\"HIGH\\"]}',
      to: '{\\"Label\\":[\\"High\\"]}',
      culprit: { part: 'event source', id: 'jiraMapping' },
    },
  }),
  template('fan-out', {
    tells: ['function TicketFunction'],
    slip: {
      from: '"Label": ["HIGH", "CRITICAL"]',
      to: '"Label": ["HIGH"]',
      culprit: { part: 'subscription', id: 'TicketsSubscription' },
    },
  }),
  template('slack-channel', {
    slip: { from: '"aws.securityhub"', to: '"aws.security-hub"', culprit: rule('SevereFindings') },
  }),
  template('teams-channels', {
    slip: { from: '">=", 90', to: '">", 90', culprit: rule('CriticalFindings') },
  }),
  template('webhook', {
    slip: { from: '"suffix": "GH"', to: '"suffix": "gh"', culprit: rule('FindingsToSlack') },
  }),
  template('state-machine', {
    tells: ['incident-flow (AWS::StepFunctions::StateMachine)'],
    slip: { from: '"Normalized"', to: '"normalized"', culprit: rule('SevereImported') },
  }),
  template('central-bus', {
    tells: ['arn:aws:events:eu-west-1:444455556666:event-bus/soc (AWS::Events::EventBus)'],
    slip: { from: '"State": "ENABLED"', to: '"State": "DISABLED"', culprit: rule('ForwardToSoc') },
  }),
  template('incident-manager', {
    slip: { from: '"Label": ["CRITICAL"]', to: '"Label": ["Critical"]', culprit: rule('PageCritical') },
  }),
  template('several-targets', {
    slip: {
      from: '"RecordState": ["ACTIVE"]',
      to: '"RecordState": ["Active"]',
      culprit: rule('AllFindings'),
    },
  }),
  template('by-product', {
    slip: {
      from: '"ProductName": ["Inspector"]',
      to: '"productName": ["Inspector"]',
      culprit: rule('Inspector'),
    },
  }),
  template('by-account', {
    tells: ['function call-somebody'],
    slip: {
      from: '"AwsAccountId": { "Ref"',
      to: '"AwsAccountID": { "Ref"',
      culprit: rule('Production'),
    },
  }),
  template('or-severity', {
    slip: { from: '"Status": ["NEW"]', to: '"Status": ["NOTIFIED"]', culprit: rule('Severe') },
  }),
  template('custom-action', {
    slip: {
      from: 'Findings - Custom Action',
      to: 'Insight Results',
      culprit: rule('ByHand'),
    },
  }),
  template('automation-of-low', {
    slip: {
      from: '"Value": "LOW"',
      to: '"Value": "HIGH"',
      culprit: { part: 'automation rule', id: 'QuietInformational' },
    },
  }),
  template('automation-that-raises', {
    slip: {
      from: '"Severity": { "Label": "CRITICAL" }',
      to: '"Severity": { "Label": "MEDIUM" }',
      culprit: { part: 'automation rule', id: 'RaiseVault' },
    },
  }),
  template('stages', {
    slip: { from: '["CRITICAL", "HIGH"]', to: '["CRITICAL"]', culprit: rule('FindingRule') },
  }),
  template('remediation-queue', {
    tells: ['function Scheduler', 'Orchestrator (AWS::StepFunctions::StateMachine)'],
    slip: {
      from: 'Findings - Custom Action',
      to: 'Findings - Custom action',
      culprit: rule('CustomActionRule'),
    },
  }),
  stackSet('every-region', ['eu-west-1', 'us-east-1'], {
    slip: { from: '"HIGH", "CRITICAL"', to: '"HIGH"', culprit: rule('eu-west-1/FindingRule') },
  }),
  plan('module-plan', modulePlan, {
    slip: {
      from: '\\"CRITICAL\\"',
      to: '\\"Critical\\"',
      culprit: rule('module.securityhub_alerts.aws_cloudwatch_event_rule.this'),
    },
  }),
  plan('for-each-plan', forEachPlan, {
    tells: ['https to https://pager.example.com/v1/sns'],
    slip: {
      from: '{\\"Label\\":[\\"HIGH\\"]}',
      to: '{\\"Label\\":[\\"HIHG\\"]}',
      culprit: rule('aws_cloudwatch_event_rule.severity["HIGH"]'),
    },
  }),
  liveExport('account', {
    slip: {
      from: '"PendingConfirmation": "false"',
      to: '"PendingConfirmation": "true"',
      culprit: { part: 'subscription', id: 'arn:aws:sns:eu-west-1:111122223333:sec-alerts:0f1e' },
    },
  }),
];

/** Valid, but what they lack is decided on deployment: why no answer is given. */
export const OPEN: readonly (readonly [sample: Sample, reason: RegExp])[] = [
  [template('asked-severities'), /values that only the deployment knows/],
  [
    template('nested-alerts'),
    /AWS::CloudFormation::Stack HubRules .*a nested stack is a template of its own/,
  ],
];
