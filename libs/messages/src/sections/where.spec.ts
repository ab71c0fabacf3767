import { NOTICE_EVENTS } from '@tocsin/findings';
import { aNotice, type Differences } from '../fixtures/notices.js';
import { toTold } from '../told.js';
import { describeWhere } from './where.js';

function where(differences: Differences = {}, now = '2026-11-24T12:07:20Z', timeZone = 'UTC') {
  const { entries } = describeWhere(toTold(aNotice(differences), { now, timeZone }));
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

describe('where', () => {
  it('gives account, Region, source, first seen and the deadline', () => {
    expect(where()).toEqual({
      account: '111122223333',
      region: 'eu-west-1',
      source: 'GuardDuty',
      'first seen': '12:03 UTC (4 min before we saw it)',
      'respond by': '12:22 UTC, 14 min left',
    });
  });

  it.each([
    ['2026-11-24T12:22:10Z', 'less than a minute left'],
    ['2026-11-24T12:34:10Z', 'OVERDUE by 12 min'],
    ['2026-11-26T12:22:10Z', 'OVERDUE by 2 days'],
  ])('counts from now: %s', (now, left) => {
    expect(where({}, now)['respond by']).toContain(left);
  });

  it('gives the deadline in the zone as well, and says so where the zone is not known', () => {
    expect(where({}, undefined, 'America/New_York')['respond by']).toMatch(
      /^12:22 UTC \(07:22 America\/New_York\), /,
    );
    expect(where({}, undefined, 'Mars/Base')['respond by']).toMatch(
      /^12:22 UTC \(time zone "Mars\/Base" is not known\), /,
    );
  });

  it.each([
    [{ first_seen: undefined }, 'not stated'],
    [{ first_seen: 'last night' }, 'not stated'],
    [{ first_seen: '2026-11-24T12:30:00Z' }, '12:30 UTC'],
    [{ first_seen: '2026-11-20T12:07:10Z' }, '2026-11-20 12:07 UTC (4 days before we saw it)'],
  ])('%j: %s', (details, expected) => {
    expect(where({ details })['first seen']).toBe(expected);
  });

  it('stays readable without times', () => {
    expect(where({ plan: { respond_by: 'soon' } })['respond by']).toBe('no readable time (SLA 15 min)');
    expect(where({}, 'now')['respond by']).toBe('2026-11-24 12:22 UTC');
  });

  it('says what the finding does not say', () => {
    expect(where({ details: { account: '', region: 'unknown', source: ' ' } })).toMatchObject({
      account: 'not stated',
      region: 'Region not stated',
      source: 'product not stated',
    });
  });

  it.each(NOTICE_EVENTS)('has a deadline only while an answer is due: %s', (event) => {
    const due = ['opened', 'raised', 'escalated', 'enriched', 'reopened', 'digest'].includes(event);
    expect('respond by' in where({ event })).toBe(due);
  });
});
