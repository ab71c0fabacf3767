import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack, Validations, type App } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import {
  CoverageValidation,
  MinimumSeverity,
  SecurityHubIncidentResponse,
  TriagePolicyDocument,
  type CoverageValidationProps,
  type SecurityHubIncidentResponseProps,
} from '../index.js';
import { silence } from '../testing/silence.js';
import { anApp, INLINE_CODE } from '../testing/synthesize.js';

const printed = jest.spyOn(console, 'error').mockReturnValue(undefined);
const shown = (): string => printed.mock.calls.flat().join('\n');
beforeEach(() => void printed.mockClear());

const EMAIL = { emailAddresses: ['soc@example.com'] };

function validated(props?: CoverageValidationProps): App {
  const app = anApp();
  Validations.of(app).addPlugins(new CoverageValidation(props));
  return app;
}

function soc(
  app: App,
  props: SecurityHubIncidentResponseProps = EMAIL,
  id = 'Soc',
): SecurityHubIncidentResponse {
  return new SecurityHubIncidentResponse(new Stack(app, id), 'Soc', { code: INLINE_CODE, ...props });
}

interface Reported {
  readonly conclusion: string;
  readonly violations: readonly {
    readonly ruleName: string;
    readonly severity: string;
    readonly description: string;
    readonly suggestedFix?: string;
    readonly violatingConstructs: readonly { readonly constructPath: string }[];
  }[];
}

function reportOf(app: App): Reported | undefined {
  const report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as {
    readonly pluginReports: readonly (Reported & { readonly pluginName: string })[];
  };
  return report.pluginReports.find(({ pluginName }) => pluginName === 'Tocsin');
}

/** `outcome rule@construct` of what the report holds. */
function violationsOf(app: App): readonly string[] {
  return (reportOf(app)?.violations ?? []).map(
    ({ severity, ruleName, violatingConstructs }) =>
      `${severity} ${ruleName}@${violatingConstructs.map(({ constructPath }) => constructPath).join()}`,
  );
}

it('lets the construct pass, in shadow mode too', () => {
  const app = validated();
  soc(app);
  app.synth();
  expect(reportOf(app)).toBeUndefined();
});

// Planted faults: success: true; severity undefined.
it('fails with the story where an automation rule of another stack hides what is CRITICAL', () => {
  const app = validated();
  soc(app);
  silence(app);
  expect(() => app.synth()).toThrow(/The automation rule "Quiet nights" writes Workflow/);
  const { conclusion, violations } = reportOf(app) ?? { conclusion: '', violations: [] };
  const opened = violations.find(({ ruleName }) => ruleName === 'opened');
  expect(conclusion).toBe('failure');
  expect(opened?.description).toMatch(
    /^A new finding comes: severity CRITICAL, .*\n.*\n.*[^]*\nNobody is told\.$/,
  );
  expect(opened?.suggestedFix).toContain('acknowledge: [{ part: "Quiet nights", reason: \'…\' }]');
  expect(violationsOf(app)).toContain('error opened@Automation/Silence');
});

// Planted fault: `acknowledged` not given to the proof.
it('passes where the rule is acknowledged with a reason', () => {
  const app = validated({
    acknowledge: [{ part: 'Quiet nights', reason: 'The lab is watched by hand: SEC-12' }],
  });
  soc(app);
  silence(app);
  app.synth();
  expect(violationsOf(app)).toEqual([]);
});

