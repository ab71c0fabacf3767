import type { Enrichment } from '@tocsin/findings';
import { aNotice, NOW } from '../fixtures/a-notice.js';
import { processBatch, toRetry } from './process-batch.js';
import type { Send } from './process-batch.js';

const context = { providers: [], now: NOW };
const record = (messageId: string, notice: unknown = aNotice()) => ({
  messageId,
  body: typeof notice === 'string' ? notice : JSON.stringify(notice),
});

function sending(refused: Readonly<Record<string, string>> = {}) {
  const sent: Enrichment[] = [];
  const send: Send = async (messages) => {
    sent.push(...messages.filter(({ id }) => refused[id] === undefined).map(({ enrichment }) => enrichment));
    return new Map(Object.entries(refused));
  };
  return { send, sent };
}

describe('processBatch', () => {
  it('goes on beside what cannot be read, and gives it back for the dead-letter queue', async () => {
    const { send, sent } = sending();
    const records = [record('a'), record('bad', '{'), record('none', aNotice({ found: [] })), record('b')];
    const outcomes = await processBatch(records, context, send);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['sent', 'unreadable', 'passed over', 'sent']);
    // Planted fault seen red: what cannot be read taken as done.
    expect(toRetry(outcomes)).toEqual(['bad']);
    expect(sent).toHaveLength(2);
  });

  it('sends nothing where there is nothing to say', async () => {
    const send = jest.fn();
    await processBatch([record('a', aNotice({ event: 'enriched' }))], context, send);
    expect(send).not.toHaveBeenCalled();
  });

  it('gives back what the intake refused, and all of it where the intake cannot be reached', async () => {
    const { send } = sending({ b: 'KmsThrottled: slow' });
    const outcomes = await processBatch([record('a'), record('b')], context, send);
    // Planted fault seen red: `Failed` not looked at.
    expect(toRetry(outcomes)).toEqual(['b']);
    expect(outcomes[1]).toMatchObject({ kind: 'given back', reason: 'KmsThrottled: slow' });
    const away: Send = () => Promise.reject(new Error('ECONNREFUSED'));
    const bad = await processBatch([record('a'), record('x', aNotice({ found: [] }))], context, away);
    expect(toRetry(bad)).toEqual(['a']);
  });
});
