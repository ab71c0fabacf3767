import type { TriagePolicy } from '@tocsin/findings';
import type { CoverageInput } from './coverage.js';
import { automationRule, defaultStack, deployment, equals, eventRule } from './fixtures/deployments.js';
import { mailStack } from './fixtures/other-stacks.js';
import { proveCoverage } from './prove-coverage.js';

const now = '2026-11-24T12:00:00Z';
const prove = (input: Omit<CoverageInput, 'now'>) => proveCoverage({ now, ...input });

describe('what only the deployment knows', () => {
  it('makes a pattern undecided, neither proved nor a hole', () => {
    const [severe, ...others] = mailStack().eventRules;
    const pattern = JSON.parse(
      JSON.stringify(severe?.pattern).replace('"HIGH","CRITICAL"', '"${Severities}"'),
    ) as unknown;
    const stack = { ...mailStack(), eventRules: [eventRule('SevereRule', pattern, 'AlertTopic'), ...others] };
    expect(prove({ deployment: stack })).toMatchObject({ outcome: 'undecided', holes: [] });
  });

  it('a processor whose policy is not known is undecided; with a policy given it is decided', () => {
    const stack = defaultStack();
    const unknown = {
      ...stack,
      functions: stack.functions.map(({ processor, ...node }) => ({
        ...node,
        ...(processor === undefined
          ? {}
          : { processor: { topic: processor.topic, mode: processor.mode, mark: processor.mark } }),
      })),
    };
    expect(prove({ deployment: unknown }).outcome).toBe('undecided');
    const policy: TriagePolicy = { schema: 'tocsin.policy/1', rules: [] };
    expect(prove({ deployment: unknown, policy }).outcome).toBe('proved');
  });

  it('a function of somebody else is taken to tell people, and that is said', () => {
    const stack = deployment({
      eventRules: mailStack()
        .eventRules.slice(0, 1)
        .map((one) => ({ ...one, targets: [{ to: 'Bot', input: 'event' as const }] })),
      functions: [{ id: 'Bot', name: 'Bot', place: 'Resources.Bot' }],
    });
    const result = prove({ deployment: stack });
    expect(result.outcome).toBe('proved');
    expect(result.assumptions).toContain('function Bot tells a person.');
  });
});

// Planted fault seen red: what was left out is not remarked on.
describe('what is left out', () => {
  const bad = eventRule('Bad', { source: 'aws.securityhub' }, 'AlertTopic');
  const unread = (type: string) => ({
    id: 'Odd',
    name: 'Odd',
    place: 'Resources.Odd',
    type,
    reason: 'a parameter',
  });

  it('an automation rule that AWS would refuse makes it undecided', () => {
    const refused = automationRule('bad', { Workflow: equals('NEW') }, { Confidence: 1 });
    const { outcome, undecided } = prove({ deployment: { ...mailStack(), automationRules: [refused] } });
    expect(outcome).toBe('undecided');
    expect(undecided[0]?.reason).toMatch(/^AWS would refuse bad/);
  });

  it('an event rule that AWS would refuse tells nobody: a proof stands, and so does a hole', () => {
    const { eventRules } = mailStack();
    const { outcome, remarks } = prove({ deployment: { ...mailStack(), eventRules: [...eventRules, bad] } });
    expect(outcome).toBe('proved');
    expect(remarks[0]).toMatchObject({ kind: 'left out', id: 'Bad' });
    expect(prove({ deployment: { ...mailStack(), eventRules: [bad] } }).outcome).toBe('holes');
  });

  it('an automation rule that could not be read makes a proof undecided', () => {
    const part = unread('AWS::SecurityHub::AutomationRule');
    expect(prove({ deployment: { ...mailStack(), unread: [part] } }).outcome).toBe('undecided');
  });

  it('a subscription that could not be read could only tell more: a proof stands, a hole is not sure', () => {
    const part = unread('AWS::SNS::Subscription');
    expect(prove({ deployment: { ...mailStack(), unread: [part] } }).outcome).toBe('proved');
    const { outcome, holes } = prove({ deployment: { ...mailStack(), subscriptions: [], unread: [part] } });
    expect(outcome).toBe('undecided');
    expect(holes).not.toEqual([]);
  });
});
