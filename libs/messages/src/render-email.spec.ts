import fc from 'fast-check';
import { hostileNotices } from './fixtures/hostile-texts.js';
import { aNotice } from './fixtures/notices.js';
import { renderEmail } from './render-email.js';
import type { NoticeView } from './view.js';

const view: NoticeView = { now: '2026-11-24T12:07:20Z', timeZone: 'Europe/Berlin' };

const linesOf = (text: string) => text.split('\n');

/** Every way a line below the first three may begin. All of them are ours. */
const LINE =
  /^(?:|(?:Title|Why|Already done): .*|(?:Changed|Facts|Ids):|Description \(by .*\):|Resources \(\d+\):|[-|] .*| {2}.*|(?:escalation|severity|response|respond by|class|team|type|control|state|first seen|last update|opened|runbook|remediation|control page|incident|revision|finding|product|policy|engine): .*)$/;

describe('renderEmail', () => {
  it('says in three lines how bad, what, where; whose, since when, until when; what to do, where to go', () => {
    const [first, second, third, fourth] = linesOf(
      renderEmail(aNotice({ details: { title: 'SSH brute force succeeded' } }), view).text,
    );
    expect(first).toBe('[P1 CRITICAL] SSH brute force succeeded — i-0abc1234def567890');
    expect(second).toBe(
      'Account 111122223333 · eu-west-1 · GuardDuty · first seen 12:03 UTC (4 min before we saw it) · ' +
        'respond by 12:22 UTC (13:22 Europe/Berlin), 14 min left',
    );
    expect(third).toMatch(/^You do now: [^→]+ → https:\/\/console\.aws\.amazon\.com\/\S+$/);
    expect(fourth).toMatch(/^Already done: [^→]+\.$/);
  });

  it.each([
    ['A'.repeat(200), {}, /^\[P1 CRITICAL\] A+… — i-0abc1234def567890$/],
    [
      `EC2 instance i-0abc1234def567890 ${'b'.repeat(60)}`,
      {},
      /^\[P1 CRITICAL\] EC2 instance b+… — i-0abc1234def567890$/,
    ],
    ['A'.repeat(200), { resource_count: 3 }, /… — i-0abc1234def567890 and 2 more$/],
    ['A', { resources: [], resource_count: 0 }, /^\[P1 CRITICAL\] A$/],
  ])('fits the first line to 100 columns: %#', (title, details, expected) => {
    const { text } = renderEmail(aNotice({ details: { title, ...details } }), view);
    const [first = ''] = linesOf(text);
    expect(first).toMatch(expected);
    expect(first.length).toBeLessThanOrEqual(100);
    expect(text.replace(/\n {2}/g, ' ')).toContain(title);
  });

  it('does not let one value of the second line pass for two', () => {
    const source = 'GuardDuty · respond by 2030-01-01';
    expect(linesOf(renderEmail(aNotice({ details: { source } }), view).text)[1]?.split(' · ')).toHaveLength(
      5,
    );
  });

  it('says whether a text was cut', () => {
    expect(renderEmail(aNotice(), view).truncated).toBe(false);
    expect(renderEmail(aNotice({ details: { description: 'x'.repeat(9_000) } }), view).truncated).toBe(true);
  });

  // Planted: titles keep their line breaks (cleanText for cleanLine); the description is laid out without '| '.
  it('does not let a finding forge a line', () => {
    fc.assert(
      fc.property(hostileNotices, (notice) => {
        const [first = '', second = '', third = '', ...rest] = linesOf(renderEmail(notice, view).text);
        expect(first).toMatch(/^\[P[1-5] (?:[A-Z]+|SEVERITY UNKNOWN)\] /);
        expect(first.length).toBeLessThanOrEqual(100);
        expect(second).toMatch(/^Account /);
        expect(third).toMatch(/^You do\b.*: /);
        for (const line of rest) expect(line).toMatch(LINE);
      }),
    );
  });

  // Planted: renderEmail without defangSections; texts that are not cleaned; texts that are not redacted.
  it('holds no link but ours, no secret and no character that is not seen', () => {
    fc.assert(
      fc.property(hostileNotices, (notice) => {
        const { text } = renderEmail(notice, view);
        const links = text.match(/[a-z]+:\/\/\S*/gi) ?? [];
        for (const link of links) {
          expect(link).toMatch(
            /^https:\/\/(?:(?:console|docs)\.aws\.amazon\.com|wiki\.example\.com)\/[^:]*$/,
          );
        }
        expect(text).not.toMatch(/AKIAIOSFODNN7EXAMPLE|hunter2|Bearer abc/);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B\uFFFE\uFFFF]/u);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
