import { proveCoverage, type Deployment } from '../index.js';
import { deployment, email, eventRule } from './fixtures/deployments.js';

const now = '2026-11-24T12:00:00Z';
const prove = (stack: Deployment) =>
  proveCoverage({ now, deployment: stack, requirement: { kinds: ['opened'] } });

/** Mail about what any of the patterns matches. */
function mailAbout(...findings: readonly unknown[]): Deployment {
  return deployment({
    eventRules: findings.map((pattern, at) =>
      eventRule(`Rule${at}`, { source: ['aws.securityhub'], detail: { findings: pattern } }, 'Topic'),
    ),
    subscriptions: [email('Topic')],
  });
}

describe('a finding that is easily missed is a hole', () => {
  it.each<readonly [string, readonly unknown[], object]>([
    [
      'a number that is neither 0 nor 1',
      [{ Severity: { Product: [{ 'anything-but': 5 }, { exists: false }] } }],
      { Severity: { Product: 5 } },
    ],
    [
      'a number between two bounds',
      [
        { Network: { SourcePort: [{ numeric: ['<=', 3] }, { numeric: ['>=', 4] }, { exists: false }] } },
        { Network: { SourcePort: [{ prefix: '' }, null, true, false] } },
      ],
      { Network: { SourcePort: 3.5 } },
    ],
    [
      'a whole number between two that are not',
      [
        { Severity: { Normalized: [{ numeric: ['<', 79.5] }] } },
        { Severity: { Normalized: [{ numeric: ['>', 80.5] }] } },
      ],
      { Severity: { Label: 'HIGH', Normalized: 80 } },
    ],
    [
      'a percentage between two bounds',
      [
        { Confidence: [{ numeric: ['<', 10.9] }, { exists: false }] },
        { Confidence: [{ numeric: ['>', 11.1] }] },
      ],
      { Confidence: 11 },
    ],
  ])('%s', (_, patterns, finding) => {
    const { outcome, holes } = prove(mailAbout(...patterns));
    expect(outcome).toBe('holes');
    expect(holes[0]?.finding).toMatchObject(finding);
  });
});
