import { aFinding, anEvent } from '@tocsin/findings/testing';
import { CallRefused } from '../aws/call-refused.js';
import { dead, foundQueues, parkedBody, queue, takenMessage } from '../testing/dead-queues.js';
import type { TakenMessage } from './dead-message.js';
import { redrive } from './redrive.js';
import type { RedrivePorts, RedriveSettings } from './redrive.js';

const NOTHING = { reasons: [], queues: [], incidents: [], findings: [] };
const eventOf = (id: string) => JSON.stringify(anEvent([aFinding({ Id: id })]));
const settings = (over: Partial<RedriveSettings> = {}): RedriveSettings => ({
  ...{ act: true, selection: NOTHING, limit: Infinity, onProgress: () => undefined },
  signal: new AbortController().signal,
  ...over,
});

/** Two queues with messages, and what may happen at the n-th call, before its effect or after. */
function world(count: number, { at, how }: { at?: number; how?: 'refused' | 'before' | 'after' } = {}) {
  const lying = new Map<string, TakenMessage[]>([
    ['parked', Array.from({ length: count }, (_, n) => takenMessage(parkedBody(eventOf(`p${n}`)), `p${n}`))],
    ['routine-failed', Array.from({ length: count }, (_, n) => takenMessage(eventOf(`d${n}`), `d${n}`))],
  ]);
  const hidden = new Set<string>();
  const arrived: string[] = [];
  let calls = 0;
  const call = async <T>(act: () => T): Promise<T> => {
    calls += 1;
    if (calls === at && how === 'refused') throw new CallRefused('call', 'ServiceUnavailable', 'no');
    if (calls === at && how === 'before') throw new Error('killed');
    const result = act();
    if (calls === at && how === 'after') throw new Error('killed');
    return result;
  };
  const ports: RedrivePorts = {
    take: ({ logicalId }) =>
      call(() => {
        const page = (lying.get(logicalId) ?? [])
          .filter(({ receiptHandle }) => !hidden.has(receiptHandle))
          .slice(0, 10);
        page.forEach(({ receiptHandle }) => hidden.add(receiptHandle));
        return page;
      }),
    send: ({ logicalId }, { body }) => call(() => void arrived.push(`${logicalId} ${idOf(body)}`)),
    delete: ({ logicalId }, handle) =>
      call(() => {
        const left = (lying.get(logicalId) ?? []).filter(({ receiptHandle }) => receiptHandle !== handle);
        lying.set(logicalId, left);
      }),
    release: (_queue, handle) => call(() => void hidden.delete(handle)),
  };
  const remaining = () => [...lying.values()].flat().map(({ messageId }) => messageId);
  const found = foundQueues({ parked: count, 'routine-failed': count });
  return { ports, arrived, remaining, hidden, found, calls: () => calls };
}

function idOf(body: string): string {
  return (JSON.parse(body) as { detail: { findings: [{ Id: string }] } }).detail.findings[0].Id;
}

