import type { NoticeEvent, Priority } from '@tocsin/findings';
import { problemsOfJira } from '../contracts/jira.js';
import { aNotice } from '../fixtures/notices.js';
import type { JiraOptions } from './jira-message.js';
import { renderJira } from './render-jira.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'Europe/Berlin' };
const FLAVOURS = ['cloud', 'data-center'] as const;

const render = (differences: Parameters<typeof aNotice>[0] = {}, options: JiraOptions = {}) =>
  renderJira(aNotice(differences), view, options);

describe('renderJira', () => {
  it.each<[NoticeEvent, string, string]>([
    ['opened', 'open', '[P1 CRITICAL] EC2'],
    ['raised', 'open', 'RAISED'],
    ['escalated', 'open', 'ESCALATED by a person'],
    ['reopened', 'open', 'REOPENED'],
    ['enriched', 'update', 'NEW FACTS'],
    ['acknowledged', 'acknowledge', 'ACKNOWLEDGED'],
    ['suppressed', 'close', 'SUPPRESSED'],
    ['resolved', 'close', 'RESOLVED'],
    ['digest', 'none', 'DIGEST'],
    ['heartbeat', 'none', 'HEARTBEAT'],
  ])('sends %s as %s: the comment says it, the summary outlives it', (event, step, mark) => {
    const message = render({ event, changes: [{ field: 'severity', to: 'CRITICAL' }] });
    expect(message.step).toBe(step);
    expect(JSON.stringify(message.comment)).toContain(mark);
    expect(JSON.stringify(message.comment)).toContain('severity');
    expect(message.fields.summary).toBe(render().fields.summary);
  });

  it('says in the summary that a finding is a sample', () => {
    const { summary } = render({ event: 'reopened', details: { sample: true } }).fields;
    expect(summary).toMatch(/^\[P1 CRITICAL\] SAMPLE FINDING: EC2/);
  });

  it.each(FLAVOURS)('says until when, and not how long from now: %s', (flavour) => {
    const { fields, comment } = render({}, { flavour });
    expect(JSON.stringify(fields)).toMatch(/respond by 2026-11-24 12:22 UTC /);
    expect(JSON.stringify(fields)).not.toContain('min left');
    expect(JSON.stringify(comment)).toContain('14 min left');
  });

  it.each<[Priority, JiraOptions['priorities'], unknown]>([
    ['P1', undefined, { name: 'Highest' }],
    ['P2', undefined, { name: 'High' }],
    ['P3', undefined, { name: 'Medium' }],
    ['P4', undefined, { name: 'Low' }],
    ['P5', undefined, { name: 'Lowest' }],
    ['P1', { P1: { id: '10001' } }, { id: '10001' }],
    ['P2', { P1: { id: '10001' } }, { name: 'High' }],
    ['P1', false, undefined],
    ['P9' as Priority, undefined, { name: 'Highest' }],
  ])('maps %s with %j to %j', (priority, priorities, expected) => {
    expect(render({ plan: { priority } }, { priorities }).fields.priority).toEqual(expected);
  });

  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['of the options first', 'OPS', 'SEC', 'OPS'],
    ['of the notice', undefined, 'SEC_2', 'SEC_2'],
    ['none that is no key', undefined, 'sec" OR project = "X', undefined],
    ['none too long by one', undefined, 'ABCDEFGHIJK', undefined],
    ['none', undefined, undefined, undefined],
  ])('takes the project %s', (_, project, hint, expected) => {
    const { fields, jql } = render({ hints: { jira_project: hint } }, { project });
    expect(fields.project?.key).toBe(expected);
    expect(
      jql.startsWith(expected === undefined ? 'labels = ' : `project = "${expected}" AND labels = `),
    ).toBe(true);
  });

  it('finds the issue by a label that cannot leave its quotes', () => {
    const notice = aNotice();
    const incident = { ...notice.incident, incident_id: 'a " OR \\\n"b' };
    const { label, jql, fields } = renderJira({ ...notice, incident }, view);
    expect(label).toBe('a-"-OR-\\-"b');
    expect(jql).toBe('labels = "a-\\"-OR-\\\\-\\"b" AND statusCategory != Done ORDER BY created DESC');
    expect(fields.labels).toContain(label);
  });

  it('labels without spaces', () => {
    const { labels } = render({}, { labels: ['team payments'] }).fields;
    expect(labels).toEqual([
      'security-hub',
      'severity-critical',
      'team-payments',
      expect.stringMatching(/^tocsin-/),
    ]);
  });

  // Planted fault seen red: `layOut` takes every text for one that fits.
  it.each(FLAVOURS)('says less where it is too much, and keeps what to do and the ids: %s', (flavour) => {
    const many = `http://${'\\.'.repeat(400)}`;
    const changes = Array.from({ length: 10 }, () => ({ field: many, from: many, to: many }));
    const message = render(
      { changes, details: { description: many, types: Array(5).fill(many) } },
      { flavour },
    );
    expect(problemsOfJira(message)).toEqual([]);
    expect(message.truncated).toBe(true);
    const description = JSON.stringify(message.fields.description);
    expect(description).toMatch(/You do now.*and \d+ more/s);
    expect(description).toContain(message.label);
  });

  // Planted fault seen red: addresses are written as they are.
  it('keeps an address in its brackets', () => {
    const runbook = 'https://wiki.example.com/run?book=[a|b]{c}!';
    const message = render({ plan: { runbook } }, { flavour: 'data-center' });
    expect(problemsOfJira(message)).toEqual([]);
    expect(message.fields.description).toContain(
      '[Runbook|https://wiki.example.com/run?book=%5Ba%7Cb%5D%7Bc%7D%21]',
    );
  });

  it('says that nothing was cut where nothing was', () => {
    expect(render().truncated).toBe(false);
    expect(render({ details: { description: 'x'.repeat(9_000) } }).truncated).toBe(true);
  });
});
