import { readFinding, type FindingSeverity } from '../index.js';
import { aFinding } from '../testing.js';

const nobody = { FindingProviderFields: undefined };
const said = { provider: 'HIGH', original: '8.0' } as const;

describe('the severity of an ASFF finding', () => {
  // Planted fault seen red: FindingProviderFields before Severity.Normalized.
  const cases: readonly (readonly [object, FindingSeverity])[] = [
    [{ Severity: { Label: 'LOW', Normalized: 90 } }, { label: 'LOW', origin: 'label', ...said }],
    [{ Severity: { Label: undefined, Normalized: 75 } }, { label: 'HIGH', origin: 'normalized', ...said }],
    [
      { Severity: { Label: undefined, Normalized: 0 } },
      { label: 'INFORMATIONAL', origin: 'normalized', ...said },
    ],
    [{ Severity: { Label: 'Critical', Normalized: 40 } }, { label: 'MEDIUM', origin: 'normalized', ...said }],
    [{ Severity: { Label: undefined, Normalized: '75' } }, { label: 'HIGH', origin: 'provider', ...said }],
    [{ Severity: { Label: undefined, Normalized: 101 } }, { label: 'HIGH', origin: 'provider', ...said }],
    [{ Severity: undefined }, { label: 'HIGH', origin: 'provider', ...said }],
    [{ Severity: null }, { label: 'HIGH', origin: 'provider', ...said }],
    [{ Severity: 'HIGH', ...nobody }, { origin: 'unknown' }],
    [
      { Severity: { Label: 7, Normalized: undefined }, ...nobody },
      { origin: 'unknown', original: '8.0' },
    ],
    [
      { Severity: { Label: 'LOW', Original: 8 }, ...nobody },
      { label: 'LOW', origin: 'label', original: '8' },
    ],
    [
      { Severity: { Label: 'LOW', Original: {} }, ...nobody },
      { label: 'LOW', origin: 'label' },
    ],
  ];
  it.each(cases)('%j reads as %j', (overrides, expected) => {
    expect(readFinding(aFinding(overrides)).severity).toEqual(expected);
  });
});
