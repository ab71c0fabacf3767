import type { Simulator } from '@tocsin/simulator';
import { startStack, ticketsOf } from './stack.js';
import { sweep, sweepAssembly } from './sweep-stack.js';

jest.setTimeout(180_000);

const beatsOf = (engine: Simulator) => engine.queue('SocHeartbeatQueue');

it('comes out at its own queue, tells nobody else and leaves nothing open', async () => {
  await using assembly = await sweepAssembly();
  await using engine = await startStack({}, assembly.folder);
  await sweep(engine);
  await sweep(engine);
  const beats = (await beatsOf(engine)).map(({ body }) => JSON.parse(body) as { readonly event: string });
  expect(beats.map(({ event }) => event)).toEqual(['heartbeat', 'heartbeat']);
  expect([await ticketsOf(engine), engine.emails()]).toEqual([[], []]);
  const findings = engine.findings() as readonly Readonly<Record<string, unknown>>[];
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    RecordState: 'ARCHIVED',
    Severity: { Label: 'INFORMATIONAL' },
    Workflow: { Status: 'RESOLVED' },
  });
  const written = engine.calls().filter(({ operation }) => operation === 'PutItem');
  expect(written.map(({ input }) => (input['Item'] as { pk: { S: string } }).pk.S)).toEqual(['installed']);
  expect(engine.denied()).toEqual([]);
});

// The control: a way that is cut at any place lets no heartbeat through, and the alarm counts what arrives.
it.each([
  ['the rule', { service: 'events', operation: 'Deliver', kind: 'drop', at: 2 }],
  ['the topic', { service: 'sns', operation: 'PublishBatch', kind: 'server-error', rate: 1 }],
] as const)('does not come out where %s does not pass it on', async (_, fault) => {
  await using assembly = await sweepAssembly();
  await using engine = await startStack({ faults: { seed: 1, faults: [fault] } }, assembly.folder);
  await engine.runSchedule('SocSweepRule');
  await engine.quiet({ timeoutMs: 5_000 }).catch(() => undefined);
  expect(await beatsOf(engine)).toEqual([]);
});
