import type { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SnsMessage } from '@tocsin/messages';
import type { Outgoing } from '../batch/ports.js';
import { makePublish } from './publish.js';

type Entries = { Id: string; Message: string }[];

function sns(answer: (entries: Entries) => object) {
  const calls: Entries[] = [];
  const send = async (command: PublishBatchCommand): Promise<object> => {
    const entries = command.input.PublishBatchRequestEntries as Entries;
    calls.push(entries);
    return answer(entries);
  };
  return { client: { send } as unknown as SNSClient, calls };
}

const all = (entries: Entries) => ({ Successful: entries.map(({ Id }) => ({ Id })), Failed: [] });

function outgoing(index: number, bytes = 3_000): Outgoing {
  const message: SnsMessage = {
    Subject: 's',
    Message: `m${index}`,
    MessageStructure: 'json',
    MessageAttributes: {} as SnsMessage['MessageAttributes'],
    truncated: false,
    bytes,
  };
  return { id: `i${index}`, message };
}

const many = (count: number, bytes?: number) =>
  Array.from({ length: count }, (_, index) => outgoing(index, bytes));

describe('makePublish', () => {
  it.each([
    [100, 3_000, 10],
    [11, 3_000, 2],
    [10, 60_000, 3],
    [2, 262_144, 2],
  ])('sends %d messages of %d bytes in %d calls', async (count, bytes, expected) => {
    const { client, calls } = sns(all);
    const settled = await makePublish(client, 'topic')(many(count, bytes));
    expect(calls).toHaveLength(expected);
    expect([...settled.values()].every((one) => one.ok)).toBe(true);
    expect(settled.size).toBe(count);
  });

  // Seen red with Failed[] ignored.
  it.each([
    [{ Code: 'InvalidParameter', SenderFault: true }, false],
    [{ Code: 'InternalError', SenderFault: false }, true],
    [{ Code: 'Throttled', SenderFault: true }, true],
    [{ Code: 'KMSDisabled', SenderFault: true }, true],
  ])('takes a failed entry %j as retryable: %p', async (failed, retry) => {
    const { client } = sns(([first, ...rest]) => ({
      Successful: rest.map(({ Id }) => ({ Id })),
      Failed: [{ Id: first?.Id, Message: 'no', ...failed }],
    }));
    const settled = await makePublish(client, 'topic')(many(3));
    expect(settled.get('i0')).toMatchObject({ ok: false, retry, code: failed.Code });
    expect(settled.get('i1')).toEqual({ ok: true });
  });

  it('finds the one entry for which a whole call is refused', async () => {
    const { client } = sns((entries) => {
      if (!entries.some(({ Message }) => Message === 'm3')) return all(entries);
      throw Object.assign(new Error('bad'), { name: 'InvalidParameterException' });
    });
    const settled = await makePublish(client, 'topic')(many(10));
    expect([...settled].filter(([, one]) => !one.ok).map(([id]) => id)).toEqual(['i3']);
    expect(settled.get('i3')).toMatchObject({ retry: false });
  });

  it('retries all entries of a call that was throttled, and does not split it', async () => {
    const { client, calls } = sns(() => {
      throw Object.assign(new Error('slow down'), { name: 'ThrottledException' });
    });
    const settled = await makePublish(client, 'topic')(many(10));
    expect(calls).toHaveLength(1);
    expect([...settled.values()]).toEqual(
      Array(10).fill(expect.objectContaining({ ok: false, retry: true })),
    );
  });
});
