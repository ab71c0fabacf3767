import type { SQSClient, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import type { Enrichment } from '@tocsin/findings';
import { makeSend } from './send.js';

type Entries = NonNullable<SendMessageBatchCommand['input']['Entries']>;

function sqs(answer: (entries: Entries) => object = (entries) => ({ Successful: entries })) {
  const calls: Entries[] = [];
  const send = async ({ input }: SendMessageBatchCommand): Promise<object> => {
    calls.push(input.Entries ?? []);
    return answer(input.Entries ?? []);
  };
  return { send: makeSend({ send } as unknown as SQSClient, 'queue'), calls };
}

function outgoing(count: number, sentence = 's') {
  return Array.from({ length: count }, (_, at) => ({
    id: `m${at}`,
    enrichment: {
      schema: 'tocsin.enrichment/1',
      revision: at,
      threat: { sentence },
    } as unknown as Enrichment,
  }));
}

describe('makeSend', () => {
  it.each([
    ['ten a call', 25, 's', [10, 10, 5]],
    // Planted fault seen red: no bound on bytes.
    ['fewer where they are large', 5, 'é'.repeat(60_000), [2, 2, 1]],
  ])('sends %s', async (_, count, sentence, expected) => {
    const { send, calls } = sqs();
    expect(await send(outgoing(count, sentence))).toEqual(new Map());
    expect(calls.map((entries) => entries.length)).toEqual(expected);
  });

  it('says which were refused and why, also where nothing was said', async () => {
    const { send } = sqs((entries) => ({
      Successful: entries.slice(2),
      Failed: [{ Id: '0', Code: 'InternalError', Message: 'x'.repeat(900) }],
    }));
    const refused = await send(outgoing(3));
    expect([...refused.keys()]).toEqual(['m0', 'm1']);
    expect(refused.get('m0')).toHaveLength(500);
    expect(refused.get('m1')).toBe('nothing was said of it');
  });

  it('sends no character that SQS refuses', async () => {
    const { send, calls } = sqs();
    await send(outgoing(1, 'a\uFFFE\uD800b'));
    const body = calls[0]?.[0]?.MessageBody ?? '';
    expect(body).toContain('a\uFFFD\\ud800b');
  });
});