// Planted fault: holeViolation without `meant`.
it('shows an acknowledged part that is no rule as a warning, with the reason', () => {
  const reason = 'Nobody is told before May';
  const acknowledge = ['CriticalRule', 'OpenRule', 'RaiseRule', 'EscalateRule', 'CloseRule'];
  const make = (props?: CoverageValidationProps) => {
    const app = validated(props);
    soc(app, {});
    return app;
  };
  const open = make();
  expect(() => open.synth()).toThrow();
  const parts = [...JSON.stringify(reportOf(open)).matchAll(/part: \\"(\w+)\\"/g)].map(
    ([, part = '']) => part,
  );
  expect(parts.map((part) => part.replace(/^Soc|[0-9A-F]{8}$/g, ''))).toEqual(
    expect.arrayContaining([expect.stringMatching(new RegExp(acknowledge.join('|')))]),
  );
  const app = make({ acknowledge: [...new Set(parts)].map((part) => ({ part, reason })) });
  app.synth();
  expect(violationsOf(app).every((line) => line.startsWith('warning '))).toBe(true);
  expect(shown()).toContain(reason);
});

// Planted fault: severity of holes undefined; the CDK then took the second hole for a warning.
it("takes the CDK's own acknowledgement, and no more than that", () => {
  const app = validated();
  soc(app);
  const rule = silence(app);
  for (const kind of ['opened', 'raised', 'closed', 'reopened']) {
    Validations.of(rule).acknowledge({ id: `Tocsin::${kind}`, reason: 'SEC-12' });
  }
  app.synth();
  expect(violationsOf(app)).toEqual([]);

  const other = validated();
  soc(other);
  Validations.of(silence(other)).acknowledge({ id: 'Tocsin::opened', reason: 'SEC-12' });
  expect(() => other.synth()).toThrow();
});

it('warns of an acknowledgement that names no part', () => {
  const app = validated({ acknowledge: [{ part: 'Quiet nigths', reason: 'SEC-12' }] });
  soc(app);
  app.synth();
  expect(violationsOf(app)).toEqual([expect.stringContaining('warning acknowledgement@')]);
  expect(shown()).toContain('acknowledge names "Quiet nigths" (SEC-12), which is no part');
});

it.each([
  ['part', { part: ' ', reason: 'SEC-12' }],
  ['reason', { part: 'Quiet nights', reason: '' }],
])('refuses an acknowledgement without a %s', (_, part) => {
  expect(() => new CoverageValidation({ acknowledge: [part] })).toThrow(
    'acknowledge must name a part and a reason, found',
  );
});

// Planted fault: readQueueIds returns nothing.
it('asks who is told: a queue that is read by others counts once it is named', () => {
  const silent = validated();
  soc(silent, {});
  expect(() => silent.synth()).toThrow('nothing that was read reads the queue');

  const app = anApp();
  const { ticketQueue } = soc(app, {});
  Validations.of(app).addPlugins(new CoverageValidation({ readQueues: [ticketQueue] }));
  app.synth();
  expect(violationsOf(app)).toEqual([]);

  const imported = anApp();
  const arn = 'arn:aws:sqs:eu-west-1:111122223333:tickets';
  const queue = sqs.Queue.fromQueueArn(new Stack(imported, 'Theirs'), 'Tickets', arn);
  soc(imported, { ticketQueue: queue });
  Validations.of(imported).addPlugins(new CoverageValidation({ readQueues: [queue] }));
  imported.synth();
  expect(violationsOf(imported)).toEqual([]);
});

const LOUD = TriagePolicyDocument.fromObject({
  schema: 'tocsin.policy/1',
  rules: [
    {
      id: 'quiet',
      title: 'Nobody hears of what is CRITICAL',
      when: { asff: { SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }] } },
      then: { route: 'none', response: 'low_priority_response', priority: 'P5', slaMinutes: 2880 },
    },
  ],
});

// Planted fault: stagedPolicies returns nothing.
it('reads the policy that the layer holds', () => {
  const app = validated();
  soc(app, { ...EMAIL, policy: LOUD });
  expect(() => app.synth()).toThrow('the policy gives the route "none"');
  const meant = validated({ acknowledge: [{ part: 'quiet', reason: 'SEC-12' }] });
  soc(meant, { ...EMAIL, policy: LOUD });
  meant.synth();
  expect(violationsOf(meant)).toEqual([]);
});

