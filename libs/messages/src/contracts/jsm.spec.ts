import { CHANNEL_LIMITS } from '../channel-limits.js';
import { aNotice } from '../fixtures/notices.js';
import type { JsmAlertMessage } from '../jsm/jsm-alert.js';
import { renderJsmAlert } from '../jsm/render-jsm-alert.js';
import { problemsOfJsmAlert } from './jsm.js';

const LIMITS = CHANNEL_LIMITS.jsm;
const good = renderJsmAlert(aNotice(), { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' });
const problems = (message: unknown) => problemsOfJsmAlert(message as JsmAlertMessage);
const withCreate = (changed: object) => ({ ...good, create: { ...good.create, ...changed } });
const long = (most: number) => 'x'.repeat(most + 1);

describe('the contract of JSM alerts', () => {
  it('takes what we send', () => {
    expect(problems(good)).toEqual([]);
    expect(problems(withCreate({ message: 'x'.repeat(LIMITS.message) }))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a message too long by one', withCreate({ message: long(LIMITS.message) })],
    ['no message', withCreate({ message: undefined })],
    ['an empty message', withCreate({ message: '' })],
    ['a message of two lines', withCreate({ message: 'a\nb' })],
    ['a tag of HTML', withCreate({ message: '<b>all quiet</b>' })],
    ['a tag of HTML in the description', withCreate({ description: '<img src=x>' })],
    ['a description too long by one', withCreate({ description: long(LIMITS.description) })],
    ['a priority that it has not', withCreate({ priority: 'P0' })],
    ['a severity for a priority', withCreate({ priority: 'critical' })],
    ['too many tags', withCreate({ tags: Array.from({ length: LIMITS.tags + 1 }, () => 'x') })],
    ['a tag too long by one', withCreate({ tags: [long(LIMITS.tag)] })],
    ['two tags in one', withCreate({ tags: ['a,b'] })],
    ['details that are too long together', withCreate({ details: { a: 'x'.repeat(LIMITS.details) } })],
    ['a detail that is no text', withCreate({ details: { sla: 15 } })],
    ['an empty detail', withCreate({ details: { sla: '' } })],
    ['an entity too long by one', withCreate({ entity: long(LIMITS.entity) })],
    ['a source too long by one', withCreate({ source: long(LIMITS.source) })],
    ['responders, whom delivery knows', withCreate({ responders: [] })],
    ['an alias too long by one', { ...withCreate({ alias: long(LIMITS.alias) }), alias: long(LIMITS.alias) }],
    ['two aliases', withCreate({ alias: 'another' })],
    ['an empty note', { ...good, followUp: { source: 'Tocsin', note: '' } }],
    ['a note too long by one', { ...good, followUp: { source: 'Tocsin', note: long(LIMITS.note) } }],
    ['an action that it has not', { ...good, actions: ['resolve'] }],
    ['a secret beside it', { ...good, apiKey: 'x' }],
  ])('refuses %s', (_, message) => {
    expect(problems(message)).not.toEqual([]);
  });
});
