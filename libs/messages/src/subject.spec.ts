import fc from 'fast-check';
import { NOTICE_EVENTS } from '@tocsin/findings';
import { hostileNotices } from './fixtures/hostile-texts.js';
import { aNotice } from './fixtures/notices.js';
import { subjectOf } from './subject.js';

describe('subjectOf', () => {
  it.each([
    [{ title: 'SSH brute force' }, '[P1][CRITICAL] GuardDuty: SSH brute force (111122223333 eu-west-1)'],
    [{ title: 'X', sample: true }, '[P1][CRITICAL] SAMPLE GuardDuty: X (111122223333 eu-west-1)'],
    [{ title: 'X', severity: 'UNKNOWN' }, '[P1][SEVERITY UNKNOWN] GuardDuty: X (111122223333 eu-west-1)'],
    [{ title: 'a\r\nBcc: b', region: 'unknown' }, '[P1][CRITICAL] GuardDuty: a Bcc: b (111122223333)'],
    [
      { title: 'ｈｔｔｐ：／／ｅ．ｃｏ' },
      '[P1][CRITICAL] GuardDuty: hxxp[://]e[.]co (111122223333 eu-west-1)',
    ],
    [
      { title: '日本語', control_id: 'S3.8', types: [] },
      '[P1][CRITICAL] GuardDuty: S3.8 (111122223333 eu-west-1)',
    ],
    [
      { title: '日本語', types: [] },
      '[P1][CRITICAL] GuardDuty: threat finding without a title (111122223333 eu-west-1)',
    ],
    [{ title: 'X', source: 'unknown', account: '', region: '' }, '[P1][CRITICAL] Security Hub: X'],
  ] as const)('%j', (details, expected) => {
    expect(subjectOf(aNotice({ details }))).toBe(expected);
  });

  it('shortens the title and never the place', () => {
    const subject = subjectOf(aNotice({ details: { title: 'word '.repeat(100) } }));
    expect(subject).toHaveLength(98);
    expect(subject).toMatch(/ word\.\.\. \(111122223333 eu-west-1\)$/);
  });

  it('is the same for every notice of an incident', () => {
    const subjects = NOTICE_EVENTS.map((event, n) =>
      subjectOf(
        aNotice({ event, revision: n + 1, changes: [{ field: 'severity', from: 'HIGH', to: 'CRITICAL' }] }),
      ),
    );
    expect(new Set(subjects).size).toBe(1);
  });

  // Planted: the title is not transliterated; and: a subject of 100 characters.
  it('is one line of 1 to 99 printable ASCII characters, whatever the finding says', () => {
    fc.assert(
      fc.property(hostileNotices, (notice) => {
        const subject = subjectOf(notice);
        expect(subject).toMatch(/^[\x20-\x7E]{1,99}$/);
        expect(subject).toMatch(/^\[P[1-5]\]\[(?:[A-Z]+|SEVERITY UNKNOWN)\] \S/);
        expect(subject).not.toMatch(/https?:\/\//i);
      }),
    );
  });
});
