import type { NoticeEvent, Priority } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { problemsOfJsmAlert } from '../contracts/jsm.js';
import { aNotice, type Differences } from '../fixtures/notices.js';
import { JSM_PATHS } from './jsm-actions.js';
import { renderJsmAlert } from './render-jsm-alert.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const render = (differences: Differences = {}) => renderJsmAlert(aNotice(differences), view);

describe('renderJsmAlert', () => {
  // Planted: `raised` creates without a note, and an open alert says nothing of it.
  it.each<[NoticeEvent, readonly string[]]>([
    ['opened', ['create']],
    ['raised', ['create', 'note']],
    ['escalated', ['create', 'note']],
    ['reopened', ['create', 'note']],
    ['enriched', ['note']],
    ['acknowledged', ['acknowledge']],
    ['suppressed', ['close']],
    ['resolved', ['close']],
    ['digest', []],
    ['heartbeat', []],
    ['merged' as NoticeEvent, ['create', 'note']],
  ])('%s: %j', (event, actions) => {
    const message = render({ event });
    expect(message.actions).toEqual(actions);
    expect(problemsOfJsmAlert(message)).toEqual([]);
    for (const action of actions) expect(JSM_PATHS).toHaveProperty(action);
  });

  it.each<[Priority, Priority]>([
    ['P1', 'P1'],
    ['P2', 'P2'],
    ['P3', 'P3'],
    ['P4', 'P4'],
    ['P5', 'P5'],
    ['P0' as Priority, 'P1'],
  ])('%s is %s', (priority, expected) => {
    expect(render({ plan: { priority } }).create.priority).toBe(expected);
  });

  it('takes another priority for a priority', () => {
    const notice = aNotice({ plan: { priority: 'P2' } });
    expect(renderJsmAlert(notice, view, { priorities: { P2: 'P1' } }).create.priority).toBe('P1');
  });

  it('says in 130 characters how bad, what and where', () => {
    const { message } = render().create;
    expect(message.length).toBeLessThanOrEqual(CHANNEL_LIMITS.jsm.message);
    expect(message).toMatch(
      /^\[P1 CRITICAL\] EC2 instance .+ — i-0abc1234def567890 · 111122223333 eu-west-1$/,
    );
  });

  // Planted: the title and the Region as they are.
  it('has no part of the message pass for two', () => {
    const details = { title: 'All quiet · 444455556666 us-east-1', region: 'eu · x' };
    expect(render({ details }).create.message.split(' · ')).toHaveLength(2);
  });

  it('says first what the message does not', () => {
    const [due, where, todo, done, link] = render().create.description.split('\n');
    expect(due).toBe('Respond by 2026-11-24 12:22 UTC');
    expect(where).toBe('Account 111122223333 · eu-west-1 · GuardDuty');
    expect(todo).toMatch(/^You do now: check whether/);
    expect(done).toMatch(/^Already done: incident opened/);
    expect(link).toMatch(/^Open finding: https:\/\/console\.aws\.amazon\.com\//);
  });

  // Planted: `<` is left as it is.
  it.each([
    ['<b>all quiet</b>', '‹b>all quiet‹/b>'],
    ['</td><script>alert(1)</script>', '‹/td>‹script>alert(1)‹/script>'],
    ['<a href="https://evil.example">x</a>', '‹a href="hxxps[://]evil[.]example">x‹/a>'],
    ['a -> b & c', 'a -> b & c'],
  ])('begins no tag: %s', (title, shown) => {
    const { create, followUp } = render({ details: { title } });
    expect(create.message).toContain(shown);
    expect(followUp.note).toContain(shown);
  });

  it('has tags of one word each', () => {
    const details = { severity: 'LOW, <b>' as 'LOW', class: 'https://evil.example/' as 'threat' };
    expect(render().create.tags).toEqual(['security-hub', 'severity-critical', 'class-threat']);
    expect(render({ details }).create.tags).toEqual([
      'security-hub',
      'severity-low  ‹b>',
      'class-hxxps[://]evil[.]example/',
    ]);
  });

  it('says what changed in the note, and leaves the description out', () => {
    const { followUp } = render({
      event: 'raised',
      changes: [{ field: 'severity', from: 'HIGH', to: 'CRITICAL' }],
    });
    expect(followUp.note).toContain('Changed:\n- severity: HIGH -> CRITICAL');
    expect(followUp.note).not.toContain('Description (by');
  });

  it('has the runbook among the links, and no link among the details', () => {
    const { create } = render({ plan: { runbook: 'https://wiki.example.com/r' } });
    expect(create.description).toContain('\nRunbook: https://wiki.example.com/r\n');
    expect(Object.values(create.details).join()).not.toContain('://');
  });

  it('says that a text was cut', () => {
    expect(render().truncated).toBe(false);
    expect(render({ details: { description: 'x'.repeat(5_000) } }).truncated).toBe(true);
    const id = 'i'.repeat(590);
    const cut = render({ details: { resources: [{ type: 'T', id }] } });
    expect([cut.truncated, cut.create.entity.length]).toEqual([true, CHANNEL_LIMITS.jsm.entity]);
  });
});
