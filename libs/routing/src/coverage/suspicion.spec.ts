import type { Deployment } from '../deployment/deployment.js';
import { deployment, email, eventRule } from './fixtures/deployments.js';
import { proveCoverage } from './prove-coverage.js';

const now = '2026-11-24T12:00:00Z';

function imported(findings: object): unknown {
  return {
    source: ['aws.securityhub'],
    'detail-type': ['Security Hub Findings - Imported'],
    detail: { findings: { RecordState: ['ACTIVE'], Workflow: { Status: ['NEW'] }, ...findings } },
  };
}

const SEVERE = { Severity: { Label: ['HIGH', 'CRITICAL'] } };
const PARTS: Readonly<Record<string, object>> = {
  GuardDuty: { ...SEVERE, ProductName: ['GuardDuty'] },
  Inspector: { ...SEVERE, ProductName: ['Inspector'] },
  Others: { ...SEVERE, ProductName: [{ 'anything-but': ['GuardDuty', 'Inspector'] }, { exists: false }] },
};

/** Each product to a topic of its own, with an e-mail behind it. */
function byProduct(changed: Readonly<Record<string, object>> = {}, silent = ''): Deployment {
  const all = { ...PARTS, ...changed };
  return deployment({
    eventRules: Object.entries(all).map(([id, findings]) => eventRule(id, imported(findings), `${id}Topic`)),
    subscriptions: Object.keys(all)
      .filter((id) => id !== silent)
      .map((id) => email(`${id}Topic`)),
    destinations: Object.keys(all).map((id) => ({
      id: `${id}Topic`,
      name: `${id}Topic`,
      place: '',
      kind: 'topic',
      type: 'AWS::SNS::Topic',
    })),
  });
}

function blamed(stack: Deployment): readonly string[] {
  return proveCoverage({ deployment: stack, now }).holes.map(({ culprit: { part, id } }) => `${part} ${id}`);
}

it('rules that share the findings by product are proved', () => {
  expect(blamed(byProduct())).toEqual([]);
});

// Planted faults seen red: what a rule takes otherwise does not count; nor does the field by which rules part the findings.
it.each<readonly [string, Deployment, string]>([
  [
    'a severity left out',
    byProduct({ GuardDuty: { Severity: { Label: ['CRITICAL'] }, ProductName: ['GuardDuty'] } }),
    'event rule GuardDuty',
  ],
  [
    'a status left out',
    byProduct({ Inspector: { ...SEVERE, ProductName: ['Inspector'], Workflow: { Status: ['NOTIFIED'] } } }),
    'event rule Inspector',
  ],
  ['a topic that nobody subscribed to', byProduct({}, 'Inspector'), 'target Inspector'],
])('the rule that was to take the finding is blamed, not its neighbour: %s', (_, stack, culprit) => {
  expect(blamed(stack)).toEqual([culprit]);
});
