import type { NoticeEvent } from '@tocsin/findings';
import { readNotice } from '@tocsin/findings/schemas';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { problemsOfWebhook } from '../contracts/webhook.js';
import { cpuTime } from '../fixtures/cpu-time.js';
import { aNotice } from '../fixtures/notices.js';
import { renderWebhook } from './render-webhook.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };

describe('renderWebhook', () => {
  it('carries the notice, which reads back', () => {
    const notice = aNotice({
      event: 'raised',
      revision: 2,
      changes: [{ field: 'severity', to: 'CRITICAL' }],
    });
    const { event, truncated } = renderWebhook(notice);
    expect(readNotice(JSON.parse(JSON.stringify(event.data)))).toEqual(notice);
    expect(truncated).toBe(false);
  });

  it('carries what a later version adds', () => {
    const notice = { ...aNotice(), added: { by: 'a later version' } };
    expect(renderWebhook(notice).event.data).toEqual(notice);
  });

  it('has the id of a notice for its id, so that a repeat is known as one', () => {
    const id = (revision: number) => renderWebhook(aNotice({ revision })).event.id;
    expect(id(3)).toBe('tocsin-0d3f9a62c1b84e57a6f0d3c2b1a09f8e7d6c5b4a/3');
    expect(id(3)).toBe(id(3));
    expect(id(3)).not.toBe(id(4));
    expect(renderWebhook(aNotice()).event.subject).toBe(aNotice().incident.incident_id);
  });

  it.each<[NoticeEvent, string]>([
    ['opened', 'io.github.tocsin.incident.opened'],
    ['heartbeat', 'io.github.tocsin.incident.heartbeat'],
    ['All\nquiet' as NoticeEvent, 'io.github.tocsin.incident.all_quiet'],
    ['' as NoticeEvent, 'io.github.tocsin.incident.unknown'],
  ])('%j: %s', (event, type) => {
    expect(renderWebhook(aNotice({ event })).event.type).toBe(type);
  });

  // Planted: a source is taken as it is.
  it.each([
    [undefined, 'urn:tocsin:incidents'],
    ['https://security.example.com/tocsin', 'https://security.example.com/tocsin'],
    ['/tocsin/prod', '/tocsin/prod'],
    ['', 'urn:tocsin:incidents'],
    ['two words', 'urn:tocsin:incidents'],
    ['100%', 'urn:tocsin:incidents'],
    ['ä', 'urn:tocsin:incidents'],
    ['x'.repeat(256), 'urn:tocsin:incidents'],
  ])('source %j: %s', (source, expected) => {
    expect(renderWebhook(aNotice(), view, { source }).event.source).toBe(expected);
  });

  it.each([
    ['2026-11-24T12:07:10.000Z', '2026-11-24T12:07:10.000Z'],
    ['2026-11-24T13:07:10+01:00', '2026-11-24T12:07:10.000Z'],
    ['2026-02-30T12:07:10Z', undefined],
    ['', undefined],
  ])('time %j: %s', (timestamp, time) => {
    expect(renderWebhook(aNotice({ details: { timestamp } })).event.time).toBe(time);
  });

  it('leaves indicators and names as they are, and takes secrets out of what people wrote', () => {
    const resources = [{ type: 'AwsIamAccessKey', id: 'AKIAIOSFODNN7EXAMPLE' }];
    const title = 'http://evil.example/a with AKIAIOSFODNN7EXAMPLE';
    const details = renderWebhook(aNotice({ details: { title, resources } })).event.data.incident
      .incident_details;
    expect(details.title).toBe('http://evil.example/a with AKIA************MPLE');
    expect(details.resources).toEqual(resources);
  });

  // Planted: characters are counted, not bytes of the whole JSON.
  it.each([
    ['a', 62_000],
    ['a', 64_000],
    ['ä"', 30_000],
    ['\u0000', 11_000],
    ['\uD800', 11_000],
    ['💥', 16_000],
  ])('is within 64,000 bytes of what goes on the wire: %j times %i', (unit, count) => {
    const message = renderWebhook(aNotice({ details: { description: unit.repeat(count) } }));
    expect(problemsOfWebhook(message)).toEqual([]);
    const whole = JSON.stringify(message.event.data).length > CHANNEL_LIMITS.webhook.bytes / 2;
    expect(message.truncated).toBe(!whole);
  });

  it('takes little time, however long the texts are', () => {
    const long = 'x'.repeat(1_000_000);
    const notice = aNotice({
      details: { id: long, title: long, description: long },
      plan: { because: long },
    });
    expect(cpuTime(() => renderWebhook(notice))).toBeLessThan(2_000);
    expect(problemsOfWebhook(renderWebhook(notice))).toEqual([]);
  });
});
