import type { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Parked } from '../batch/ports.js';
import { makePark } from './park.js';

async function bodyOf(changes: Partial<Parked>): Promise<{ text: string; body: Record<string, unknown> }> {
  let text = '';
  const send = async (command: SendMessageCommand): Promise<object> => {
    text = command.input.MessageBody ?? '';
    return {};
  };
  await makePark(
    { send } as unknown as SQSClient,
    'queue',
  )({
    schema: 'tocsin.parked/1',
    reason: 'unreadable',
    detail: 'd',
    at: '2026-11-24T10:00:00.000Z',
    deliveryId: 'e',
    told: false,
    original: 'o',
    ...changes,
  });
  return { text, body: JSON.parse(text) as Record<string, unknown> };
}

describe('makePark', () => {
  it('keeps the message as it came', async () => {
    const original = JSON.stringify({ detail: { findings: ['\u202E', '\u0000'] } });
    expect((await bodyOf({ original })).body).toMatchObject({ original, reason: 'unreadable', told: false });
  });

  it.each([300_000, 1_000_000])('cuts a message of %d characters, and says so', async (length) => {
    const { text, body } = await bodyOf({ original: '\u0001'.repeat(length) });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(262_144);
    expect(body).toMatchObject({ original_cut: true, original_bytes: length });
  });

  it('sends no character that SQS refuses', async () => {
    const { text } = await bodyOf({ original: 'a\uFFFEb\uFFFFc\uD800d', detail: '\uDC00' });
    expect(text).not.toMatch(/[\uFFFE\uFFFF\uD800-\uDFFF]/);
  });
});
