import {
  compilePolicy,
  defaultPolicy,
  incidentIdOf,
  readFinding,
  recipePolicy,
  triage,
} from '@tocsin/findings';
import type { SeverityLabel } from '@tocsin/findings';
import { aDeployment } from '../testing/a-deployment.js';
import { archived, testFinding } from './test-finding.js';

const now = '2026-11-24T12:00:00.000Z';
const { stack } = aDeployment();
const made = (severity: SeverityLabel) => testFinding(stack, { severity, run: 'r1', now });

describe('the test finding', () => {
  it('says in its title that it is a test, and is known by its generator', () => {
    expect(made('HIGH').asff).toMatchObject({
      Title: expect.stringMatching(/^TEST by "tocsin verify": nothing happened/) as string,
      GeneratorId: 'tocsin-verify',
      Id: 'tocsin-verify/r1',
      AwsAccountId: '111122223333',
      ProductArn: 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default',
      Severity: { Label: 'HIGH' },
    });
  });

  it('has the incident id by which it will be told', () => {
    const { name, asff } = made('HIGH');
    expect(name.incidentId).toBe(incidentIdOf(readFinding(asff)));
  });

  // Planted fault seen red: a finding that is archived, which the default policy tells nobody.
  it.each([
    ['recipe', recipePolicy],
    ['default', defaultPolicy],
  ])('is told by the %s policy, from HIGH on', (_name, policy) => {
    for (const severity of ['HIGH', 'CRITICAL'] as const) {
      const verdict = triage(readFinding(made(severity).asff), compilePolicy(policy), { now });
      expect(verdict.route).not.toBe('none');
      expect(verdict.suppressed).toBeUndefined();
    }
  });

  it('ends archived, later, and otherwise the same', () => {
    const later = '2026-11-24T12:05:00.000Z';
    const finding = made('HIGH');
    expect(archived(finding, later)).toEqual({
      ...finding.asff,
      UpdatedAt: later,
      RecordState: 'ARCHIVED',
    });
  });
});
