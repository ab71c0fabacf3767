import { isoTime } from './iso-time.js';

describe('isoTime', () => {
  it.each([
    ['2026-11-24T12:07:10.000Z', '2026-11-24T12:07:10.000Z'],
    ['2026-11-24T12:07:10Z', '2026-11-24T12:07:10.000Z'],
    ['2026-11-24T12:07:10.123456789Z', '2026-11-24T12:07:10.123Z'],
    ['2026-11-24T13:07:10+01:00', '2026-11-24T12:07:10.000Z'],
    // A leap second is legal in RFC 3339, and few can read it.
    ['2026-12-31T23:59:60.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-02-30T12:07:10.000Z', undefined],
    ['2026-11-24T12:07:10', undefined],
    ['soon', undefined],
  ])('%s: %s', (text, time) => {
    expect(isoTime(text)).toBe(time);
  });
});
