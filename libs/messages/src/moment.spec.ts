import { bothTimes, minutes, readMoment, span, utcTime, zoneTime } from './moment.js';

const noon = Date.parse('2026-11-24T12:03:59Z');

describe('times', () => {
  it.each([
    ['2026-11-24T12:03:59Z', noon],
    ['2026-11-24T13:03:59.000+01:00', noon],
    ['2026-11-24T12:03:59', undefined],
    ['2026-13-40T12:03:59Z', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j', (text, expected) => {
    expect(readMoment(text)).toBe(expected);
  });

  it('gives the day in UTC where it is another than today', () => {
    expect(utcTime(noon)).toBe('2026-11-24 12:03 UTC');
    expect(utcTime(noon, Date.parse('2026-11-24T23:59:00Z'))).toBe('12:03 UTC');
    expect(utcTime(noon, Date.parse('2026-11-25T00:00:00Z'))).toBe('2026-11-24 12:03 UTC');
  });

  it.each([
    ['UTC', undefined],
    ['Etc/UTC', undefined],
    ['Europe/Berlin', '13:03 Europe/Berlin'],
    ['Asia/Kolkata', '17:33 Asia/Kolkata'],
    ['Pacific/Kiritimati', '2026-11-25 02:03 Pacific/Kiritimati'],
    ['Mars/Base', 'time zone "Mars/Base" is not known'],
    ['', 'time zone "" is not known'],
  ])('gives the time in %j', (zone, expected) => {
    expect(zoneTime(noon, zone)).toBe(expected);
  });

  it('gives midnight as 00', () => {
    expect(zoneTime(Date.parse('2026-11-24T23:30:00Z'), 'Europe/Berlin')).toBe(
      '2026-11-25 00:30 Europe/Berlin',
    );
  });

  it('knows summer time', () => {
    expect(bothTimes(Date.parse('2026-07-01T12:00:00Z'), 'Europe/Berlin')).toBe(
      '2026-07-01 12:00 UTC (14:00 Europe/Berlin)',
    );
  });

  it.each([
    [0, 'less than a minute'],
    [59_999, 'less than a minute'],
    [60_000, '1 min'],
    [-240_000, '4 min'],
    [119 * 60_000, '119 min'],
    [120 * 60_000, '2 h'],
    [125 * 60_000, '2 h 5 min'],
    [48 * 3_600_000, '2 days'],
    [77 * 3_600_000, '3 days 5 h'],
  ])('says %d ms as %s', (milliseconds, expected) => {
    expect(span(milliseconds)).toBe(expected);
  });

  it.each([
    [15, '15 min'],
    [240, '4 h'],
    [1440, '24 h'],
    [2880, '2 days'],
    [Number.NaN, 'not stated'],
  ])('says %d minutes as %s', (count, expected) => {
    expect(minutes(count)).toBe(expected);
  });
});
