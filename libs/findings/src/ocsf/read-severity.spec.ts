import { readFinding, type FindingSeverity } from '../index.js';
import { anOcsfFinding } from '../testing.js';

const none = { vendor_attributes: undefined };

describe('the severity of an OCSF finding', () => {
  // Planted fault seen red: Fatal left without a label.
  it.each([
    [1, 'INFORMATIONAL'],
    [2, 'LOW'],
    [3, 'MEDIUM'],
    [4, 'HIGH'],
    [5, 'CRITICAL'],
    [6, 'CRITICAL'],
  ])('severity_id %i is %s, whatever the word says', (severity_id, label) => {
    const finding = readFinding(anOcsfFinding({ ...none, severity_id, severity: 'Low' }));
    expect(finding.severity).toEqual({ label, origin: 'severity_id' });
  });

  it.each<[object, FindingSeverity]>([
    [
      { severity_id: 99, severity: 'Medium' },
      { label: 'MEDIUM', origin: 'severity' },
    ],
    [
      { severity_id: 0, severity: ' FATAL ' },
      { label: 'CRITICAL', origin: 'severity' },
    ],
    [
      { severity_id: '5', severity: 'high' },
      { label: 'HIGH', origin: 'severity' },
    ],
    [{ severity_id: 7, severity: 'Severe' }, { origin: 'unknown' }],
    [{ severity_id: 99, severity: 'Other' }, { origin: 'unknown' }],
    [{ severity_id: undefined, severity: 5 }, { origin: 'unknown' }],
    [
      { severity_id: 2, vendor_attributes: { severity_id: 5, severity: 'Critical' } },
      { label: 'LOW', origin: 'severity_id', provider: 'CRITICAL', original: 'Critical' },
    ],
    [
      { severity_id: 0, severity: 'Unknown', vendor_attributes: { severity: 'Severe', severity_id: 6 } },
      { label: 'CRITICAL', origin: 'provider', provider: 'CRITICAL', original: 'Severe' },
    ],
    [{ vendor_attributes: 'x' }, { label: 'HIGH', origin: 'severity_id' }],
  ])('%j', (overrides, severity) => {
    expect(readFinding(anOcsfFinding({ ...none, ...overrides })).severity).toEqual(severity);
  });
});
