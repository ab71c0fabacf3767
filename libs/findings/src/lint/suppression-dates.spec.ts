import { lintPolicy, type LintOptions, type Suppression } from '../index.js';

const now = '2026-11-24T12:00:00Z';

function said(dates: Partial<Suppression>, options: Partial<LintOptions>) {
  const suppress = { owner: 'ana', reason: 'Test bench, SEC-12', expires: '2027-01-31T00:00:00Z', ...dates };
  const when = { facts: { severity: ['LOW'], account: ['111122223333'] } } as const;
  const rules = [{ id: 'quiet', title: 'Quiet', when, then: { suppress } }];
  const remarks = lintPolicy({ schema: 'tocsin.policy/1', rules }, { now, ...options });
  return remarks.map(({ level, code }) => `${level} ${code}`);
}

describe('the times of a suppression', () => {
  // Planted fault seen red: `<` for `<=` at the end of the days.
  const dates: readonly (readonly [Partial<Suppression>, number | undefined, ...string[]])[] = [
    [{ expires: '2027-01-31T00:00:00Z' }, undefined],
    [{ expires: '2026-12-08T12:00:00Z' }, undefined, 'warning suppression-expiring'],
    [{ expires: '2026-12-08T12:00:01Z' }, undefined],
    [{ expires: '2026-12-08T12:00:01Z' }, 30, 'warning suppression-expiring'],
    [{ expires: '2026-11-25T00:00:00Z' }, 0],
    [{ expires: now }, undefined, 'warning suppression-expired'],
    [{ expires: '2026-02-30' }, undefined, 'error suppression-unreadable'],
    [{ starts: 'monday' }, undefined, 'error suppression-unreadable'],
    [{ starts: '2026-12-01' }, undefined, 'note suppression-not-started'],
    [{ starts: '2026-11-01' }, undefined],
    [{ expires: '2027-11-24T12:00:00Z' }, undefined],
    [{ expires: '2027-11-24T12:00:01Z' }, undefined, 'warning suppression-long'],
    [{ expires: '2027-12-01', starts: '2026-12-15' }, undefined, 'note suppression-not-started'],
  ];
  it.each(dates.map(([suppress, days, ...remarks]) => [suppress, days, remarks] as const))(
    '%j, warned %p days before',
    (suppress, expiringWithinDays, remarks) => {
      expect(said(suppress, { expiringWithinDays })).toEqual(remarks);
    },
  );
});
