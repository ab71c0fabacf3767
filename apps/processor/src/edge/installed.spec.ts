import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { makeNoteInstalled } from './installed.js';

function table(answers: readonly (Error | undefined)[]) {
  const written: unknown[] = [];
  const dynamoDb = {
    send: async ({ input }: PutItemCommand) => {
      const answer = answers[written.length];
      written.push([input.Item?.['pk']?.S, input.Item?.['at']?.S, input.ConditionExpression]);
      if (answer !== undefined) throw answer;
      return {};
    },
  } as unknown as DynamoDBClient;
  return { written, note: makeNoteInstalled(dynamoDb, 'ledger', 'live', () => '2026-11-25T12:00:00.000Z') };
}

const known = new ConditionalCheckFailedException({ $metadata: {}, message: 'there' });
const row = ['installed', '2026-11-25T12:00:00.000Z', 'attribute_not_exists(pk)'];

it('is written once, and never over what is there', async () => {
  for (const answer of [undefined, known]) {
    const { note, written } = table([answer]);
    await note();
    await note();
    expect(written).toEqual([row]);
  }
});

it('is tried again where the table does not answer', async () => {
  const { note, written } = table([new Error('down'), undefined]);
  await expect(note()).rejects.toThrow('down');
  await note();
  expect(written).toEqual([row, row]);
});
