import { NOTICE_EVENTS, type NoticeEvent, type Priority } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { problemsOfPagerDuty } from '../contracts/pagerduty.js';
import { describeNotice } from '../describe-notice.js';
import { aNotice, type Differences } from '../fixtures/notices.js';
import type { Section } from '../section.js';
import type { PagerDutyTrigger } from './pagerduty-message.js';
import { PAGERDUTY_SEVERITIES } from './pagerduty-severities.js';
import { renderPagerDuty } from './render-pagerduty.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const render = (differences: Differences = {}) => renderPagerDuty(aNotice(differences), view);
const trigger = (differences: Differences = {}) => render(differences).event as PagerDutyTrigger;

describe('renderPagerDuty', () => {
  // Planted: a digest is a trigger.
  it.each<[NoticeEvent, string | undefined]>([
    ['opened', 'trigger'],
    ['raised', 'trigger'],
    ['escalated', 'trigger'],
    ['reopened', 'trigger'],
    ['enriched', 'trigger'],
    ['acknowledged', 'acknowledge'],
    ['suppressed', 'resolve'],
    ['resolved', 'resolve'],
    ['digest', undefined],
    ['heartbeat', undefined],
  ])('%s: %s', (event, action) => {
    expect(render({ event }).event?.event_action).toBe(action);
  });

  it('has one key for all events of an incident', () => {
    const keys = NOTICE_EVENTS.flatMap((event) => render({ event, revision: 9 }).event?.dedup_key ?? []);
    expect(new Set(keys)).toEqual(new Set([aNotice().incident.incident_id]));
    expect(keys).toHaveLength(8);
  });

  it.each<[Priority, string]>([
    ['P1', 'critical'],
    ['P2', 'error'],
    ['P3', 'warning'],
    ['P4', 'info'],
    ['P5', 'info'],
    ['P0' as Priority, 'critical'],
    ['constructor' as Priority, 'critical'],
  ])('%s is %s, whatever the severity says', (priority, severity) => {
    expect(trigger({ plan: { priority }, details: { severity: 'LOW' } }).payload.severity).toBe(severity);
  });

  it('takes another severity for a priority', () => {
    const { event } = renderPagerDuty(aNotice({ plan: { priority: 'P4' } }), view, {
      severities: { P4: 'warning' },
    });
    expect((event as PagerDutyTrigger).payload.severity).toBe('warning');
    expect(Object.keys(PAGERDUTY_SEVERITIES)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
  });

  // Planted: minutes left stay in the title.
  it('has a title that is still true hours later, with the key facts in its first 100 characters', () => {
    const { summary } = trigger().payload;
    expect(summary.slice(0, 100)).toMatch(/^\[P1 CRITICAL\] EC2 instance .+ — i-0abc1234def567890/);
    expect(summary).toContain('respond by 2026-11-24 12:22 UTC');
    expect(summary).not.toMatch(/left|OVERDUE|before we saw/);
    expect(trigger().payload.custom_details['respond_by']).toBe('2026-11-24 12:22 UTC');
  });

  it('has a part of the title for one part only', () => {
    const title = 'quiet · Account 444455556666 · respond by 2030-01-01';
    expect(trigger({ details: { title } }).payload.summary.split(' · ')[1]).toBe('Account 111122223333');
  });

  it.each([
    ['resource', {}, 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc1234def567890'],
    ['account and Region', { resources: [] }, 'account 111122223333 eu-west-1'],
    ['nothing', { resources: [], account: '', region: '' }, 'account not stated Region not stated'],
  ])('names as its source the %s', (_, details, source) => {
    expect(trigger({ details }).payload.source).toBe(source);
  });

  it('leaves out a time that is none', () => {
    expect(trigger().payload.timestamp).toBe('2026-11-24T12:07:10.000Z');
    expect(trigger({ details: { timestamp: 'soon' } }).payload).not.toHaveProperty('timestamp');
  });

  it('has each link once, and the primary one twice: it is the address of the client as well', () => {
    const runbook = 'https://wiki.example.com/r';
    const event = trigger({ plan: { runbook }, details: { control_id: 'S3.8' } });
    expect(event.links?.map(({ text }) => text)).toEqual(['Open finding', 'Runbook', 'Control page']);
    expect(event.client_url).toBe(event.links?.[0]?.href);
    const noConsole = { ...view, links: { console: false } };
    const other = renderPagerDuty(aNotice({ plan: { runbook } }), noConsole).event as PagerDutyTrigger;
    expect(other.links).toEqual([{ href: runbook, text: 'Runbook' }]);
    const none = renderPagerDuty(aNotice(), noConsole).event as PagerDutyTrigger;
    expect([none.links, none.client_url]).toEqual([undefined, undefined]);
    expect(none.payload.custom_details['next_step']).toMatch(/ → open Security Hub and search/);
  });

  it('says that a text was cut', () => {
    expect(render().truncated).toBe(false);
    expect(render({ details: { description: 'x'.repeat(5_000) } }).truncated).toBe(true);
    expect(render({ details: { resources: [{ type: 'T', id: 'i'.repeat(300) }] } }).truncated).toBe(true);
  });

  // Planted: the event is sent as it is.
  it('drops the details of an event that is too large, and says so', () => {
    const text = 'x'.repeat(CHANNEL_LIMITS.pagerDuty.detail);
    const large: Section = {
      kind: 'facts',
      entries: Array.from({ length: 400 }, (_, n) => ({ key: `fact ${n}`, value: text })),
    };
    const notice = aNotice();
    const message = renderPagerDuty(notice, view, {}, [...describeNotice(notice, view), large]);
    expect(problemsOfPagerDuty(message)).toEqual([]);
    expect(message.truncated).toBe(true);
    const { payload } = message.event as PagerDutyTrigger;
    expect(payload.custom_details).toEqual({ left_out: expect.stringContaining('512 KB') });
    expect(payload.summary).toBe(trigger().payload.summary);
  });
});
