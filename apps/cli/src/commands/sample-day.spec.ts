import { socDay } from '@tocsin/fixtures';
import { sampleDay } from './sample-day.js';

describe('sampleDay', () => {
  it('is the sample itself at the end of its day', () => {
    expect(sampleDay(new Date('2026-10-14T17:00:00.500Z'))).toEqual(socDay);
  });

  it('moves the day, and neither the publication of a CVE nor what is no time', () => {
    const text = JSON.stringify(sampleDay(new Date('2027-10-14T17:00:00Z')));
    expect(text).not.toContain('2026-10-14T');
    expect(text).toContain('2027-10-14T07:15:00.000Z');
    expect(text).toContain('2024-07-01T12:37:25Z');
    const signal = JSON.stringify(socDay).match(/"FirstSeenAt":(\d+)/)?.[1];
    expect(text).toContain(`"FirstSeenAt":${Number(signal) + 365 * 24 * 60 * 60 * 1000}`);
    expect(text.length).toBe(JSON.stringify(socDay).length);
  });
});
