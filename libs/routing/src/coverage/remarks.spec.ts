import type { TriagePolicy } from '@tocsin/findings';
import type { Deployment } from '../deployment/deployment.js';
import { mergeDeployments } from '../deployment/merge/merge-deployments.js';
import { automationRule, defaultStack, deployment, equals, eventRule } from './fixtures/deployments.js';
import { mailStack, ownPolicyStack } from './fixtures/other-stacks.js';
import { proveCoverage } from './prove-coverage.js';

const now = '2026-11-24T12:00:00Z';
const remarksOf = (parts: Deployment) =>
  proveCoverage({ deployment: parts, now }).remarks.map(({ kind, id }) => `${kind}: ${id}`);
const imported = (findings: unknown, type = 'Security Hub Findings - Imported') => ({
  source: ['aws.securityhub'],
  'detail-type': [type],
  detail: { findings },
});
const bot = { id: 'Bot', name: 'Bot', place: 'Resources.Bot' };
const suppressing = (facts: object): TriagePolicy => ({
  schema: 'tocsin.policy/1',
  rules: [
    {
      id: 'broad',
      title: 'Broad',
      when: { facts },
      then: { suppress: { owner: 'sec', reason: 'move', expires: '2027-01-01T00:00:00Z' } },
    },
  ],
});

it.each([defaultStack(), mailStack(), ownPolicyStack()])('$name has nothing odd', (stack) => {
  expect(remarksOf(stack)).toEqual([]);
});

// Planted faults seen red: every rule fires; no two rules are asked about together; a merged rule has no Region.
it.each<readonly [string, Deployment, string]>([
  [
    'criteria that contradict each other',
    {
      ...defaultStack(),
      automationRules: [
        automationRule(
          'dead',
          { SeverityLabel: equals('HIGH'), RecordState: equals('GONE') },
          { Confidence: 1 },
        ),
      ],
    },
    'never fires: dead',
  ],
  [
    'a terminal rule that always comes first',
    {
      ...defaultStack(),
      automationRules: [
        automationRule(
          'first',
          { SeverityLabel: equals('LOW') },
          { Confidence: 1 },
          { RuleOrder: 1, IsTerminal: true },
        ),
        automationRule(
          'late',
          { SeverityLabel: equals('LOW'), ProductName: equals('x') },
          { Confidence: 2 },
          { RuleOrder: 2 },
        ),
      ],
    },
    'never fires: late',
  ],
  [
    'a pattern on a severity that there is not',
    {
      ...mailStack(),
      eventRules: [
        ...mailStack().eventRules,
        eventRule('Odd', imported({ Severity: { Label: ['Critical'] } }), 'AlertTopic'),
      ],
    },
    'never matches: Odd',
  ],
  [
    'two rules for the same findings and the same target',
    {
      ...mailStack(),
      eventRules: [
        ...mailStack().eventRules,
        eventRule('Again', imported({ Severity: { Label: ['CRITICAL'] } }), 'AlertTopic'),
      ],
    },
    'twice: Again',
  ],
  [
    'a function that gets its own updates',
    deployment({
      eventRules: [eventRule('All', imported({ Severity: { Label: ['HIGH', 'CRITICAL'] } }), 'Bot')],
      functions: [bot],
    }),
    'loop: All',
  ],
  [
    'a suppression of what is severe',
    defaultStack(suppressing({ severity: ['CRITICAL'] })),
    'held back: broad',
  ],
  [
    'both generations of Security Hub',
    {
      ...mailStack(),
      eventRules: [
        ...mailStack().eventRules,
        eventRule('New', imported({ severity: ['Critical'] }, 'Findings Imported V2'), 'AlertTopic'),
      ],
    },
    'both generations: New',
  ],
])('says what is odd: %s', (_, stack, expected) => {
  expect(remarksOf(stack)).toContain(expected);
});

it('says that the same rule stands in two stacks that were merged', () => {
  const region = (name: string) => ({ ...mailStack(), name });
  const both = mergeDeployments('both', [region('eu-west-1'), region('us-east-1')]);
  expect(remarksOf(both)).toContain('both Regions: us-east-1/SevereRule');
});

// Planted faults seen red: the suppression is not asked what it holds back; the status is not asked for, below.
it('says nothing of a suppression of what is low', () => {
  expect(remarksOf(defaultStack(suppressing({ severity: ['LOW'] })))).toEqual([]);
});

it('says nothing of a function that takes new findings alone', () => {
  const pattern = imported({ Severity: { Label: ['HIGH', 'CRITICAL'] }, Workflow: { Status: ['NEW'] } });
  expect(
    remarksOf(deployment({ eventRules: [eventRule('Open', pattern, 'Bot')], functions: [bot] })),
  ).toEqual([]);
});
