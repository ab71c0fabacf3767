import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { NOTICE_EVENTS, SEVERITY_LABELS } from '@tocsin/findings';
import {
  IncidentClass,
  IncidentPriority,
  IncidentQueue,
  MinimumSeverity,
  NoticeEvent,
  SecurityHubIncidentResponse,
  type IIncidentSubscription,
  type IncidentQueueProps,
} from '../index.js';
import { anApp, INLINE_CODE, pointsAt, resourceOf, resourcesOf } from '../testing/synthesize.js';
import { statementsOf } from '../testing/policy-statements.js';

function aStack() {
  const stack = new Stack(anApp(), 'Test');
  return {
    stack,
    soc: new SecurityHubIncidentResponse(stack, 'Soc', {
      code: INLINE_CODE,
      enricherCode: INLINE_CODE,
      sweeperCode: INLINE_CODE,
    }),
  };
}

function subscribed(props: IncidentQueueProps | ((stack: Stack) => IncidentQueueProps) = {}) {
  const { soc, stack } = aStack();
  soc.addSubscription(new IncidentQueue(stack, 'Pages', typeof props === 'function' ? props(stack) : props));
  return { soc, template: Template.fromStack(stack) };
}

function filterOf(props: IncidentQueueProps): unknown {
  const { template } = subscribed(props);
  return resourceOf(template, 'AWS::SNS::Subscription', 'PagesSubscription').Properties['FilterPolicy'];
}

it('subscribes a queue of its own, raw, with somewhere to fail to on both ways', () => {
  const { template } = subscribed();
  const { Properties, DependsOn } = resourceOf(template, 'AWS::SNS::Subscription', 'PagesSubscription');
  expect(Properties).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
  expect([Properties['Endpoint'], Properties['TopicArn'], Properties['RedrivePolicy']].map(pointsAt)).toEqual(
    ['PagesQueue', 'SocIncidentTopic', 'PagesUndeliveredQueue'],
  );
  const queue = resourceOf(template, 'AWS::SQS::Queue', 'PagesQueue').Properties;
  expect(pointsAt(queue['RedrivePolicy'])).toBe('PagesDeadLetterQueue');
  // Planted fault seen red, as for the ticket queue: no dependency.
  expect(DependsOn).toEqual([expect.stringMatching(/^PagesQueuePolicy/)]);
});

it.each<readonly [IncidentQueueProps, unknown]>([
  [{}, { event: [{ 'anything-but': ['heartbeat'] }] }],
  [
    { lowestPriority: IncidentPriority.P2 },
    { event: [{ 'anything-but': ['heartbeat'] }], priority: ['P1', 'P2'] },
  ],
  // Planted fault seen red: without UNKNOWN, a severity that nobody knows would tell nobody.
  [
    { events: [NoticeEvent.OPENED], minimumSeverity: MinimumSeverity.HIGH },
    { event: ['opened'], severity: ['HIGH', 'CRITICAL', 'UNKNOWN'] },
  ],
  [
    {
      accounts: ['111122223333'],
      classes: [IncidentClass.THREAT, IncidentClass.THREAT],
      teams: ['payments'],
    },
    {
      account_id: ['111122223333'],
      class: ['threat'],
      event: [{ 'anything-but': ['heartbeat'] }],
      team: ['payments'],
    },
  ],
])('%j asks for %j', (props, expected) => {
  expect(filterOf(props)).toEqual(expected);
});

it.each<readonly [IncidentQueueProps, string]>([
  [{ events: [] }, 'the event values of a queue must be left out or name one, found none'],
  [{ accounts: ['1111'] }, 'accounts must hold ids of 12 digits, found "1111"'],
  [
    { teams: Array.from({ length: 151 }, (_, at) => `team ${at}`) },
    'at most 5 attributes and 150 combinations of values, found 151 of team',
  ],
  [
    {
      accounts: ['111122223333'],
      classes: [IncidentClass.DATA],
      events: [NoticeEvent.OPENED],
      lowestPriority: IncidentPriority.P1,
      minimumSeverity: MinimumSeverity.CRITICAL,
      teams: ['payments'],
    },
    'at most 5 attributes',
  ],
])('refuses %j', (props, message) => {
  expect(() => subscribed(props)).toThrow(message);
});

it('knows every event, severity, class and priority that a notice can have', () => {
  expect([...Object.values(NoticeEvent), 'heartbeat'].sort()).toEqual([...NOTICE_EVENTS].sort());
  expect(Object.values(MinimumSeverity)).toEqual(SEVERITY_LABELS);
  expect(Object.values(IncidentClass).sort()).toEqual([
    'data',
    'exposure',
    'posture',
    'threat',
    'vulnerability',
  ]);
  expect(Object.values(IncidentPriority)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
});

it('lets SNS use the key of the queue', () => {
  const { template } = subscribed((stack) => ({ key: new kms.Key(stack, 'Key') }));
  const [made] = Object.values(resourcesOf(template, 'AWS::KMS::Key'));
  expect(JSON.stringify(made?.Properties['KeyPolicy'])).toContain('"Sid":"SnsSends"');
});

// Planted fault seen red: `addSubscription` makes no alarms.
it('is watched: an alarm for each queue that something may be stuck in, on the page as well', () => {
  const { soc, template } = subscribed();
  const ids = soc.alarms.map(({ node }) => node.id);
  expect(ids.slice(-2)).toEqual(['IntegrationFailed-Pages', 'IntegrationFailed-Pages-2']);
  const watched = JSON.stringify(resourcesOf(template, 'AWS::CloudWatch::Alarm'));
  for (const name of ['PagesDeadLetterQueue', 'PagesUndeliveredQueue']) expect(watched).toContain(`"${name}`);
  const page = JSON.stringify(Object.values(resourcesOf(template, 'AWS::CloudWatch::Dashboard')));
  expect(page).toContain('IntegrationFailedPages2');
});

it('takes an integration of your own, and refuses two of one name', () => {
  const { soc, stack } = aStack();
  const own: IIncidentSubscription = {
    bindToIncidents: ({ topic }) => {
      expect(topic).toBe(soc.topic);
      return { name: 'Own', deadLetterQueues: [new sqs.Queue(stack, `Failed${soc.alarms.length}`)] };
    },
  };
  soc.addSubscription(own);
  expect(() => soc.addSubscription(own)).toThrow('another integration of this stack is called Own');
  const bad = (name: string): IIncidentSubscription => ({
    bindToIncidents: () => ({ name, deadLetterQueues: [] }),
  });
  expect(() => soc.addSubscription(bad('<Own>'))).toThrow(
    'the name of an integration must be 1 to 64 letters, digits and hyphens, found "<Own>"',
  );
});

it('may be sent to by the topic alone', () => {
  const { template } = subscribed();
  const allowed = statementsOf(template, 'AWS::SQS::QueuePolicy').filter(
    ({ Effect, Resource }) => Effect === 'Allow' && pointsAt(Resource).startsWith('Pages'),
  );
  expect(allowed.map(({ Condition }) => pointsAt(Condition))).toEqual([
    'SocIncidentTopic',
    'SocIncidentTopic',
  ]);
});