// Planted fault: undecidedViolation returns nothing.
it('warns where a policy cannot be found, and fails nothing', () => {
  const make = (props?: CoverageValidationProps) => {
    const app = validated(props);
    const { processor } = soc(app);
    processor.addEnvironment('TOCSIN_POLICY_SHA256', LOUD.policySha256);
    return app;
  };
  const app = make();
  app.synth();
  expect(violationsOf(app)).toEqual([expect.stringContaining('warning undecided@')]);
  expect(shown()).toContain('a policy that was not given');
  expect(() => make({ policies: [LOUD] }).synth()).toThrow('the policy gives the route "none"');
});

it('holds the app to the severity that is asked for', () => {
  const asked = (minimumSeverity: MinimumSeverity) => {
    const app = validated({ minimumSeverity });
    soc(app, { ...EMAIL, minimumSeverity: MinimumSeverity.HIGH });
    return app;
  };
  expect(() => asked(MinimumSeverity.MEDIUM).synth()).toThrow('severity MEDIUM');
  asked(MinimumSeverity.CRITICAL).synth();
});

it('looks at suppressions at the time that is given', () => {
  const policy = TriagePolicyDocument.fromObject({
    schema: 'tocsin.policy/1',
    rules: [
      {
        id: 'migration',
        title: 'The migration of May',
        when: { asff: { SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }] } },
        then: { suppress: { owner: 'ops', reason: 'migration', expires: '2026-05-02T00:00:00Z' } },
      },
    ],
  });
  const app = anApp();
  soc(app, { ...EMAIL, policy });
  const templatePaths = app.synth().stacks.map(({ templateFullPath }) => templateFullPath);
  const at = (now: string) =>
    Object.values(
      new CoverageValidation({ now: new Date(now) }).validate({ templatePaths, appConstruct: app })
        .metadata ?? {},
    ).map((answer) => answer.split('\n')[0]);
  expect(at('2026-05-01T00:00:00Z')).toEqual(['proved, until 2026-05-02T00:00:00.000Z']);
  expect(at('2026-05-03T00:00:00Z')).toEqual(['proved']);
});

// Planted fault: one environment for all stacks.
it('judges each account and Region for itself', () => {
  const app = validated();
  const [here, there] = ['111122223333', '444455556666'].map(
    (account) => new Stack(app, `In${account}`, { env: { account, region: 'eu-west-1' } }),
  );
  if (here === undefined || there === undefined) throw new Error('two stacks are wanted');
  new SecurityHubIncidentResponse(here, 'Soc', { code: INLINE_CODE, ...EMAIL });
  new SecurityHubIncidentResponse(there, 'Soc', {
    code: INLINE_CODE,
    ...EMAIL,
  }).criticalRule.node.addMetadata('a', 'b');
  (there.node.findChild('Soc').node.findChild('CriticalRule').node.defaultChild as events.CfnRule).state =
    'DISABLED';
  expect(() => app.synth()).toThrow('is DISABLED');
  expect(violationsOf(app).filter((line) => !line.includes('@In444455556666/Soc/CriticalRule'))).toEqual([]);
});

it('says nothing of an app in which nothing takes findings', () => {
  const app = validated();
  const stack = new Stack(app, 'Shop');
  new events.Rule(stack, 'Orders', { eventPattern: { source: ['shop.orders'] } });
  new events.Rule(stack, 'Archive', { eventPattern: { account: ['111122223333'] } });
  app.synth();
  expect(reportOf(app)).toBeUndefined();
});

it('warns of automation rules that nothing stands behind', () => {
  const app = validated();
  silence(app);
  app.synth();
  expect(violationsOf(app)).toEqual([expect.stringContaining('warning undecided@')]);
  expect(shown()).toContain('The automation rule Quiet nights is not judged');
});

it('judges rules on Security Hub that are not ours', () => {
  const app = validated();
  new events.Rule(new Stack(app, 'Own'), 'Findings', {
    eventPattern: { source: [{ prefix: 'aws.sec' }] as never },
  });
  expect(() => app.synth()).toThrow('Nobody is told');
});
