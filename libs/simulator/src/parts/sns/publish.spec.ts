import { AwsError } from '../../errors.js';
import { checkBatch } from './publish-batch.js';
import { checkPublication, largestMessage } from './publish-rules.js';
import { parseQuery } from '../../http/query-protocol.js';

const text = (StringValue: string, DataType = 'String') => ({ DataType, StringValue });

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof AwsError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

describe('Publish', () => {
  // Planted fault: without the check of control characters the recipe's subject with a newline is accepted.
  test.each<[string, object, string]>([
    ['a plain message', { Message: 'm' }, 'accepted'],
    ['an empty message', { Message: '' }, 'InvalidParameter: Invalid parameter: Empty message'],
    ['a subject of 99 characters', { Message: 'm', Subject: 'x'.repeat(99) }, 'accepted'],
    [
      'a subject of 100',
      { Message: 'm', Subject: 'x'.repeat(100) },
      'InvalidParameter: Invalid parameter: Subject',
    ],
    [
      'a subject with a line break',
      { Message: 'm', Subject: 'a\nb' },
      'InvalidParameter: Invalid parameter: Subject',
    ],
    ['a subject with NUL', { Message: 'm', Subject: 'a\0' }, 'InvalidParameter: Invalid parameter: Subject'],
    [
      'a subject that begins with a blank',
      { Message: 'm', Subject: ' a' },
      'InvalidParameter: Invalid parameter: Subject',
    ],
    [
      'a subject that begins beyond ASCII',
      { Message: 'm', Subject: 'é' },
      'InvalidParameter: Invalid parameter: Subject',
    ],
    ['an empty subject', { Message: 'm', Subject: '' }, 'InvalidParameter: Invalid parameter: Subject'],
    ['the largest message', { Message: 'x'.repeat(largestMessage) }, 'accepted'],
    [
      'one byte more',
      { Message: 'x'.repeat(largestMessage + 1) },
      'InvalidParameter: Invalid parameter: Message too long',
    ],
    [
      'one byte more with its attributes',
      { Message: 'x'.repeat(largestMessage - 10), MessageAttributes: { name: text('value') } },
      'InvalidParameter: Invalid parameter: Message too long',
    ],
    [
      'another structure',
      { Message: '{}', MessageStructure: 'xml' },
      'InvalidParameter: Invalid parameter: MessageStructure',
    ],
    [
      'json that is none',
      { Message: '{', MessageStructure: 'json' },
      'InvalidParameter: Invalid parameter: Message Structure - JSON message body failed to parse',
    ],
    [
      'json without default',
      { Message: '{"sqs":"a"}', MessageStructure: 'json' },
      'InvalidParameter: Invalid parameter: Message Structure - No default entry in JSON message body',
    ],
    [
      'json with a default that is no text',
      { Message: '{"default":{}}', MessageStructure: 'json' },
      'InvalidParameter: Invalid parameter: Message Structure - No default entry in JSON message body',
    ],
    ['a number', { Message: 'm', MessageAttributes: { rank: text('-1.5e3', 'Number') } }, 'accepted'],
    [
      'an array',
      { Message: 'm', MessageAttributes: { all: text('["a",1,null]', 'String.Array') } },
      'accepted',
    ],
  ])('%s', (_what, input, expected) => {
    expect(codeOf(() => checkPublication(input))).toBe(expected);
  });

  test.each<[string, object]>([
    ['an empty value', { team: text('') }],
    ['no type', { team: { StringValue: 'x' } }],
    ['an unknown type', { team: text('x', 'Text') }],
    ['a number that is none', { rank: text('high', 'Number') }],
    ['an array that is none', { all: text('a', 'String.Array') }],
    ['a reserved name', { 'AWS.team': text('x') }],
    ['a name with a blank', { 'a team': text('x') }],
  ])('an attribute with %s is refused', (_what, MessageAttributes) => {
    expect(codeOf(() => checkPublication({ Message: 'm', MessageAttributes }))).toMatch(
      /^ParameterValueInvalid: /,
    );
  });

  test('picks the text of the protocol, else the default', () => {
    const Message = JSON.stringify({ default: 'd', email: 'e' });
    const { textFor } = checkPublication({ Message, MessageStructure: 'json' });
    expect(['email', 'sqs'].map(textFor)).toEqual(['e', 'd']);
  });
});

describe('PublishBatch', () => {
  const entries = (count: number, Message = 'm') =>
    Array.from({ length: count }, (_, index) => ({ Id: `e${index}`, Message }));
  test.each<[string, readonly object[], string]>([
    ['ten entries', entries(10), 'accepted'],
    ['no entry', [], 'EmptyBatchRequest'],
    ['eleven entries', entries(11), 'TooManyEntriesInBatchRequest'],
    ['an id twice', [...entries(1), ...entries(1)], 'BatchEntryIdsNotDistinct'],
    ['an id with a blank', [{ Id: 'a b', Message: 'm' }], 'InvalidBatchEntryId'],
    ['more than 256 KiB together', entries(2, 'x'.repeat(largestMessage / 2 + 1)), 'BatchRequestTooLong'],
  ])('%s', (_what, PublishBatchRequestEntries, expected) => {
    expect(codeOf(() => checkBatch({ PublishBatchRequestEntries })).split(':')[0]).toBe(expected);
  });

  // Planted fault: a batch that throws on the first bad entry refuses its good neighbours.
  test('a bad entry does not stop its neighbours', () => {
    const outcomes = checkBatch({
      PublishBatchRequestEntries: [...entries(1), { Id: 'bad', Message: 'm', Subject: 'a\nb' }],
    });
    expect(outcomes).toMatchObject([
      { id: 'e0', publication: { attributes: {} } },
      { id: 'bad', refusal: { code: 'InvalidParameter', message: 'Invalid parameter: Subject' } },
    ]);
  });
});

test('the query protocol: lists, maps, order by number', () => {
  const query = new URLSearchParams({
    Action: 'PublishBatch',
    'E.member.10.Id': 'j',
    'E.member.2.Id': 'b',
    'E.member.2.A.entry.1.Name': 'k',
    'E.member.2.A.entry.1.Value.DataType': 'String',
    'E.member.2.A.entry.1.Value.StringValue': 'a.b=c&d',
  });
  expect(parseQuery(query.toString())).toEqual({
    Action: 'PublishBatch',
    E: [{ Id: 'b', A: { k: { DataType: 'String', StringValue: 'a.b=c&d' } } }, { Id: 'j' }],
  });
});
