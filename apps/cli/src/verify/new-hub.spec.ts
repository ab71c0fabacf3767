import { aDeployment, aDeploymentV2, archiveRule, theRules, theRulesV2 } from '../testing/a-deployment.js';
import { byHand } from './by-hand.js';
import { checkStack } from './checks/check-stack.js';
import { findingSourceOf } from './finding-source.js';
import type { DeployedRule, FoundDeployment } from './found.js';

const wrong = (over: Partial<FoundDeployment> = {}) =>
  checkStack(aDeploymentV2(over), 'HIGH').filter(({ outcome }) => outcome !== 'ok');
const refused = (code: string) => ({ ok: false, call: 'DescribeSecurityHubV2', code, message: 'm' }) as const;

describe('which Security Hub a stack is on', () => {
  const mapped = aDeployment();
  const narrowed = theRulesV2({ cloud: { account: { uid: ['999999999999'] } } });
  const elsewhere = theRulesV2().map((rule) => ({ ...rule, targets: archiveRule.targets }));
  const untargeted = theRulesV2().map((rule) => ({ ...rule, targets: [] }));

  // Planted faults seen red: rules that lead elsewhere count; one of both is on the new one.
  it.each<[string, readonly DeployedRule[], string]>([
    ['the five rules', theRules(), 'cspm'],
    ['the four rules', theRulesV2(), 'new-security-hub'],
    ['the four rules and an archive', [archiveRule, ...theRulesV2()], 'new-security-hub'],
    ['the four rules, narrowed wrongly', narrowed, 'new-security-hub'],
    ['the four rules, of which the targets are lost', untargeted, 'new-security-hub'],
    ['rules of both', [...theRules(), ...theRulesV2()], 'cspm'],
    ['the four rules, for somebody else', elsewhere, 'cspm'],
    ['a schedule', [{ name: 's', enabled: true, targets: [] }], 'cspm'],
    ['no rule', [], 'cspm'],
  ])('%s: %s', (_title, rules, source) => {
    expect(findingSourceOf(rules, mapped)).toBe(source);
  });
});

describe('checks on the new Security Hub', () => {
  it('are those that apply: no custom action', () => {
    expect(wrong()).toEqual([]);
    expect(checkStack(aDeploymentV2(), 'HIGH').map(({ id }) => id)).toEqual([
      'stack',
      'hub',
      'rules',
      'automation-rules',
      'alias',
      'event-sources',
      'subscriptions',
      'recorder',
    ]);
  });

  // Planted fault seen red: the events of Security Hub CSPM are tried on them.
  it.each(theRulesV2().map(({ name }) => name))('find that the rule "%s" is gone', (name) => {
    const value = theRulesV2().filter((rule) => rule.name !== name);
    expect(wrong({ rules: { ok: true, value } })).toMatchObject([
      { id: 'rules', outcome: 'failed', detail: expect.stringMatching(/^no event rule takes /) as string },
    ]);
  });

  it.each<[string, boolean]>([
    ['111122223333', true],
    ['999999999999', false],
  ])('take rules of the account %s: %s', (uid, holds) => {
    const value = theRulesV2({ cloud: { account: { uid: [uid] }, region: ['eu-west-1'] } });
    expect(wrong({ rules: { ok: true, value } })).toHaveLength(holds ? 0 : 1);
  });

  it.each<[string, 'failed' | 'warning', RegExp]>([
    ['ResourceNotFoundException', 'failed', /^the new Security Hub is not on: m$/],
    ['AccessDeniedException', 'failed', /^DescribeSecurityHubV2 was refused: AccessDeniedException: m$/],
    ['ThrottlingException', 'failed', /was refused/],
    ['InvalidInputException', 'warning', /^it is not known whether the new Security Hub is on/],
  ])('take %s of the hub as %s', (code, outcome, detail) => {
    expect(wrong({ hub: refused(code) })).toMatchObject([
      { id: 'hub', outcome, detail: expect.stringMatching(detail) as string },
    ]);
  });
});

describe('what a person can do', () => {
  it('is said with who hears of it', () => {
    const said = byHand(aDeploymentV2()).join('\n');
    expect(said).toMatch(
      /^The stack takes findings of the new Security Hub\. .* no test finding can be sent/,
    );
    expect(said).toContain('These will get a mail: soc@example.com. 1 other subscription will get it too: ');
    expect(said).toMatch(/In Progress, with a comment of Tocsin.*Set it Resolved/);
  });

  it('is, in shadow mode, to look into the log', () => {
    const { processor } = aDeployment();
    const said = byHand(aDeploymentV2({ processor: { ...processor, mode: 'shadow' } })).join('\n');
    expect(said).toContain(
      'In shadow mode nobody is told: what would have been stands in the log /aws/lambda/',
    );
    expect(said).not.toMatch(/will get|In Progress/);
  });
});
