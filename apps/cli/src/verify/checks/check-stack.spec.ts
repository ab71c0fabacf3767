import { aDeployment, intakeArn, theRules, topicArn } from '../../testing/a-deployment.js';
import type { DeployedRule, FoundDeployment } from '../found.js';
import type { Check } from '../verify-report.js';
import { checkStack } from './check-stack.js';

const outcomes = (over: Partial<FoundDeployment>, severity: 'HIGH' | 'MEDIUM' | 'CRITICAL' = 'HIGH') =>
  checkStack(aDeployment(over), severity).filter(({ outcome }) => outcome !== 'ok');
const rules = (change: (rule: DeployedRule) => readonly DeployedRule[]): Partial<FoundDeployment> => ({
  rules: { ok: true, value: theRules().flatMap(change) },
});
const only = (name: string, over: Partial<DeployedRule>) =>
  rules((rule) => [rule.name === name ? { ...rule, ...over } : rule]);
const refused = {
  ok: false,
  call: 'DescribeHub',
  code: 'InvalidAccessException',
  message: 'not subscribed',
} as const;
const stack = (status: string) => ({ stack: { ...aDeployment().stack, status } });
const email = { topicArn, protocol: 'email', endpoint: 'a@b.de' };
const automationRule = 'arn:aws:securityhub:eu-west-1:111122223333:automation-rule/1';
const { aliasArn: _alias, ...bare } = aDeployment().processor;

describe('checkStack', () => {
  it('finds nothing wrong with what is whole', () => {
    const checks = checkStack(aDeployment(), 'HIGH');
    expect(checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'stack ok',
      'hub ok',
      'rules ok',
      'action ok',
      'automation-rules ok',
      'alias ok',
      'event-sources ok',
      'subscriptions ok',
      'recorder ok',
    ]);
    expect(checks[2]?.detail).toBe('5 event rules of 5: critical, open, raise, close, escalate');
  });

  // Planted faults seen red: a disabled rule that counts; no look at the dead-letter queue; pending addresses that count.
  it.each<[string, Partial<FoundDeployment>, Check['id'], Check['outcome'], RegExp]>([
    ['a stack that failed', stack('ROLLBACK_COMPLETE'), 'stack', 'failed', /^ROLLBACK_COMPLETE$/],
    ['a stack that is being made', stack('UPDATE_IN_PROGRESS'), 'stack', 'failed', /IN_PROGRESS/],
    ['a stack that was rolled back', stack('UPDATE_ROLLBACK_COMPLETE'), 'stack', 'warning', /ROLLBACK/],
    ['a hub that is off', { hub: refused }, 'hub', 'failed', /^DescribeHub was refused: InvalidAccess/],
    ['rules that may not be read', { rules: refused }, 'rules', 'failed', /was refused/],
    ...theRules().map(
      ({ name }): [string, Partial<FoundDeployment>, Check['id'], Check['outcome'], RegExp] => [
        `no rule "${name}"`,
        rules((rule) => (rule.name === name ? [] : [rule])),
        'rules',
        'failed',
        /^no event rule (takes .* to the processor|waits for)/,
      ],
    ),
    ...theRules().map(
      ({ name }): [string, Partial<FoundDeployment>, Check['id'], Check['outcome'], RegExp] => [
        `a disabled rule "${name}"`,
        only(name, { enabled: false }),
        'rules',
        'failed',
        new RegExp(`^no enabled event rule takes .*; ${name} is disabled$`),
      ],
    ),
    ['a rule without a target', only('open', { targets: [] }), 'rules', 'failed', /^open has no target$/],
    [
      'a target with nowhere to fail to',
      only('close', { targets: [{ arn: intakeArn }] }),
      'rules',
      'failed',
      /^close has a target without a dead-letter queue: arn:aws:sqs:.*:intake$/,
    ],
    [
      'rules of another account',
      rules((rule) => [{ ...rule, pattern: { ...rule.pattern, account: ['999999999999'] } }]),
      'rules',
      'failed',
      /no event rule takes a new HIGH finding/,
    ],
    ['no custom action', { actions: { ok: true, value: [] } }, 'action', 'failed', /it does not exist: arn:/],
    [
      'an automation rule that is gone',
      { expectedAutomationRules: [automationRule] },
      'automation-rules',
      'failed',
      /it does not exist: arn:.*automation-rule\/1/,
    ],
    [
      'an automation rule that is disabled',
      {
        expectedAutomationRules: [automationRule],
        automationRules: { ok: true, value: [{ arn: automationRule, name: 'Notes', enabled: false }] },
      },
      'automation-rules',
      'failed',
      /it is disabled: Notes/,
    ],
    ['no alias', { processor: bare }, 'alias', 'failed', /soc-processor has no alias/],
    [
      'an address that did not confirm, on whatever topic',
      { subscriptions: { ok: true, value: [{ ...email, topicArn: 'arn:ops', pending: true }] } },
      'subscriptions',
      'failed',
      /^not confirmed: a@b\.de \(email\)$/,
    ],
    [
      'nobody',
      { subscriptions: { ok: true, value: [{ ...email, topicArn: 'arn:ops', pending: false }] } },
      'subscriptions',
      'failed',
      /nobody is subscribed/,
    ],
    [
      'no address',
      { subscriptions: { ok: true, value: [{ ...email, protocol: 'sqs', pending: false }] } },
      'subscriptions',
      'warning',
      /0 by e-mail/,
    ],
    ['no AWS Config', { recorder: { ok: true, value: false } }, 'recorder', 'warning', /does not record/],
    ['AWS Config unseen', { recorder: refused }, 'recorder', 'warning', /not known whether/],
  ])('finds %s', (_title, over, id, outcome, detail) => {
    const found = outcomes(over);
    expect(found).toContainEqual({
      id,
      outcome,
      detail: expect.stringMatching(detail) as string,
      advice: expect.stringMatching(/\w/) as string,
    });
  });

  it.each<['HIGH' | 'MEDIUM' | 'CRITICAL', 'HIGH' | 'CRITICAL', boolean]>([
    ['HIGH', 'HIGH', true],
    ['MEDIUM', 'HIGH', false],
    ['HIGH', 'CRITICAL', false],
    ['CRITICAL', 'CRITICAL', true],
  ])('knows whether a %s test passes a minimum of %s: %s', (severity, minimum, passes) => {
    const found = outcomes({ rules: { ok: true, value: theRules(minimum) } }, severity);
    expect(found.filter(({ id }) => id === 'rules')).toHaveLength(passes ? 0 : 1);
  });

  it('takes rules that are narrowed to this account and Region', () => {
    const narrowed = rules((rule) => [
      { ...rule, pattern: { ...rule.pattern, account: ['111122223333'], region: ['eu-west-1'] } },
    ]);
    expect(outcomes(narrowed)).toEqual([]);
  });
});
