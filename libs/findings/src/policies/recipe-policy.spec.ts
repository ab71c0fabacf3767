import { compilePolicy, parsePolicy, readFinding, recipePolicy, triage } from '../index.js';
import { aFinding } from '../testing.js';

const policy = compilePolicy(recipePolicy);
const context = { now: '2026-11-24T12:00:00Z' };
const nobody = { FindingProviderFields: undefined };

describe('recipePolicy', () => {
  // The recipe's determine_response_action, get_priority_level and get_sla_minutes. Planted fault seen red: HIGH 240.
  it.each([
    ['CRITICAL', 'P1', 15, 'immediate_response'],
    ['HIGH', 'P2', 60, 'escalated_response'],
    ['MEDIUM', 'P3', 240, 'standard_response'],
    ['LOW', 'P4', 1440, 'low_priority_response'],
    ['INFORMATIONAL', 'P5', 2880, 'low_priority_response'],
    [undefined, 'P4', 1440, 'low_priority_response'],
  ])('%p is %s within %p minutes, %s', (label, priority, slaMinutes, response) => {
    const finding = readFinding(aFinding({ Severity: label && { Label: label }, ...nobody }));
    const verdict = triage(finding, policy, context);
    expect(verdict).toMatchObject({ priority, slaMinutes, response, class: 'threat' });
    expect(verdict.owner).toEqual({
      team: 'security-team',
      channel: '#security-incidents',
      project: 'SEC',
      service: 'security-team',
    });
  });

  it.each([
    [{ Severity: { Label: 'HIGH' } }, 'Rule "HIGH is P2" decides: severity HIGH, from Severity.Label.'],
    [
      { Severity: { Label: undefined, Normalized: 75 } },
      'Rule "HIGH is P2" decides: severity HIGH, from Severity.Normalized 75.',
    ],
    [
      { Severity: undefined },
      'Rule "HIGH is P2" decides: severity HIGH, from FindingProviderFields.Severity.Label.',
    ],
    [
      { Severity: undefined, ...nobody },
      'Rule "Unknown severity is P4" decides: severity unknown, the finding has no usable label or number.',
    ],
  ])('says why for %j', (overrides, because) => {
    expect(triage(readFinding(aFinding(overrides)), policy, context).because).toBe(because);
  });

  it('is data: it survives JSON', () => {
    expect(parsePolicy(JSON.stringify(recipePolicy))).toEqual(recipePolicy);
  });
});
