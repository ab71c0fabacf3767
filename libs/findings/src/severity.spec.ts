import { isSeverityLabel, labelFromNormalized, SEVERITY_LABELS, severityRank } from './index.js';

describe('severity', () => {
  // Planted fault seen red: 70 counted as MEDIUM.
  it.each([
    [0, 'INFORMATIONAL'],
    [0.5, 'LOW'],
    [1, 'LOW'],
    [39, 'LOW'],
    [39.9, 'LOW'],
    [40, 'MEDIUM'],
    [69, 'MEDIUM'],
    [70, 'HIGH'],
    [89, 'HIGH'],
    [90, 'CRITICAL'],
    [100, 'CRITICAL'],
    [-1, undefined],
    [101, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('Normalized %p is %p', (normalized, label) => {
    expect(labelFromNormalized(normalized)).toBe(label);
  });

  it('ranks the labels of ASFF from 0 to 4', () => {
    expect(SEVERITY_LABELS.map(severityRank)).toEqual([0, 1, 2, 3, 4]);
  });

  it.each(['critical', 'Critical', 'UNKNOWN', '', 5, null, undefined, ['HIGH']])(
    '%p is no label',
    (value) => {
      expect(isSeverityLabel(value)).toBe(false);
    },
  );
});
