import { aNotice } from '../fixtures/notices.js';
import type { ServiceNowMessage } from '../service-now/service-now-message.js';
import { renderServiceNow } from '../service-now/render-service-now.js';
import { problemsOfServiceNow } from './service-now.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const good = renderServiceNow(aNotice(), view);
const closing = renderServiceNow(aNotice({ event: 'resolved' }), view);
const telling = renderServiceNow(aNotice({ event: 'enriched' }), view);

const withRecord = (record: object) => ({ ...good, record: { ...good.record, ...record } });
const withUpdate = (update: object) => ({ ...good, update: { ...good.update, ...update } });

it.each([
  ['opening', good],
  ['closing', closing],
  ['telling', telling],
])('takes what is right: %s', (_, message) => {
  expect(problemsOfServiceNow(message)).toEqual([]);
});

it.each<[string, unknown]>([
  ['a short description too long by one', withRecord({ short_description: 'a'.repeat(161) })],
  ['two lines of short description', withRecord({ short_description: 'a\nb' })],
  ['no short description', withRecord({ short_description: '' })],
  ['a description too long by one', withRecord({ description: 'a'.repeat(4_001) })],
  ['work notes too long by one', withUpdate({ work_notes: 'a'.repeat(4_001) })],
  ['a correlation id too long by one', withRecord({ correlation_id: 'a'.repeat(101) })],
  ['no correlation id', withRecord({ correlation_id: undefined })],
  ['a priority, which ServiceNow works out itself', withRecord({ priority: '1' })],
  ['a number for a text', withRecord({ impact: 1 })],
  ['no such urgency', withRecord({ urgency: '4' })],
  ['HTML in a journal', withUpdate({ work_notes: 'a [code]<b>x</b>[/code]' })],
  ['HTML in a journal, in capitals', withUpdate({ work_notes: 'a [CODE]x' })],
  ['a tag', withRecord({ description: '<a href=x>' })],
  ['a raw link', withRecord({ description: 'see http://evil.example' })],
  ['a script', withRecord({ description: 'javascript:gs.sleep(1)' })],
  ['a query with a second part', { ...good, query: `${good.query}^ORactive=false` }],
  ['a query for another record', { ...good, query: 'correlation_id=tocsin-1^active=true' }],
  ['a state without a code', { ...closing, update: { ...closing.update, close_code: undefined } }],
  ['a code without a step', withUpdate({ close_code: 'Solution provided' })],
  ['an impact that nobody asked for', { ...telling, update: { ...telling.update, impact: '1' } }],
  ['no such step', { ...good, step: 'resolve' }],
])('refuses %s', (_, message) => {
  expect(problemsOfServiceNow(message as ServiceNowMessage)).not.toEqual([]);
});
