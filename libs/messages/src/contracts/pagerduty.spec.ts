import { CHANNEL_LIMITS } from '../channel-limits.js';
import { aNotice } from '../fixtures/notices.js';
import type { PagerDutyTrigger } from '../pagerduty/pagerduty-message.js';
import { renderPagerDuty } from '../pagerduty/render-pagerduty.js';
import { problemsOfPagerDuty } from './pagerduty.js';

const LIMITS = CHANNEL_LIMITS.pagerDuty;
const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const good = renderPagerDuty(aNotice(), view).event as PagerDutyTrigger;
const problems = (event: unknown) =>
  problemsOfPagerDuty({ event: event as PagerDutyTrigger, truncated: false });
const withPayload = (changed: object) => ({ ...good, payload: { ...good.payload, ...changed } });
const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
const details = Object.fromEntries(
  Array.from({ length: 350 }, (_, n) => [`k${n}`, 'x'.repeat(LIMITS.detail)]),
);

describe('the contract of PagerDuty', () => {
  it('takes what we send', () => {
    expect(problems(good)).toEqual([]);
    expect(problems({ event_action: 'resolve', dedup_key: 'k' })).toEqual([]);
    expect(problems({ event_action: 'acknowledge', dedup_key: 'k' })).toEqual([]);
    expect(problems(undefined)).toEqual([]);
    expect(problems(withPayload({ summary: 'x'.repeat(LIMITS.summary) }))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a summary too long by one', withPayload({ summary: 'x'.repeat(LIMITS.summary + 1) })],
    ['a summary of two lines', withPayload({ summary: 'a\nb' })],
    ['no summary', withPayload({ summary: undefined })],
    ['an empty source', withPayload({ source: '' })],
    ['a severity that it has not', withPayload({ severity: 'fatal' })],
    ['a severity of ours', withPayload({ severity: 'CRITICAL' })],
    ['a time that is none', withPayload({ timestamp: 'now' })],
    ['a detail that is no text', withPayload({ custom_details: { sla: 15 } })],
    ['an empty detail', withPayload({ custom_details: { sla: '' } })],
    ['a detail of two lines', withPayload({ custom_details: { a: 'x\nseverity: none' } })],
    ['a detail too long by one', withPayload({ custom_details: { a: 'x'.repeat(LIMITS.detail + 1) } })],
    ['a detail under a name of the finding', withPayload({ custom_details: { 'A b': 'x' } })],
    ['a member that it has not', withPayload({ urgency: 'high' })],
    ['the routing key, which is a secret', { ...good, routing_key: 'x'.repeat(32) }],
    ['no key', without('dedup_key')],
    ['a key too long by one', { ...good, dedup_key: 'x'.repeat(LIMITS.dedupKey + 1) }],
    ['no action', without('event_action')],
    ['an action that it has not', { ...good, event_action: 'open' }],
    ['an address without TLS', { ...good, client_url: 'http://example.com/' }],
    ['a link of another kind', { ...good, links: [{ href: 'javascript:alert(1)', text: 'x' }] }],
    ['a link without words', { ...good, links: [{ href: 'https://example.com/', text: '' }] }],
    ['no links, said as a list', { ...good, links: [] }],
    ['a resolve with a payload', { ...good, event_action: 'resolve' }],
    ['an acknowledge without a key', { event_action: 'acknowledge' }],
    ['more bytes than it takes', withPayload({ custom_details: details })],
  ])('refuses %s', (_, event) => {
    expect(problems(event)).not.toEqual([]);
  });
});
