import { incidentPatterns } from '@tocsin/routing';
import { aFinding, anEvent } from '@tocsin/findings/testing';
import { explainWith, ruleName } from './event-rules.js';

const patterns = incidentPatterns({
  minimumSeverity: 'HIGH',
  actionArn: 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/EscalateToSOC',
});
const resources = () =>
  Object.entries(patterns).map(([name, pattern]) => ({
    logicalId: `Incidents${name.slice(0, 1).toUpperCase()}${name.slice(1)}Rule0A1B2C3D`,
    physicalId: name,
    properties: { EventPattern: pattern },
  }));

describe('explainWith', () => {
  it('puts the nearest rule first and says what it wants', () => {
    const explain = explainWith({ resources });
    const [nearest] = explain(
      anEvent([
        aFinding({ Severity: { Label: 'MEDIUM' }, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' }),
      ]),
    );
    expect(nearest?.misses).toHaveLength(1);
    expect(nearest?.misses[0]).toMatchObject({
      path: 'Severity.Label',
      got: expect.stringContaining('MEDIUM') as string,
    });
  });
});

describe('ruleName', () => {
  it.each([
    ['IncidentResponseCriticalRule3F2A1B0C', 'critical'],
    ['OpenRule0A1B2C3D', 'open'],
    ['SecurityHubHighSeverity', 'SecurityHubHighSeverity'],
  ])('%s is the rule %s', (logicalId, name) => {
    expect(ruleName(logicalId)).toBe(name);
  });
});
