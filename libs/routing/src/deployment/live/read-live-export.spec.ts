import { createHash } from 'node:crypto';
import { DeploymentReadError, liveExportCommands, liveExportPolicy, readLiveExport } from '../../index.js';
import { fixture } from '../testing/fixture.js';

const files = fixture('live-export.json');
const live = readLiveExport(files, { name: 'account' });
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:111122223333:${resource}`;

describe('a live export', () => {
  it('gives rules with the targets of their own files', () => {
    expect(live.eventRules).toEqual([
      {
        id: arn('events', 'rule/severe'),
        name: 'severe',
        place: 'event-rules.json[0]',
        state: 'ENABLED',
        bus: 'default',
        pattern: { source: ['aws.securityhub'] },
        targets: [
          { to: arn('sqs', 'urgent'), input: 'event' },
          { to: arn('lambda', 'function:ticketing'), input: 'other' },
          { to: 'arn:aws:sns:eu-west-1:444455556666:theirs', input: 'event' },
          { to: arn('events', 'event-bus/soc'), input: 'event' },
        ],
      },
      {
        id: arn('events', 'rule/nightly'),
        name: 'nightly',
        place: 'event-rules.json[1]',
        state: 'ENABLED',
        bus: 'default',
        targets: [],
      },
    ]);
  });

  it('gives automation rules as CloudFormation has them, with the time that decides a tie', () => {
    expect(live.automationRules).toEqual([
      {
        id: arn('securityhub', 'automation-rule/one'),
        name: 'suppress sandbox',
        place: 'automation-rules-details.json[0]',
        updatedAt: '2026-02-01T00:00:00+00:00',
        rule: {
          RuleStatus: 'ENABLED',
          RuleOrder: 1,
          RuleName: 'suppress sandbox',
          Description: 'An example.',
          IsTerminal: false,
          Criteria: { AwsAccountId: [{ Value: '444455556666', Comparison: 'EQUALS' }] },
          Actions: [
            {
              Type: 'FINDING_FIELDS_UPDATE',
              FindingFieldsUpdate: { Workflow: { Status: 'SUPPRESSED' } },
            },
          ],
        },
      },
    ]);
    expect(live.automationRulesV2).toMatchObject([
      { name: 'low', place: 'automation-rule-v2.two.json', updatedAt: '2026-03-01T00:00:00+00:00' },
    ]);
    expect(Object.keys(live.automationRulesV2[0]?.rule ?? {})).toEqual([
      'RuleOrder',
      'RuleName',
      'RuleStatus',
      'Description',
      'Criteria',
      'Actions',
    ]);
  });

  it('gives subscriptions with their filter policies, and who has not confirmed', () => {
    const topic = arn('sns', 'alerts');
    expect(live.subscriptions).toEqual([
      {
        id: arn('sns', 'alerts:0a1b'),
        name: 'alerts: sqs',
        place: 'subscriptions.json[0]',
        topic,
        protocol: 'sqs',
        endpoint: arn('sqs', 'tickets'),
        filterPolicy: { event: [{ 'anything-but': ['heartbeat'] }] },
        filterPolicyScope: 'MessageAttributes',
        confirmed: true,
      },
      {
        id: 'subscriptions.json[1]',
        name: 'alerts: email',
        place: 'subscriptions.json[1]',
        topic,
        protocol: 'email',
        endpoint: 'soc@example.com',
        confirmed: false,
      },
    ]);
  });

  it('gives event sources of queues, and functions without their alias', () => {
    expect(live.eventSources).toEqual([
      {
        id: 'u-1',
        name: 'urgent',
        place: 'event-sources.json[0]',
        queue: arn('sqs', 'urgent'),
        function: arn('lambda', 'function:processor'),
        enabled: true,
        filters: [{ body: { source: ['aws.securityhub'] } }],
      },
      {
        id: 'u-2',
        name: 'tickets',
        place: 'event-sources.json[1]',
        queue: arn('sqs', 'tickets'),
        function: arn('lambda', 'function:ticketing'),
        enabled: false,
      },
    ]);
    expect(live.functions.map(({ id, processor }) => [id, processor?.mark])).toEqual([
      [arn('lambda', 'function:processor'), 'none'],
      [arn('lambda', 'function:ticketing'), undefined],
    ]);
  });

  it('lists what is reached in its own account, where the lists say who reads it', () => {
    expect(live.destinations.map(({ id, kind }) => [id, kind])).toEqual([
      ['arn:aws:chatbot::111122223333:chat-configuration/slack-channel/soc', 'people'],
      [arn('sqs', 'urgent'), 'queue'],
      [arn('sns', 'alerts'), 'topic'],
      [arn('sqs', 'tickets'), 'queue'],
      [arn('events', 'event-bus/soc'), 'other'],
    ]);
    const { 'subscriptions.json': _, ...others } = files;
    const { destinations } = readLiveExport(others, { name: 'account' });
    expect(destinations.filter(({ kind }) => kind === 'topic')).toEqual([]);
  });

  it('claims nothing of what is not in the files', () => {
    expect(live.unread.map(({ name, reason }) => [name, reason])).toEqual([
      ['lost', 'its criteria are in none of the files'],
      [arn('events', 'rule/lost'), 'its targets are not known: event-targets.lost.json is missing'],
      [arn('sns', 'alerts:9c8d'), 'its filter policy is not known: subscription.9c8d.json is missing'],
      ['tickets', 'State: found "Updating", which is on its way: export again'],
    ]);
  });

  it('says which lists are missing, broken or cut', () => {
    const { unread } = readLiveExport(
      {
        'event-rules.json': { Rules: [], NextToken: 'x' },
        'subscriptions.json': [],
        'event-sources.json': { EventSourceMappings: {} },
        'automation-rules.json': { AutomationRulesMetadata: [] },
      },
      { name: 'account' },
    );
    expect(unread.map(({ id, reason }) => [id, reason])).toEqual([
      [
        'automation-rules-v2.json',
        'is missing; it is the output of aws securityhub list-automation-rules-v2 --max-results 100',
      ],
      ['action-targets.json', 'is missing; it is the output of aws securityhub describe-action-targets'],
      ['event-rules.json', 'is one page of several: export it without --no-paginate'],
      ['subscriptions.json', 'found []; the output of aws sns list-subscriptions has a list Subscriptions'],
      [
        'event-sources.json',
        'found EventSourceMappings: an object; the output of aws lambda list-event-source-mappings has a list EventSourceMappings',
      ],
    ]);
  });

  it('takes policy.json for the policy that has the SHA-256 of the processor, and for no other', () => {
    const policy = { schema: 'tocsin.policy/1', rules: [] };
    const sha256 = createHash('sha256')
      .update(`${JSON.stringify(policy, null, 2)}\n`)
      .digest('hex');
    const text = JSON.stringify({ ...files, 'policy.json': policy });
    const processorOf = (export_: string) =>
      readLiveExport(JSON.parse(export_), { name: 'account' }).functions[0]?.processor;
    expect(processorOf(text.replace('"0000"', `"${sha256}"`))?.policy).toEqual(policy);
    expect(processorOf(text)).not.toHaveProperty('policy');
  });

  it.each([{}, { 'other.json': {} }, [] as never])('%j is none', (given) => {
    const read = () => readLiveExport(given, { name: 'account' });
    expect(read).toThrow(DeploymentReadError);
    expect(read).toThrow(/a live export has files such as event-rules\.json: see liveExportCommands/);
  });
});

describe('the commands', () => {
  it('have an IAM action each, and the policy allows these and nothing else', () => {
    const actions = liveExportCommands.flatMap((command) => command.actions);
    expect(liveExportPolicy.Statement.flatMap(({ Action }) => Action)).toEqual(actions);
    expect(actions.every((action) => /^[a-z]+:(Get|List|Describe|BatchGet)[A-Za-z0-9]+$/.test(action))).toBe(
      true,
    );
    expect(new Set(liveExportCommands.map(({ file }) => file)).size).toBe(actions.length);
  });

  it('are the ones whose files are read', () => {
    const patterns = liveExportCommands.map(
      ({ file }) => new RegExp(`^${file.replaceAll('.', '\\.').replace(/<\w+>/, '.+')}$`),
    );
    const unknown = Object.keys(files).filter((file) => !patterns.some((pattern) => pattern.test(file)));
    expect(unknown).toEqual([]);
  });
});
