import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkIn } from '../../testing/check-run.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-what-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, value: unknown): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return name;
};
const check = (...argv: readonly string[]) => checkIn(folder, ...argv);

const pattern = {
  source: ['aws.securityhub'],
  'detail-type': ['Security Hub Findings - Imported'],
  detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] } } },
};
const policy = readFileSync(join(__dirname, '../fixtures/quiet.policy.json'), 'utf8');
const sha256 = createHash('sha256').update(policy).digest('hex');
const stack = (topic: object) => ({
  Resources: {
    Topic: { Type: 'AWS::SNS::Topic', Properties: topic },
    Queue: { Type: 'AWS::SQS::Queue' },
    Severe: {
      Type: 'AWS::Events::Rule',
      Properties: {
        State: 'ENABLED',
        EventPattern: pattern,
        Targets: [{ Id: '1', Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] } }],
      },
    },
    Processor: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Environment: {
          Variables: {
            TOCSIN_MODE: 'live',
            TOCSIN_MARK: 'notified',
            TOCSIN_TOPIC_ARN: { Ref: 'Topic' },
            TOCSIN_POLICY_SHA256: sha256,
          },
        },
      },
    },
    Source: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
        FunctionName: { Ref: 'Processor' },
      },
    },
  },
});
const told = stack({ Subscription: [{ Protocol: 'email', Endpoint: 'soc@example.com' }] });

/** An assembly with one stage in it, which has the stack; the policy lies in an asset of it. */
function assembly(name: string, template: object, asset = 'asset.abc'): string {
  const stage = `${name}/assembly-Prod`;
  file(`${name}/manifest.json`, {
    version: '48.0.0',
    artifacts: {
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
      'assembly-Prod': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
    },
  });
  file(`${stage}/manifest.json`, {
    version: '48.0.0',
    artifacts: {
      'Soc.assets': { type: 'cdk:asset-manifest', properties: { file: 'Soc.assets.json' } },
      Soc: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Soc.template.json' } },
    },
  });
  file(`${stage}/Soc.assets.json`, {
    files: {
      abc: { source: { path: asset, packaging: 'zip' } },
      t: { source: { path: 'Soc.template.json', packaging: 'file' } },
    },
  });
  file(`${stage}/Soc.template.json`, template);
  return name;
}

describe('a cloud assembly', () => {
  it('is read with its stages and the policies of its layers', async () => {
    assembly('cdk.out', told);
    file('cdk.out/assembly-Prod/asset.abc/tocsin/policy.json', policy);
    const { exitCode, out } = await check('cdk.out', '--require', 'opened');
    expect(out).toMatch(
      /^1 hole\nof {8}cdk\.out \(cloud assembly, 1 stack\): 0 automation rules, 1 event rule/,
    );
    expect(out).toMatch(
      /policy rule "sandbox"\n {10}cdk\.out\/assembly-Prod\/asset\.abc\/tocsin\/policy\.json:6 ·/,
    );
    expect(exitCode).toBe(1);
  });

  it('is undecided where its policy is another one', async () => {
    assembly('other.out', told);
    file('other.out/assembly-Prod/asset.abc/tocsin/policy.json', `${policy}\n`);
    expect(await check('other.out', '--require', 'opened')).toMatchObject({ exitCode: 3 });
  });

  // Planted fault seen red: a path that may lead out of the folder.
  it.each([
    [
      'a file outside',
      { s: { type: 'aws:cloudformation:stack', properties: { templateFile: '../direct.json' } } },
      /names "\.\.\/direct\.json", which is not in the folder/,
    ],
    [
      'an absolute file',
      { s: { type: 'cdk:asset-manifest', properties: { file: '/etc/passwd' } } },
      /names "\/etc\/passwd", which is not/,
    ],
    [
      'itself',
      { s: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } },
      /names "\.", which is not/,
    ],
    [
      'no name',
      { s: { type: 'aws:cloudformation:stack', properties: {} } },
      /an artifact without templateFile/,
    ],
    ['no stack', {}, /there is no stack in it/],
    [
      'a missing template',
      { s: { type: 'aws:cloudformation:stack', properties: { templateFile: 'x.json' } } },
      /cannot read bad\.out\/x\.json/,
    ],
  ])('is refused that names %s', async (_, artifacts, message) => {
    file('bad.out/manifest.json', { version: '48.0.0', artifacts });
    const { exitCode, err } = await check('bad.out');
    expect(err).toMatch(message);
    expect(exitCode).toBe(2);
  });

  it('is refused with a policy that is none, and says which', async () => {
    assembly('wrong.out', told);
    file('wrong.out/assembly-Prod/asset.abc/tocsin/policy.json', '{"schema":"tocsin.policy/1","rules":[{}]}');
    const { exitCode, err } = await check('wrong.out');
    expect(err).toMatch(/^tocsin: wrong\.out\/assembly-Prod\/asset\.abc\/tocsin\/policy\.json: /);
    expect(exitCode).toBe(2);
  });
});

