import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import {
  AutomationRulePreset,
  FindingMark,
  IncidentClass,
  IncidentPriority,
  IncidentQueue,
  NoticeEvent,
  SecurityHubEnablement,
  SecurityHubRegion,
  SecurityStandard,
} from './index.js';
import { anApp } from './testing/synthesize.js';

/**
 * "All defaults" and "all values" of the constructs whose own specs have none. A changed logical id in these snapshots
 * replaces a resource in somebody's account: that is a major release.
 */
const CONSTRUCTS: Readonly<Record<string, (stack: Stack) => void>> = {
  'SecurityHubEnablement, all defaults': (stack) => {
    new SecurityHubEnablement(stack, 'Hub');
  },
  'SecurityHubEnablement, all values': (stack) => {
    new SecurityHubEnablement(stack, 'Hub', {
      autoEnableControls: false,
      linkedRegions: ['us-east-1'],
      newSecurityHub: true,
      standards: Object.values(SecurityStandard),
    });
  },
  'SecurityHubRegion, all defaults': (stack) => {
    new SecurityHubRegion(stack, 'SecurityHub');
  },
  'SecurityHubRegion, all values': (stack) => {
    new SecurityHubRegion(stack, 'SecurityHub', {
      automationRules: Object.values(AutomationRulePreset),
      hub: new SecurityHubEnablement(stack, 'Hub'),
      mark: FindingMark.NOTIFIED,
    });
  },
  'IncidentQueue, all defaults': (stack) => {
    new IncidentQueue(stack, 'Pages').bindToIncidents({ topic: new sns.Topic(stack, 'Topic') });
  },
  // SNS takes five attributes at most; the sixth is the severity.
  'IncidentQueue, all values that go together': (stack) => {
    const key = new kms.Key(stack, 'Key');
    new IncidentQueue(stack, 'Pages', {
      accounts: ['111122223333'],
      classes: [IncidentClass.THREAT, IncidentClass.DATA],
      events: [NoticeEvent.OPENED, NoticeEvent.RAISED],
      key,
      lowestPriority: IncidentPriority.P2,
      teams: ['payments'],
    }).bindToIncidents({ topic: new sns.Topic(stack, 'Topic'), key });
  },
};

it.each(Object.entries(CONSTRUCTS))('%s', (_, make) => {
  const stack = new Stack(anApp(), 'Test');
  make(stack);
  expect(Template.fromStack(stack).toJSON()).toMatchSnapshot();
});
