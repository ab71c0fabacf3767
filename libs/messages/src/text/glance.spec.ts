import { NOTICE_EVENTS } from '@tocsin/findings';
import { aNotice } from '../fixtures/notices.js';
import { pastDeadline, whereParts } from './glance.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'Europe/Berlin' };

describe('whereParts', () => {
  const account = { key: 'account', value: '111122223333' };

  it('gives the deadline by itself', () => {
    const entries = [account, { key: 'respond by', value: '12:22 UTC' }];
    expect(whereParts({ kind: 'where', entries })).toEqual({
      place: 'Account 111122223333',
      due: '12:22 UTC',
    });
  });

  it('needs none', () => {
    expect(whereParts({ kind: 'where', entries: [account] })).toEqual({ place: 'Account 111122223333' });
  });
});

describe('pastDeadline', () => {
  it('is there once somebody has taken the incident, or it is closed', () => {
    const words = NOTICE_EVENTS.flatMap((event) => {
      const past = pastDeadline(aNotice({ event }), view);
      return past === undefined ? [] : [[event, past.word]];
    });
    expect(new Map(words as [string, string][])).toEqual(
      new Map([
        ['acknowledged', 'taken'],
        ['suppressed', 'over'],
        ['resolved', 'over'],
      ]),
    );
  });

  it('is in both times, and left out where it cannot be read', () => {
    const plan = { respond_by: '2026-11-24T12:22:10.000Z' };
    expect(pastDeadline(aNotice({ event: 'resolved', plan }), view)?.time).toBe(
      '12:22 UTC (13:22 Europe/Berlin)',
    );
    expect(pastDeadline(aNotice({ event: 'resolved', plan: { respond_by: 'soon' } }), view)).toBeUndefined();
  });
});
