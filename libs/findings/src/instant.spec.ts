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
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2026-11-24T12:00:00+23:00', '2026-11-23T13:00:00.000Z'],
    ['2026-11-24T12:00:00-03', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24T12:00:00.12Z', '2026-11-24T12:00:00.120Z'],
    ['0100-01-01', '0100-01-01T00:00:00.000Z'],
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
    '2026-11-24T12:59:60Z',
    '2026-11-24T22:59:60Z',
    '2026-11-24T23:58:60Z',
    '2026-11-24T23:59:61Z',
    '2026-11-24T12:00:00.Z',
    '2026-11-24T12:00:00.0000000001Z',
    '2026-11-24T12:00:00,5Z',
    '2026-11-24T12:00:00z',
    '2026-11-24T12:00:00+0',
    '2026-11-24T12:00:00+00:',
    '2026-11-24T12:00:00+000',
    '2026-11-24T12:00:00+00:0',
    '2026-11-24T12:00:00+00000',
    '2026-11-24T12:00:00+00:000',
    '2026-11-24T12:00:00+00-00',
    '2026-11-24T12:00:00~00:00',
    '2026-11-24T12-00:00Z',
    '2026-11-24T12:00-00Z',
    '2026/11-24',
    '2026-11/24',
    '2026-00-10',
    '2026-11-00',
    '2026-11-2x',
    '2x26-11-24',
    '0099-01-01',
    '2023-02-29',
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

  // Planted fault seen red: every hundredth year a leap year.
  it('knows the ends of months of every year as Date does', () => {
    const wrong: string[] = [];
    for (let year = 100; year <= 9999; year += 1) {
      for (const day of ['01-01', '02-28', '02-29', '02-30', '03-01', '04-31', '12-31']) {
        const text = `${String(year).padStart(4, '0')}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const expected = date.toJSON()?.startsWith(text) ? date.getTime() : undefined;
        if (readInstant(text) !== expected) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});
