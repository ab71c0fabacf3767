import type { SQSClient, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { makeSendMessages } from './send-messages.js';

type Entries = readonly { readonly Id?: string; readonly MessageBody?: string }[];

/** What was sent, call by call; `answer` is what SQS says to each. */
function queue(answer: (entries: Entries) => object = succeed) {
  const calls: Entries[] = [];
  const sqs = {
    send: async ({ input }: SendMessageBatchCommand) => {
      calls.push(input.Entries ?? []);
      return answer(input.Entries ?? []);
    },
  } as unknown as SQSClient;
  return { calls, send: makeSendMessages(sqs, 'https://queue') };
}

function succeed(entries: Entries): object {
  return { Successful: entries.map(({ Id }) => ({ Id })) };
}

const messages = (count: number, length = 1) =>
  Array.from({ length: count }, (_, at) => ({ id: `m${at}`, body: 'x'.repeat(length) }));

describe('makeSendMessages', () => {
  it.each([
    ['ten a call', messages(21), [10, 10, 1]],
    ['no more than 256 KiB a call', messages(3, 150_000), [1, 1, 1]],
    ['as many as fit', messages(4, 100_000), [2, 2]],
    ['no call for nothing', [], []],
  ])('sends %s', async (_, sent, expected) => {
    const { calls, send } = queue();
    expect(await send(sent)).toEqual(new Map());
    // Planted fault seen red: bytes that are not counted.
    expect(calls.map((entries) => entries.length)).toEqual(expected);
  });

  it('says which was not sent, and why; silence is no success', async () => {
    // Planted fault seen red: `Failed` alone, so that what SQS does not speak of counts as sent.
    const { send } = queue(() => ({
      Successful: [{ Id: '0' }],
      Failed: [{ Id: '1', Code: 'InternalError', Message: 'later', SenderFault: false }],
    }));
    expect([...(await send(messages(3)))]).toEqual([
      ['m1', 'InternalError: later'],
      ['m2', 'SQS did not answer for it'],
    ]);
  });

  it('sends no character that SQS refuses', async () => {
    const { calls, send } = queue();
    await send([{ id: 'a', body: 'a\uFFFEb\uFFFF' }]);
    expect(calls[0]?.[0]?.MessageBody).toBe('a\uFFFDb\uFFFD');
  });
});
