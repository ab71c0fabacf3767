import { CHANNEL_LIMITS } from '../channel-limits.js';
import { aNotice } from '../fixtures/notices.js';
import type { CloudEvent } from '../webhook/cloud-event.js';
import { renderWebhook } from '../webhook/render-webhook.js';
import { problemsOfWebhook } from './webhook.js';

const LIMITS = CHANNEL_LIMITS.webhook;
const good = renderWebhook(aNotice()).event;
const problems = (changed: object) =>
  problemsOfWebhook({ event: { ...good, ...changed } as CloudEvent, truncated: false });

describe('the contract of CloudEvents', () => {
  it('takes what we send', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ time: undefined, source: '/tocsin?account=1' })).toEqual([]);
  });

  it.each<[string, object]>([
    ['another version', { specversion: '1.0.2' }],
    ['no id', { id: undefined }],
    ['an empty id', { id: '' }],
    ['an empty source', { source: '' }],
    ['a source with a space', { source: 'urn:a b' }],
    ['a source with half an escape', { source: 'urn:a%2' }],
    ['a source too long by one', { source: 'x'.repeat(LIMITS.attribute + 1) }],
    ['a type that is one word', { type: 'opened' }],
    ['a type with a space', { type: 'io.github.tocsin.incident.all quiet' }],
    ['an empty subject', { subject: '' }],
    ['a subject of two lines', { subject: 'a\nb' }],
    ['half a character', { subject: '\uD800' }],
    ['no character at all', { subject: '\uFFFE' }],
    ['a time that is none', { time: 'now' }],
    ['a time without an offset', { time: '2026-11-24T12:07:10' }],
    ['another content type', { datacontenttype: 'text/plain' }],
    ['an attribute that we do not send', { dataschema: 'https://example.com/schema' }],
    ['a name with a capital', { incidentId: 'x' }],
    ['an attribute that is no text', { severity: 5 }],
    ['no data', { data: undefined }],
    ['data that is no notice', { data: { schema: 'tocsin.notice/1' } }],
    ['more bytes than each takes', { data: aNotice({ details: { description: 'x'.repeat(LIMITS.bytes) } }) }],
    ['more bytes than characters', { data: aNotice({ details: { description: 'ä'.repeat(32_000) } }) }],
  ])('refuses %s', (_, changed) => {
    expect(problems(changed)).not.toEqual([]);
  });
});
