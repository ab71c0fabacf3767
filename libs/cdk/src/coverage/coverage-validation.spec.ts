import { CfnCondition, CfnParameter, Fn, Stack, Validations } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CoverageValidation, MinimumSeverity, type CoverageValidationProps } from '../index.js';
import { silence } from '../testing/silence.js';
import { anApp } from '../testing/synthesize.js';
import { EMAIL, reportOf, soc, validated, violationsOf } from '../testing/validated-app.js';

const printed = jest.spyOn(console, 'error').mockReturnValue(undefined);
const shown = (): string => printed.mock.calls.flat().join('\n');
beforeEach(() => void printed.mockClear());

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

// Planted fault: severity of holes undefined.
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

it('holds the app to the severity that is asked for', () => {
  const asked = (minimumSeverity: MinimumSeverity) => {
    const app = validated({ minimumSeverity });
    soc(app, { ...EMAIL, minimumSeverity: MinimumSeverity.HIGH });
    return app;
  };
  expect(() => asked(MinimumSeverity.MEDIUM).synth()).toThrow('severity MEDIUM');
  asked(MinimumSeverity.CRITICAL).synth();
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

// Planted fault: isOfSecurityHub returns false, and true.
it.each([
  ['aws.securityhub', ['warning undecided@']],
  ['shop.orders', []],
])('warns of an event rule on %s that only the deployment creates: %j', (source, expected) => {
  const app = validated();
  const stack = new Stack(app, 'Maybe');
  const asked = new CfnCondition(stack, 'Asked', {
    expression: Fn.conditionEquals(new CfnParameter(stack, 'Ask').valueAsString, 'yes'),
  });
  const rule = new events.CfnRule(stack, 'Rule', { eventPattern: { source: [source] } });
  rule.cfnOptions.condition = asked;
  app.synth();
  expect(violationsOf(app)).toEqual(expected);
});

// Planted fault: moreHoles returns nothing.
it('says that there may be more where as many holes were found as are looked for', () => {
  const app = validated();
  soc(app);
  const rules = ['one', 'two', 'three', 'four', 'five', 'six'].map((product) =>
    silence(app, `No ${product}`, product),
  );
  for (const rule of rules) Validations.of(rule).acknowledge({ id: 'Tocsin::opened', reason: 'SEC-12' });
  expect(() => app.synth()).toThrow('There may be more holes (opened');
});
