import { readInstant, writeInstant } from './instant.js';

describe('readInstant', () => {
  // AWS's own forms of a timestamp. Planted fault seen red: the offset added instead of taken away.
  it.each([
    ['2019-01-31T23:00:00Z', '2019-01-31T23:00:00.000Z'],
    ['2019-01-31T23:00:00.123456789Z', '2019-01-31T23:00:00.123Z'],
    ['2024-01-04T15:25:10+17:59', '2024-01-03T21:26:10.000Z'],
    ['2024-01-04T15:25:10-1759', '2024-01-05T09:24:10.000Z'],
    ['2024-01-04T15:25:10.1-08:00', '2024-01-04T23:25:10.100Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(writeInstant(readInstant(text) ?? Number.NaN)).toBe(expected);
  });

  it.each([
    '',
    '1',
    'now',
    '2026-11-24T12:00:00',
    '2026-11-24 12:00:00Z',
    '2026-02-30',
    '2026-13-01',
    '2026-11-24T24:00:00Z',
    '2026-11-24T12:60:00Z',
    '2026-11-24T12:00Z',
    '0000-00-00',
    '2026-11-24T12:00:00Zjunk',
    '2026-11-24T12:00:00+24:00',
    '2026-11-24T12:00:00+01:60',
    ` 2026-11-24`,
    '２０２６-11-24',
  ])('%j is none', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });

  it('agrees with Date where Date reads the same form', () => {
    for (let day = 0; day < 4000; day += 37) {
      const text = new Date(Date.UTC(2018, 0, 1) + day * 86_401_001).toISOString();
      expect(readInstant(text)).toBe(Date.parse(text));
    }
  });
});
