import { defaultPolicy, recipePolicy } from '@tocsin/findings';
import { createHash } from 'node:crypto';
import { readTemplate } from '../../index.js';
import { fixture } from '../testing/fixture.js';

const byHand = readTemplate(fixture('by-hand.template.json'), { name: 'by-hand' });
const ruleOf = (id: string) => byHand.eventRules.find((rule) => rule.id === id);

describe('a template by hand', () => {
  it('gives a rule with its expressions resolved', () => {
    expect(ruleOf('SevereRule')).toEqual({
      id: 'SevereRule',
      name: 'severe-prod',
      place: 'Resources.SevereRule',
      state: 'ENABLED',
      bus: 'default',
      pattern: {
        source: ['aws.securityhub'],
        'detail-type': ['Security Hub Findings - Imported'],
        detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] } } },
      },
      targets: [
        { to: 'AlertTopic', input: 'other' },
        { to: 'RuleLog', input: 'event' },
        { to: 'Intake', input: 'event' },
        { to: 'Ticketing', input: 'event' },
      ],
    });
  });

  it('knows a custom action by its written ARN', () => {
    const [action] = byHand.customActions;
    expect(action).toEqual({
      id: 'ToTicket',
      name: 'To ticket',
      place: 'Resources.ToTicket',
      arn: '${ToTicket.ActionTargetArn}',
    });
    expect(ruleOf('TextRule')?.pattern).toEqual({ source: ['aws.securityhub'], resources: [action?.arn] });
  });

  it('gives a schedule no pattern', () => {
    expect(ruleOf('Nightly')).toMatchObject({ state: 'DISABLED', targets: [] });
    expect(ruleOf('Nightly')).not.toHaveProperty('pattern');
  });

  it('leaves out what is surely not created, and claims nothing of what may be', () => {
    expect(byHand.eventRules.map(({ id }) => id)).toEqual(['SevereRule', 'TextRule', 'Nightly']);
    expect(byHand.unread.map(({ id, type }) => [id, type])).toEqual([
      ['SlackRule', 'AWS::Events::Rule'],
      ['Nested', 'AWS::CloudFormation::Stack'],
    ]);
    expect(byHand.unread[0]?.reason).toBe(
      'whether it is created is known on deployment only: condition "HasSlack"',
    );
  });

  it('gives subscriptions, written in the topic or alone', () => {
    expect(byHand.subscriptions).toEqual([
      {
        id: 'AlertTopic.Subscription[0]',
        name: 'AlertTopic.Subscription[0]',
        place: 'Resources.AlertTopic.Properties.Subscription[0]',
        topic: 'AlertTopic',
        protocol: 'email',
        endpoint: '${OnCallAddress}',
      },
      {
        id: 'StoredSubscription',
        name: 'StoredSubscription',
        place: 'Resources.StoredSubscription',
        topic: '${StoredTopic}',
        protocol: 'lambda',
        endpoint: 'Ticketing',
        filterPolicy: { source: ['aws.securityhub'] },
        filterPolicyScope: 'MessageBody',
      },
    ]);
  });

  it('gives event sources of queues only', () => {
    expect(byHand.eventSources).toEqual([
      {
        id: 'FromIntake',
        name: 'FromIntake',
        place: 'Resources.FromIntake',
        queue: 'Intake',
        function: 'Ticketing',
        enabled: true,
        filters: [{ body: { source: ['aws.securityhub'] } }],
      },
    ]);
  });

  it('says of each destination what becomes of a finding there', () => {
    expect(byHand.destinations.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['AlertTopic', 'soc-alerts-prod', 'topic'],
      ['RuleLog', 'RuleLog', 'store'],
      ['Intake', 'soc-intake', 'queue'],
      ['Machine', 'Machine', 'other'],
      ['Channel', 'soc', 'people'],
    ]);
    expect(byHand.destinations.at(-1)).toMatchObject({ topics: ['AlertTopic'] });
    expect(byHand.functions).toEqual([
      {
        id: 'Ticketing',
        name: 'ticketing',
        place: 'Resources.Ticketing',
        arn: 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:ticketing',
      },
    ]);
  });

  it('gives automation rules as they are', () => {
    expect(byHand.automationRules).toEqual([
      {
        id: 'Suppress',
        name: 'suppress sandbox',
        place: 'Resources.Suppress',
        rule: {
          RuleName: 'suppress sandbox',
          RuleOrder: 1,
          Criteria: { AwsAccountId: [{ Value: '${AWS::AccountId}', Comparison: 'EQUALS' }] },
        },
      },
    ]);
  });

  it('gives numbers of automation rules where the template has texts', () => {
    const Properties = {
      RuleOrder: { Ref: 'Order' },
      IsTerminal: 'true',
      Criteria: {
        Confidence: [{ Gte: '40' }],
        UpdatedAt: [{ DateRange: { Unit: 'DAYS', Value: '5' } }],
        Title: [{ Value: '5', Comparison: 'EQUALS' }],
      },
      Actions: [
        { FindingFieldsUpdate: { Severity: { Product: '0.5' }, UserDefinedFields: { Product: '1' } } },
      ],
    };
    const Resources = { Rule: { Type: 'AWS::SecurityHub::AutomationRule', Properties } };
    const Parameters = { Order: { Type: 'Number', Default: 7 } };
    expect(readTemplate({ Parameters, Resources }, { name: 't' }).automationRules[0]?.rule).toEqual({
      RuleOrder: 7,
      IsTerminal: true,
      Criteria: {
        Confidence: [{ Gte: 40 }],
        UpdatedAt: [{ DateRange: { Unit: 'DAYS', Value: 5 } }],
        Title: [{ Value: '5', Comparison: 'EQUALS' }],
      },
      Actions: [{ FindingFieldsUpdate: { Severity: { Product: 0.5 }, UserDefinedFields: { Product: '1' } } }],
    });
  });

  it('gives what it exports', () => {
    expect(byHand.exports).toEqual({ 'prod-topic': 'AlertTopic' });
  });

  it('takes the values that a caller gives', () => {
    const parameters = {
      Stage: 'test',
      WithSlack: 'yes',
      OnCallAddress: 'soc@example.com',
      'AWS::AccountId': '111122223333',
    };
    const given = readTemplate(fixture('by-hand.template.json'), { name: 'test', parameters });
    expect(given.eventRules.map(({ id, state }) => [id, state])).toEqual([
      ['SevereRule', 'DISABLED'],
      ['TextRule', 'ENABLED'],
      ['Nightly', 'DISABLED'],
      ['TestRule', 'ENABLED'],
      ['SlackRule', 'ENABLED'],
    ]);
    expect(given.subscriptions[0]?.endpoint).toBe('soc@example.com');
    expect(given.destinations[0]?.arn).toBe(
      'arn:${AWS::Partition}:sns:${AWS::Region}:111122223333:soc-alerts-test',
    );
  });
});