describe('a plan of Terraform', () => {
  const resource = (type: string, values: object) => ({
    address: `${type}.soc`,
    mode: 'managed',
    type,
    name: 'soc',
    values,
  });
  const root = (label: string) => ({
    root_module: {
      resources: [
        resource('aws_sns_topic', { name: 'soc', arn: 'arn:aws:sns:eu-west-1:111122223333:soc' }),
        resource('aws_sns_topic_subscription', {
          topic_arn: 'arn:aws:sns:eu-west-1:111122223333:soc',
          protocol: 'email',
          endpoint: 'soc@example.com',
        }),
        resource('aws_cloudwatch_event_rule', {
          name: 'severe',
          state: 'ENABLED',
          event_pattern: JSON.stringify({
            ...pattern,
            detail: { findings: { Severity: { Label: ['CRITICAL', label] } } },
          }),
        }),
        resource('aws_cloudwatch_event_target', {
          rule: 'severe',
          arn: 'arn:aws:sns:eu-west-1:111122223333:soc',
        }),
      ],
    },
  });

  it.each([
    ['planned_values', 'HIGH', 0, /^proved\nof {8}plan\.json \(terraform plan\)/],
    ['planned_values', 'LOW', 1, /event rule "severe"\n {10}plan\.json:1 · /],
    ['values', 'HIGH', 0, /^proved/],
  ])('with %s and %s', async (member, label, code, text) => {
    const name = file('plan.json', { format_version: '1.2', [member]: root(label) });
    const { exitCode, out } = await check(name);
    expect(out).toMatch(text);
    expect(exitCode).toBe(code);
  });
});

describe('a live export', () => {
  const arn = (service: string, name: string) => `arn:aws:${service}:eu-west-1:111122223333:${name}`;
  const files: Readonly<Record<string, object>> = {
    'automation-rules.json': { AutomationRulesMetadata: [] },
    'automation-rules-v2.json': { Rules: [] },
    'action-targets.json': { ActionTargets: [] },
    'event-rules.json': {
      Rules: [
        {
          Name: 'severe',
          Arn: arn('events', 'rule/severe'),
          State: 'ENABLED',
          EventBusName: 'default',
          EventPattern: JSON.stringify(pattern),
        },
      ],
    },
    'event-targets.severe.json': { Targets: [{ Id: '1', Arn: arn('sns', 'soc') }] },
    'subscriptions.json': {
      Subscriptions: [
        {
          SubscriptionArn: arn('sns', 'soc:1a2b'),
          TopicArn: arn('sns', 'soc'),
          Protocol: 'email',
          Endpoint: 'soc@example.com',
          Owner: '111122223333',
        },
      ],
    },
    'subscription.1a2b.json': {
      Attributes: {
        SubscriptionArn: arn('sns', 'soc:1a2b'),
        PendingConfirmation: 'false',
        FilterPolicy: '{"event":["opened"]}',
      },
    },
    'event-sources.json': { EventSourceMappings: [] },
    'notes.txt': { not: 'read' },
  };

  it('is read from its files, and a hole names the file', async () => {
    for (const [name, value] of Object.entries(files)) file(`export/${name}`, value);
    const { exitCode, out } = await check('export');
    expect(out).toMatch(/^1 hole\nof {8}export \(live export\): /);
    expect(out).toMatch(
      /culprit {3}subscription "[^]*\n {10}export\/subscriptions\.json:1 · subscriptions\.json\[0\]/,
    );
    expect(exitCode).toBe(1);
  });

  it('is proved without the filter', async () => {
    for (const [name, value] of Object.entries(files)) file(`open/${name}`, value);
    file('open/subscription.1a2b.json', {
      Attributes: { SubscriptionArn: arn('sns', 'soc:1a2b'), PendingConfirmation: 'false' },
    });
    expect(await check('open')).toMatchObject({ exitCode: 0 });
  });

  it('is undecided where a list is missing', async () => {
    file('part/event-rules.json', files['event-rules.json']);
    const { exitCode, out } = await check('part');
    expect(out).toContain('subscriptions.json');
    expect([1, 3]).toContain(exitCode);
  });
});
