import { compilePolicy, recipePolicy } from '@tocsin/findings';
import { anEvent } from '@tocsin/findings/testing';
import { heartbeatFinding } from '@tocsin/functions';
import type { BatchContext } from './batch-context.js';
import type { Outgoing, Ports } from './ports.js';
import { processBatch } from './process-batch.js';

const NOW = '2026-11-25T12:00:00.000Z';
const place = {
  productArn: 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default',
  name: 'soc',
};
const context: BatchContext = {
  policy: compilePolicy(recipePolicy),
  policySha256: 'f'.repeat(64),
  engineVersion: '0.0.0',
  mode: 'live',
  mark: 'notified',
  timeZone: 'UTC',
  heartbeat: place,
  clock: () => NOW,
  leaseUntil: '2026-11-25T12:01:00.000Z',
};

function world(changes: Partial<Ports> = {}) {
  const published: Outgoing[] = [];
  const touched: string[] = [];
  const ports: Ports = {
    readLedger: async (keys) => (touched.push(...keys.map(() => 'read')), new Map()),
    writeLedger: async () => (touched.push('write'), 'written'),
    publish: async (all) => (published.push(...all), new Map(all.map(({ id }) => [id, { ok: true }]))),
    update: async (all) => (touched.push('update'), new Map(all.map(({ id }) => [id, { ok: true }]))),
    park: async () => void touched.push('park'),
    find: async () => (touched.push('find'), new Map() as never),
    defect: () => void touched.push('defect'),
    ...changes,
  };
  return { ports, published, touched };
}

async function handled(
  finding: object,
  world: { readonly ports: Ports },
  changes: Partial<BatchContext> = {},
) {
  const attributes = { ApproximateReceiveCount: '1', SentTimestamp: '1795514400000' };
  const record = { messageId: 'm', body: JSON.stringify(anEvent([finding])), attributes };
  const { outcomes, retry } = await processBatch([record], { ...context, ...changes }, world.ports);
  return [...outcomes.map(({ kind }) => kind), ...(retry.size > 0 ? ['again'] : [])];
}

const beat = heartbeatFinding(place, NOW);

it('passes a heartbeat on to the topic, and leaves nothing anywhere', async () => {
  const at = world();
  expect(await handled(beat, at)).toEqual(['heartbeat']);
  expect(at.published).toHaveLength(1);
  expect(at.published[0]?.message.MessageAttributes['event']).toEqual({
    DataType: 'String',
    StringValue: 'heartbeat',
  });
  // Planted fault seen red: heartbeats among the other items, which read the ledger.
  expect(at.touched).toEqual([]);
});

it.each<readonly [string, object, Partial<BatchContext>, readonly string[]]>([
  ['one that comes too late', heartbeatFinding(place, '2026-11-25T11:30:00.000Z'), {}, ['not told']],
  ['one of another stack', heartbeatFinding({ ...place, name: 'other' }, NOW), {}, ['not told']],
  ['any where none is known', beat, { heartbeat: undefined }, ['not told']],
])('does not pass on %s', async (_, finding, changes, expected) => {
  const at = world();
  expect(await handled(finding, at, changes)).toEqual(expected);
  expect(at.published).toEqual([]);
});

it('tells of a finding that only looks like one', async () => {
  const at = world();
  const active = {
    ...beat,
    RecordState: 'ACTIVE',
    Workflow: { Status: 'NEW' },
    Severity: { Label: 'CRITICAL' },
  };
  expect(await handled(active, at)).toEqual(['told']);
});

it.each<readonly [string, Ports['publish']]>([
  ['SNS refuses it', async () => new Map([['m/0', { ok: false, retry: false, code: 'x', message: 'no' }]])],
  ['SNS does not answer for it', async () => new Map()],
  ['SNS cannot be reached', async () => Promise.reject(new Error('ECONNREFUSED'))],
])('comes again where %s', async (_, publish) => {
  expect(await handled(beat, world({ publish }))).toEqual(['retry', 'again']);
});