describe('a processor', () => {
  const sha256Of = (policy: object) =>
    createHash('sha256')
      .update(`${JSON.stringify(policy, null, 2)}\n`)
      .digest('hex');
  const sha256 = sha256Of(recipePolicy);
  const template = JSON.stringify(fixture('processor.template.json'));
  const withPolicy = (hash: string) => JSON.parse(template.replace('<sha256>', hash));

  it('is known by its environment, through version and alias', () => {
    const { functions, eventSources, unread } = readTemplate(withPolicy(sha256), { name: 'processor' });
    expect(functions).toEqual([
      {
        id: 'Processor9C0D',
        name: 'Processor9C0D',
        place: 'Resources.Processor9C0D',
        processor: {
          topic: 'Topic3C4D',
          mode: 'live',
          mark: 'notified',
          policy: recipePolicy,
          policySha256: sha256,
        },
      },
    ]);
    expect(eventSources).toMatchObject([{ queue: 'Urgent1A2B', function: 'Processor9C0D', enabled: true }]);
    expect(unread).toEqual([]);
  });

  it('has the policy that the caller knows by its SHA-256, else none', () => {
    const own = { schema: 'tocsin.policy/1', rules: [] } as const;
    const { functions } = readTemplate(withPolicy('abc'), { name: 'own', policies: { abc: own } });
    expect(functions[0]?.processor?.policy).toBe(own);
    const tocsin = readTemplate(withPolicy(sha256Of(defaultPolicy)), { name: 'default' });
    expect(tocsin.functions[0]?.processor?.policy).toBe(defaultPolicy);
    const unknown = readTemplate(withPolicy('abd'), { name: 'own', policies: { abc: own } });
    expect(unknown.functions[0]?.processor).not.toHaveProperty('policy');
    expect(
      readTemplate(withPolicy('__proto__'), { name: 'own', policies: {} }).functions[0]?.processor,
    ).not.toHaveProperty('policy');
  });

  it('is told from an enricher, which has the queue of its answers in its environment', () => {
    const variables = { TOCSIN_ROUTINE_QUEUE_URL: { Ref: 'Urgent1A2B' } };
    const other = JSON.parse(template) as { Resources: Record<string, unknown> };
    const resource = { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: variables } } };
    other.Resources['Enricher5E6F'] = resource;
    const { functions } = readTemplate(other, { name: 'both' });
    expect(functions.map(({ id, enricher }) => [id, enricher])).toEqual([
      ['Processor9C0D', undefined],
      ['Enricher5E6F', true],
    ]);
  });

  it('is not claimed when its mode is not known', () => {
    const odd = JSON.parse(template.replace('"live"', '{ "Ref": "Mode" }'));
    const { functions, unread } = readTemplate(odd, { name: 'odd' });
    expect(functions).toEqual([]);
    expect(unread).toMatchObject([
      { id: 'Processor9C0D', reason: 'TOCSIN_MODE: found "${Mode}"; live or shadow is wanted' },
    ]);
  });
});

