import { incidentPatterns, type EventPattern } from '../patterns/incident-patterns.js';
import { defaultStack, equals } from './fixtures/deployments.js';
import { isRequired } from './interpret/is-required.js';
import { proveCoverage } from './prove-coverage.js';
import { DEFAULT_REQUIREMENT, type FindingsAsked } from './requirement.js';
import { scenariosOf } from './scenario.js';

const REGION = 'arn:aws:securityhub:eu-west-1:';
const OF_REGION: EventPattern = { ProductArn: [{ prefix: REGION }] };
const OF_ACCOUNT: EventPattern = { AwsAccountId: ['111122223333'] };

/** The default stack, whose rules take some findings only. */
function stackFor(only: EventPattern) {
  const stack = defaultStack();
  const [action] = stack.customActions;
  const patterns = incidentPatterns({ minimumSeverity: 'HIGH', actionArn: action?.arn ?? '', only });
  const named: Readonly<Record<string, EventPattern | undefined>> = { ...patterns };
  return {
    ...stack,
    eventRules: stack.eventRules.map((rule) => ({
      ...rule,
      pattern: named[rule.id.replace('Rule', '').toLowerCase()] ?? rule.pattern,
    })),
  };
}

const asked = (asff: object) => ({ only: { asff } });
const prove = (only: EventPattern, requirement = {}) =>
  proveCoverage({ deployment: stackFor(only), requirement, now: '2026-11-24T12:00:00Z' });

// Planted fault seen red: `only` not asked in `requiredOf`.
it.each([
  ['one Region', OF_REGION, { ProductArn: [{ Value: REGION, Comparison: 'PREFIX' }] }],
  ['one account', OF_ACCOUNT, { AwsAccountId: equals('111122223333') }],
  [
    'both',
    { ...OF_REGION, ...OF_ACCOUNT },
    { AwsAccountId: equals('111122223333'), ProductArn: [{ Value: REGION, Comparison: 'PREFIX' }] },
  ],
])('%s: a hole for all findings, proved for those that it is there for', (_, only, criteria) => {
  expect(prove(only).outcome).toBe('holes');
  const { outcome, assumptions } = prove(only, asked(criteria));
  expect(outcome).toBe('proved');
  expect(assumptions).toContain(
    `Only these findings are asked for; others are told elsewhere, or nowhere: ${JSON.stringify(criteria)}`,
  );
});

// Planted fault seen red: both this and the search without `only`: what is shown is then of another account.
it('a hole that is shown is one of the findings that are asked for', () => {
  const { outcome, holes } = prove(OF_REGION, asked({ AwsAccountId: equals('444455556666') }));
  expect(outcome).toBe('holes');
  const shown = holes.filter(({ kind }) => kind !== 'escalated');
  expect(shown.length).toBeGreaterThan(0);
  for (const { finding } of shown) expect(finding).toMatchObject({ AwsAccountId: '444455556666' });
});

// Planted fault seen red: `isAskedFor` answers true.
it.each([
  ['444455556666', true],
  ['111122223333', false],
])('the interpreter asks the same of a finding of %s', (AwsAccountId, required) => {
  const only: FindingsAsked = {
    asff: { AwsAccountId: [{ Value: '444455556666', Comparison: 'EQUALS' }] },
  };
  const finding = {
    AwsAccountId,
    RecordState: 'ACTIVE',
    Severity: { Label: 'HIGH' },
    Workflow: { Status: 'NEW' },
  };
  const [opened] = scenariosOf(defaultStack(), DEFAULT_REQUIREMENT);
  const context = {
    deployment: defaultStack(),
    requirement: { ...DEFAULT_REQUIREMENT, only },
    now: Date.parse('2026-11-24T12:00:00Z'),
  };
  expect(opened && isRequired(finding, finding, opened, context)).toBe(required);
});
