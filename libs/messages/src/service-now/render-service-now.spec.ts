import fc from 'fast-check';
import type { NoticeEvent, Priority } from '@tocsin/findings';
import { hostileNotices } from '../fixtures/hostile-texts.js';
import { aNotice } from '../fixtures/notices.js';
import { inertText } from './inert-text.js';
import { renderServiceNow } from './render-service-now.js';
import type { ServiceNowLevel, ServiceNowOptions } from './service-now-message.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'Europe/Berlin' };

const render = (differences: Parameters<typeof aNotice>[0] = {}, options: ServiceNowOptions = {}) =>
  renderServiceNow(aNotice(differences), view, options);

describe('renderServiceNow', () => {
  it.each<[NoticeEvent, string, readonly string[], string | undefined]>([
    ['opened', 'open', ['impact', 'urgency'], undefined],
    ['raised', 'open', ['impact', 'urgency'], undefined],
    ['escalated', 'open', ['impact', 'urgency'], undefined],
    ['reopened', 'open', ['impact', 'urgency', 'state'], '2'],
    ['enriched', 'update', [], undefined],
    ['acknowledged', 'acknowledge', [], undefined],
    ['suppressed', 'close', ['state', 'close_code', 'close_notes'], '6'],
    ['resolved', 'close', ['state', 'close_code', 'close_notes'], '6'],
    ['digest', 'none', [], undefined],
    ['heartbeat', 'none', [], undefined],
  ])('sends %s as %s, and changes %j', (event, step, fields, state) => {
    const message = render({ event });
    expect(message.step).toBe(step);
    expect(Object.keys(message.update)).toEqual(['work_notes', ...fields]);
    expect(message.update.state).toBe(state);
    expect(message.record.short_description).toBe(render().record.short_description);
  });

  it.each<[Priority, ServiceNowOptions['levels'], ServiceNowLevel]>([
    ['P1', undefined, { impact: '1', urgency: '1' }],
    ['P2', undefined, { impact: '1', urgency: '2' }],
    ['P3', undefined, { impact: '2', urgency: '2' }],
    ['P4', undefined, { impact: '2', urgency: '3' }],
    ['P5', undefined, { impact: '3', urgency: '3' }],
    ['P1', { P1: { impact: '2', urgency: '1' } }, { impact: '2', urgency: '1' }],
    ['P2', { P1: { impact: '2', urgency: '1' } }, { impact: '1', urgency: '2' }],
    ['P9' as Priority, undefined, { impact: '1', urgency: '1' }],
  ])('maps %s with %j to %j', (priority, levels, expected) => {
    const { record, update } = render({ plan: { priority } }, { levels });
    expect(record).toMatchObject(expected);
    expect(update).toMatchObject(expected);
  });

  it('writes what an instance calls differently', () => {
    const options: ServiceNowOptions = {
      table: 'sn_si_incident',
      category: 'aws',
      correlationDisplay: 'Tocsin',
      assignmentGroup: 'SOC',
      callerId: 'svc.tocsin',
      states: { resolved: '3', reopened: '10' },
      closeCode: 'Resolved',
    };
    const closing = render({ event: 'resolved', details: { workflow_status: 'RESOLVED' } }, options);
    expect(closing.table).toBe('sn_si_incident');
    expect(closing.record).toMatchObject({
      category: 'aws',
      correlation_display: 'Tocsin',
      assignment_group: 'SOC',
      caller_id: 'svc.tocsin',
    });
    expect(closing.update).toMatchObject({
      state: '3',
      close_code: 'Resolved',
      close_notes: 'Tocsin: the finding was set to RESOLVED in Security Hub.',
    });
    expect(render({ event: 'reopened' }, options).update.state).toBe('10');
    expect(render({}, {}).record).not.toHaveProperty('caller_id');
  });

  it.each([
    ['tocsin-0d3f', 'correlation_id=tocsin-0d3f^active=true'],
    ['tocsin-1^ORactive=true', undefined],
    ['javascript:gs.log(1)', undefined],
    ['a'.repeat(101), undefined],
    ['', undefined],
  ])('asks for %j by %j', (incident_id, query) => {
    const notice = aNotice();
    expect(renderServiceNow({ ...notice, incident: { ...notice.incident, incident_id } }, view).query).toBe(
      query,
    );
  });

  it('says until when, and not how long from now', () => {
    const { record, update } = render();
    expect(record.description).toMatch(/respond by 2026-11-24 12:22 UTC \(13:22 Europe\/Berlin\)\n/);
    expect(record.description).not.toContain('min left');
    expect(update.work_notes).toContain('14 min left');
  });

  // Planted faults seen red: the text is cut at a character, so that an address is cut in two; the limit is left out.
  it('keeps to the lengths of the instance, and cuts no address', () => {
    const lengths = fc.record({
      shortDescription: fc.integer({ min: 20, max: 200 }),
      description: fc.integer({ min: 60, max: 5_000 }),
      workNotes: fc.integer({ min: 60, max: 5_000 }),
      closeNotes: fc.integer({ min: 20, max: 200 }),
    });
    const whole =
      /^https:\/\/console\.aws\.amazon\.com\/securityhub\/home\?region=eu-west-1#\/findings\?search=\S{150,}$/;
    fc.assert(
      fc.property(lengths, (limits) => {
        const { record, update, truncated } = render({ event: 'resolved' }, { lengths: limits });
        expect(record.short_description.length).toBeLessThanOrEqual(limits.shortDescription);
        expect(record.description.length).toBeLessThanOrEqual(limits.description);
        expect(update.work_notes.length).toBeLessThanOrEqual(limits.workNotes);
        expect(update.close_notes?.length).toBeLessThanOrEqual(limits.closeNotes);
        for (const text of [record.description, update.work_notes])
          for (const address of text.match(/https:\S+/g) ?? []) expect(address).toMatch(whole);
        if (limits.description < 1_000) expect(truncated).toBe(true);
      }),
    );
  });

  it('says that nothing was cut where nothing was', () => {
    expect(render().truncated).toBe(false);
    expect(render({ details: { description: 'x'.repeat(9_000) } }).truncated).toBe(true);
  });
});

describe('inertText', () => {
  it.each([
    ['[code]<b>x</b>[/code]', '(code]< b>x< /b>(/code]'],
    ['[ CODE ] [/ Code]', '( CODE ] (/ Code]'],
    ['[[code]code]', '[(code]code]'],
    ['<script> <!-- a < b', '< script> < !-- a < b'],
    ['@[admin] a[@]b', '@ [admin] a[@]b'],
    ['[codes] hxxp[://]evil[.]example', '[codes] hxxp[://]evil[.]example'],
  ])('%j', (text, expected) => {
    expect(inertText(text)).toBe(expected);
    expect(inertText(expected)).toBe(expected);
  });

  // Planted fault seen red: renderServiceNow fits texts without inertText.
  it('is what every field has been through', () => {
    fc.assert(
      fc.property(hostileNotices, (notice) => {
        const { record, update } = renderServiceNow(notice, view);
        for (const text of [...Object.values(record), ...Object.values(update)])
          expect(inertText(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