describe('a template of SAM', () => {
  const sam = readTemplate(fixture('sam.template.json'), { name: 'sam' });

  it('gives the rules, sources and subscriptions that SAM makes of events', () => {
    expect(sam.eventRules.map(({ id, state, targets }) => [id, state, targets])).toEqual([
      ['NotifyFindings', 'ENABLED', [{ to: 'Notify', input: 'other' }]],
      ['NotifyOld', 'DISABLED', [{ to: 'Notify', input: 'event' }]],
      ['Direct', 'ENABLED', [{ to: 'Notify', input: 'event' }]],
    ]);
    expect(sam.eventSources.map((source) => [source.id, source.queue, source.function])).toEqual([
      ['NotifyJobs', 'Work', 'Notify'],
      ['NotifyQueuedEventSourceMapping', 'NotifyQueuedQueue', 'Notify'],
    ]);
    expect(sam.subscriptions.map((one) => [one.id, one.topic, one.protocol, one.endpoint])).toEqual([
      ['NotifyTold', 'Alerts', 'lambda', 'Notify'],
      ['NotifyQueued', 'Alerts', 'sqs', 'NotifyQueuedQueue'],
    ]);
    expect(sam.destinations.map(({ id }) => id)).toContain('NotifyQueuedQueue');
  });

  it('reads the other events when one is broken', () => {
    expect(sam.unread).toEqual([
      {
        id: 'NotifyBroken',
        name: 'NotifyBroken',
        place: 'Resources.Notify.Properties.Events.Broken',
        type: 'AWS::Serverless::Function, event SQS',
        reason: 'Enabled: found "${On}"; true or false is wanted',
      },
    ]);
  });
});