describe('redrive', () => {
  it('sends everything to where it came from, once', async () => {
    const { ports, arrived, remaining, found } = world(12);
    const report = await redrive(found, ports, settings());
    expect(report).toMatchObject({ selected: 24, redriven: 24, ok: true, hidden: 0 });
    expect(remaining()).toEqual([]);
    expect(new Set(arrived).size).toBe(24);
    expect(new Set(arrived.map((one) => one.split(' ')[0]))).toEqual(new Set(['routine']));
  });

  // Planted fault seen red: it deletes before it sends.
  it('loses nothing, whichever call fails or is its last', async () => {
    const whole = world(3);
    await redrive(whole.found, whole.ports, settings());
    for (let at = 1; at <= whole.calls(); at += 1) {
      for (const how of ['refused', 'before', 'after'] as const) {
        const { ports, arrived, remaining, found } = world(3, { at, how });
        await redrive(found, ports, settings()).catch(() => undefined);
        const there = new Set([...remaining(), ...arrived.map((one) => one.split(' ')[1])]);
        expect([at, how, [...there].sort()]).toEqual([at, how, ['d0', 'd1', 'd2', 'p0', 'p1', 'p2']]);
      }
    }
  });

  // Planted fault seen red: a limit that each queue has for itself.
  it('keeps to the limit, and shows again what it leaves', async () => {
    const { ports, arrived, hidden, remaining, found } = world(12);
    const report = await redrive(found, ports, settings({ limit: 5 }));
    expect([report.redriven, arrived.length, remaining().length]).toEqual([5, 5, 19]);
    expect(remaining().filter((id) => hidden.has(`handle of ${id}`))).toEqual([]);
  });

  it('stops when it is interrupted, after what it has begun', async () => {
    const { ports, arrived, remaining, hidden, found } = world(30);
    const stop = new AbortController();
    const send: RedrivePorts['send'] = async (to, message) => {
      await ports.send(to, message);
      stop.abort();
    };
    const report = await redrive(found, { ...ports, send }, settings({ signal: stop.signal }));
    expect(report).toMatchObject({ interrupted: true, ok: false });
    expect(arrived.length).toBeLessThanOrEqual(20);
    expect(remaining()).toHaveLength(60 - arrived.length);
    expect(remaining().filter((id) => hidden.has(`handle of ${id}`))).toEqual([]);
  });

  // Planted fault seen red: it goes on with the next ten.
  it('tries a queue no further when a whole page of it fails', async () => {
    const { ports, remaining, found } = world(30);
    const send = async () => Promise.reject(new CallRefused('SendMessage', 'AccessDenied', 'no'));
    const report = await redrive(found, { ...ports, send }, settings());
    expect(report.failed).toHaveLength(20);
    expect(report.failed[0]).toMatchObject({ step: 'send', code: 'AccessDenied' });
    expect([report.ok, remaining().length]).toEqual([false, 60]);
  });

  it('leaves what comes back for the next run', async () => {
    const { ports, found } = world(1);
    let id = 0;
    const take: RedrivePorts['take'] = async ({ logicalId }) =>
      logicalId === 'parked' ? [takenMessage(parkedBody(eventOf('p')), `again-${(id += 1)}`)] : [];
    const report = await redrive(found, { ...ports, take }, settings());
    expect(report).toMatchObject({ redriven: 1, ok: true });
    expect(report.queues.find(({ queue: name }) => name === 'parked')).toMatchObject({
      messages: 1,
      more: true,
    });
  });

  it('says when a message was sent, and could not be deleted', async () => {
    const { ports, found } = world(1);
    const refuse = async () => Promise.reject(new CallRefused('DeleteMessage', 'AccessDenied', 'no'));
    const report = await redrive(found, { ...ports, delete: refuse }, settings());
    expect(report.failed.map(({ step }) => step)).toEqual(['delete', 'delete']);
    expect(report.redriven).toBe(0);
  });

  it('groups what is there for one reason, and names the oldest', async () => {
    const { ports, found } = world(0);
    const [old, young] = [Date.parse('2026-11-20T10:00:00Z'), Date.parse('2026-11-24T10:00:00Z')];
    const pages = [
      [young, old].map((sentAt, n) => ({ ...takenMessage(parkedBody(eventOf('f')), `m${n}`), sentAt })),
      [],
    ];
    const take: RedrivePorts['take'] = async ({ logicalId }) =>
      logicalId === 'parked' ? (pages.shift() ?? []) : [];
    const { groups } = await redrive(found, { ...ports, take }, settings({ act: false }));
    expect(groups).toMatchObject([
      {
        ...{ queue: 'parked', reason: 'unreadable', count: 2, selected: 2, to: 'routine' },
        oldest: '2026-11-20T10:00:00.000Z',
        example: { messageId: 'm0', findingId: 'f', detail: 'd', told: false },
      },
    ]);
  });
});

it('finds the queues in which dead messages lie', () => {
  expect(dead(foundQueues()).map(({ logicalId, kinds }) => `${logicalId}: ${kinds.join(', ')}`)).toEqual([
    'parked: parked',
    'routine-failed: receives',
    'rules-failed: rule',
    'tickets-undelivered: subscription',
    'mail-undelivered: subscription',
  ]);
  expect(queue('routine').deadLetterArn).toBe(queue('routine-failed').arn);
});
