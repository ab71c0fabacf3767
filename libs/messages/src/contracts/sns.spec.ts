import { aNotice } from '../fixtures/notices.js';
import { LIMITS } from '../limits.js';
import { renderSns, type SnsMessage } from '../render-sns.js';
import { problemsOfSns } from './sns.js';

const good = renderSns(aNotice(), { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' });
const problems = (changed: object) => problemsOfSns({ ...good, ...changed } as SnsMessage);
const attributes = (changed: object) => ({ MessageAttributes: { ...good.MessageAttributes, ...changed } });

describe('the contract of SNS', () => {
  it('takes what we send', () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[string, object]>([
    ['a subject too long by one', { Subject: 'x'.repeat(LIMITS.subject + 1) }],
    ['an empty subject', { Subject: '' }],
    ['a subject of two lines', { Subject: 'a\nb' }],
    ['a subject that is not ASCII', { Subject: 'Köln' }],
    ['a body without default', { Message: JSON.stringify({ email: 'x' }) }],
    ['a body with something else', { Message: JSON.stringify({ ...JSON.parse(good.Message), sms: 'x' }) }],
    ['a body whose default is no text', { Message: JSON.stringify({ default: {}, email: 'x' }) }],
    ['a default that is no notice', { Message: JSON.stringify({ default: '{}', email: 'x' }) }],
    ['a body that is not told apart', { MessageStructure: 'text' }],
    ['an attribute without a value', attributes({ team: { DataType: 'String', StringValue: '' } })],
    ['a ninth attribute', attributes({ region: { DataType: 'String', StringValue: 'eu-west-1' } })],
    ['a rank that is no number', attributes({ severity_rank: { DataType: 'Number', StringValue: 'high' } })],
    ['more bytes than it says', { bytes: good.bytes - 1 }],
    ['more bytes than ten may have', { bytes: LIMITS.messageBytes + 1 }],
  ])('refuses %s', (_, changed) => {
    expect(problems(changed)).not.toEqual([]);
  });
});
