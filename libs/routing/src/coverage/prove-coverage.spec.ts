import { defaultPolicy } from '@tocsin/findings';
import { automationRule, defaultStack, equals } from './fixtures/deployments.js';
import { proveCoverage } from './prove-coverage.js';

const now = '2026-11-24T12:00:00Z';

it('proves the default stack', () => {
  const t = performance.now();
  const result = proveCoverage({ deployment: defaultStack(), now });
  console.log(performance.now() - t, JSON.stringify(result, null, 1));
  expect(result.outcome).toBe('proved');
});

it('recipe', () => {
  const t = performance.now();
  const result = proveCoverage({
    deployment: {
      ...defaultStack(),
      automationRules: [
        automationRule('Escalate', { SeverityLabel: equals('CRITICAL'), WorkflowStatus: equals('NEW') }, { Workflow: { Status: 'NOTIFIED' } }),
        automationRule('Low', { SeverityLabel: equals('HIGH'), ComplianceSecurityControlId: equals('EC2.1') }, { Severity: { Label: 'LOW' } }),
      ],
    },
    now,
  });
  console.log(performance.now() - t, JSON.stringify(result.holes, null, 1));
});

it('default policy', () => {
  const t = performance.now();
  const result = proveCoverage({ deployment: defaultStack(defaultPolicy), now });
  console.log(performance.now() - t, result.outcome, JSON.stringify(result.holes.map((h) => [h.kind, h.culprit.name, h.story]), null, 1), result.undecided);
});
