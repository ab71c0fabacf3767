import { NOTICE_EVENTS, type NoticeEvent } from '@tocsin/findings';
import { describeNotice } from './describe-notice.js';
import { aNotice, type Differences } from './fixtures/notices.js';
import type { Section } from './section.js';
import type { NoticeView } from './view.js';

const view: NoticeView = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };

function section<K extends Section['kind']>(kind: K, differences: Differences = {}, as: NoticeView = view) {
  const found = describeNotice(aNotice(differences), as).find((one) => one.kind === kind);
  return found as Extract<Section, { kind: K }> | undefined;
}

describe('describeNotice', () => {
  it('says everything in one order', () => {
    const sections = describeNotice(aNotice({ changes: [{ field: 'severity', to: 'CRITICAL' }] }), view);
    expect(sections.map(({ kind }) => kind)).toEqual([
      'headline',
      'where',
      'action',
      'because',
      'changes',
      'description',
      'facts',
      'resources',
      'ids',
    ]);
  });

  it.each(NOTICE_EVENTS)('begins with headline, where and action, and ends with ids: %s', (event) => {
    const kinds = describeNotice(aNotice({ event }), view).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['headline', 'where', 'action']);
    expect(kinds.at(-1)).toBe('ids');
  });

  it('leaves out what there is nothing to say about', () => {
    const details = { description: ' \n', resources: [], resource_count: 0 };
    const kinds = describeNotice(aNotice({ details, plan: { because: '' } }), view).map(({ kind }) => kind);
    expect(kinds).toEqual(['headline', 'where', 'action', 'facts', 'ids']);
  });

  it('is plain data', () => {
    const sections = describeNotice(aNotice(), view);
    expect(JSON.parse(JSON.stringify(sections))).toEqual(sections);
  });

  it('tells an event that it does not know as one to look at', () => {
    const event = 'constructor' as NoticeEvent;
    expect(section('headline', { event })?.marks).toEqual(['CONSTRUCTOR']);
    expect(section('action', { event })?.todo).toContain('check whether');
  });
});

describe('the headline', () => {
  it.each([
    ['opened', []],
    ['raised', ['RAISED from HIGH']],
    ['escalated', ['ESCALATED by a person']],
    ['enriched', ['NEW FACTS, RAISED from P2']],
    ['acknowledged', ['ACKNOWLEDGED']],
    ['suppressed', ['SUPPRESSED']],
    ['reopened', ['REOPENED']],
    ['resolved', ['RESOLVED']],
    ['digest', ['DIGEST']],
    ['heartbeat', ['HEARTBEAT']],
  ] as const)('marks %s as %j', (event, marks) => {
    const changes = [
      { field: 'priority', from: 'P2', to: 'P1' },
      { field: 'severity', from: 'HIGH', to: 'CRITICAL' },
    ];
    expect(section('headline', { event, changes })?.marks).toEqual(marks);
  });

  it.each([
    [[{ field: 'priority', from: 'P2', to: 'P1' }], 'RAISED from P2'],
    [[{ field: 'severity', to: 'CRITICAL' }], 'RAISED'],
    [undefined, 'RAISED'],
  ])('says what it was raised from: %j', (changes, mark) => {
    expect(section('headline', { event: 'raised', changes })?.marks).toEqual([mark]);
  });

  it.each([
    [{ severity: 'HIGH' }, { priority: 'P2' }, 'P2 HIGH'],
    [{ severity: 'UNKNOWN' }, { priority: 'P4' }, 'P4 SEVERITY UNKNOWN'],
  ] as const)('%j %j', (details, plan, badge) => {
    expect(section('headline', { details, plan })?.badge).toBe(badge);
  });

  it('says SAMPLE before anything else', () => {
    expect(section('headline', { event: 'reopened', details: { sample: true } })?.marks).toEqual([
      'SAMPLE FINDING',
      'REOPENED',
    ]);
  });

  it.each([
    [{ title: 'A', types: ['T'] }, 'A'],
    [{ title: '\u200B \n', types: ['T'] }, 'T'],
    [{ title: '', types: [], control_id: 'S3.8' }, 'S3.8'],
    [{ title: '', types: [] }, 'threat finding without a title'],
  ])('has a text: %j', (details, text) => {
    expect(section('headline', { details })?.text).toBe(text);
  });

  it('counts the resources that it does not name', () => {
    expect(section('headline', { details: { resource_count: 32 } })).toMatchObject({ more: 31 });
    expect(section('headline', { details: { resources: [], resource_count: 0 } })).toMatchObject({ more: 0 });
  });
});

describe('truncation', () => {
  it('is reported by the section that cut', () => {
    const sections = describeNotice(aNotice({ details: { description: 'x'.repeat(5_000) } }), view);
    expect(sections.filter(({ truncated }) => truncated).map(({ kind }) => kind)).toEqual(['description']);
  });

  it('is not reported where nothing was cut', () => {
    expect(describeNotice(aNotice(), view).some(({ truncated }) => truncated)).toBe(false);
  });
});
