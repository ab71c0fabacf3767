import { rm } from 'node:fs/promises';
import { Simulator } from '../simulator.js';
import { exampleFinding } from '../testing/example-finding.js';
import { exampleAssets, exampleTemplate } from '../testing/example-stack.js';
import { writeAssembly } from '../testing/write-assembly.js';
import type { Fault, FaultKind } from './plan.js';

jest.setTimeout(60_000);

/** It says what it handles, and is there at once, whatever else the machine does. */
const light = `
exports.handler = async ({ Records }) => {
  for (const { body } of Records) console.log('handles ' + JSON.parse(body).detail.findings[0].Id + ' in ' + process.pid);
};
`;

async function run(fault: Fault, processor: Readonly<Record<string, string>> = { 'index.js': light }) {
  const assembly = await writeAssembly(exampleTemplate(), { ...exampleAssets, processor });
  await using simulator = await Simulator.fromCloudAssembly(assembly, {
    timeScale: 0.002,
    faults: { seed: 1, faults: [fault] },
  });
  await rm(assembly, { recursive: true });
  for (const Id of ['one', 'two']) await simulator.receive(exampleFinding({ Id, Title: Id }));
  await simulator.quiet();
  const said = simulator.logs().flatMap(({ line }) => /^handles (\w+) in (\d+)$/.exec(line)?.slice(1) ?? []);
  return {
    handled: said.filter((_, index) => index % 2 === 0).sort(),
    processes: new Set(said.filter((_, index) => index % 2 === 1)).size,
    emails: simulator.emails().map(({ text }) => text),
    publications: simulator.calls().filter(({ operation }) => operation === 'PublishBatch'),
    timedOut: simulator.logs().filter(({ line }) => line.includes('Task timed out')).length,
    injected: simulator.faults.injected(),
  };
}

describe('a batch on its way to the function', () => {
  test.each<[FaultKind, number]>([
    ['duplicate', 4],
    ['timeout-after', 4],
    ['throttle', 2],
    ['slow', 2],
  ])('%s: %s messages are handled', async (kind, count) => {
    const { handled, injected } = await run({ service: 'lambda', operation: 'Invoke', kind, at: 1 });
    expect(handled).toHaveLength(count);
    expect(new Set(handled)).toEqual(new Set(['one', 'two']));
    expect(injected).toMatchObject([{ operation: 'Invoke', kind, last: [{ number: 1, size: 2 }] }]);
  });
});

// Planted fault: a deletion that ignores the plan handles two only.
test.each<readonly [FaultKind, number]>([
  ['throttle', 4],
  ['server-error', 4],
  ['timeout-before', 4],
  ['reset', 4],
  ['duplicate', 4],
  ['kill-before', 4],
  ['partial', 3],
  ['kill-after', 2],
  ['timeout-after', 2],
  ['slow', 2],
  ['reorder', 2],
])('messages that were handled and are deleted, %s: %s are handled', async (kind, count) => {
  const { handled, processes, injected } = await run({ step: 'delete', kind, at: 1 });
  expect(handled).toHaveLength(count);
  expect(injected).toMatchObject([{ service: 'lambda', operation: 'DeleteMessages', step: 'delete', kind }]);
  if (count > 2) expect(processes).toBe(kind === 'kill-before' ? 2 : 1);
});

// Planted fault: a kill before the effect in place of one after it leaves an e-mail out.
test.each<FaultKind>(['kill-before', 'kill-after'])('%s: the worker dies, another goes on', async (kind) => {
  const done = await run({ step: 'publish', kind, at: 1 }, exampleAssets.processor);
  const effective = done.publications.filter(({ fault }) => fault !== 'kill-before');
  expect(done.emails).toHaveLength(effective.length);
  expect(new Set(done.emails)).toEqual(new Set(['from the layer: one', 'from the layer: two']));
  expect(new Set(done.publications.map(({ process }) => process)).size).toBeGreaterThan(1);
  expect(done.injected).toMatchObject([{ step: 'publish', kind, last: [{ caller: 'Processor' }] }]);
});

test('a timeout without seconds lasts as long as the function, and the message comes again', async () => {
  const { emails, timedOut } = await run(
    { step: 'publish', kind: 'timeout-after', at: 1 },
    exampleAssets.processor,
  );
  expect(timedOut).toBeGreaterThan(0);
  expect(emails.length).toBeGreaterThan(2);
});
