import { rm } from 'node:fs/promises';
import { Simulator } from '../simulator.js';
import { exampleFinding } from '../testing/example-finding.js';
import { exampleAssets, exampleTemplate } from '../testing/example-stack.js';
import { writeAssembly } from '../testing/write-assembly.js';
import type { Fault, FaultKind } from './plan.js';

jest.setTimeout(60_000);

const finding = (name: string) => exampleFinding({ Id: name, Title: name });

/** Two findings, one after the other, through the stack while the plan lets some of it fail. */
async function run(...faults: readonly Fault[]) {
  const assembly = await writeAssembly(exampleTemplate(), exampleAssets);
  await using simulator = await Simulator.fromCloudAssembly(assembly, {
    timeScale: 0.002,
    faults: { seed: 1, faults },
  });
  await rm(assembly, { recursive: true });
  await simulator.receive(finding('one'));
  await simulator.receive(finding('two'));
  await simulator.quiet();
  const logs = simulator
    .logs()
    .map(({ line }) => line)
    .filter((line) => line.includes('"handling"'))
    .map((line) => JSON.parse(line) as { Title: string; pid: number });
  return {
    handled: logs.map(({ Title }) => Title),
    processes: new Set(logs.map(({ pid }) => pid)).size,
    emails: simulator.emails().map(({ text }) => text.replace('from the layer: ', '')),
    tickets: (await simulator.queue('Tickets')).length,
    injected: simulator.faults.injected(),
  };
}

const sorted = (names: readonly string[]) => [...names].sort();
const late: readonly FaultKind[] = ['throttle', 'server-error', 'timeout-before', 'reset', 'slow', 'reorder'];

describe('an event on its way to a queue', () => {
  test.concurrent.each(late)('%s: it comes after the one that came after it', async (kind) => {
    const { handled, emails } = await run({ service: 'events', operation: 'Deliver', kind, at: 1 });
    // A loaded machine may handle one again.
    expect([...new Set(handled)]).toEqual(['two', 'one']);
    expect(sorted([...new Set(emails)])).toEqual(['one', 'two']);
  });

  // Planted fault: a second delivery that is forgotten leaves both lines red.
  test.each<FaultKind>(['duplicate', 'timeout-after'])('%s: it comes twice', async (kind) => {
    const { handled, injected } = await run({ service: 'events', operation: 'Deliver', kind, at: 1 });
    expect(sorted(handled)).toEqual(['one', 'one', 'two']);
    expect(injected).toMatchObject([{ service: 'events', operation: 'Deliver', kind, count: 1 }]);
  });
});

describe('a message on its way to a subscription', () => {
  test('duplicate: the ticket comes twice, the e-mail once', async () => {
    const { tickets, emails } = await run({ service: 'sns', operation: 'Deliver', kind: 'duplicate', at: 1 });
    expect([tickets, emails.length]).toEqual([3, 2]);
  });

  test('slow: the e-mail comes late', async () => {
    const { emails } = await run({ service: 'sns', operation: 'Deliver', kind: 'slow', at: 2 });
    expect(emails).toEqual(['two', 'one']);
  });
});

describe('a batch on its way to the function', () => {
  test('duplicate: it is handled twice', async () => {
    const { handled } = await run({ service: 'lambda', operation: 'Invoke', kind: 'duplicate', at: 1 });
    expect(handled.length).toBeGreaterThan(2);
    expect(new Set(handled)).toEqual(new Set(['one', 'two']));
  });

  test('throttle: it is handled later', async () => {
    const { emails, injected } = await run({
      service: 'lambda',
      operation: 'Invoke',
      kind: 'throttle',
      at: 1,
    });
    expect(sorted(emails)).toEqual(['one', 'two']);
    expect(injected).toMatchObject([{ operation: 'Invoke', effect: 'nothing', last: [{ number: 1 }] }]);
  });
});

describe('messages that were handled and are deleted', () => {
  // Planted fault: a deletion that ignores the plan handles two only.
  test.concurrent.each<readonly [FaultKind, boolean]>([
    ['throttle', true],
    ['server-error', true],
    ['timeout-before', true],
    ['reset', true],
    ['partial', true],
    ['duplicate', true],
    ['kill-before', true],
    ['kill-after', false],
    ['timeout-after', false],
    ['slow', false],
    ['reorder', false],
  ])('%s: some come again: %s', async (kind, again) => {
    const { handled, processes, injected } = await run({ step: 'delete', kind, at: 1 });
    expect(handled.length > 2).toBe(again);
    expect(new Set(handled)).toEqual(new Set(['one', 'two']));
    expect(injected).toMatchObject([
      { service: 'lambda', operation: 'DeleteMessages', step: 'delete', kind },
    ]);
    if (kind === 'kill-before') expect(processes).toBeGreaterThan(1);
  });
});

describe('the process of a function is killed', () => {
  // Planted fault: a kill before the effect in place of one after it leaves two e-mails.
  test.each<readonly [FaultKind, number]>([
    ['kill-before', 2],
    ['kill-after', 3],
  ])('%s of its first publish: %s e-mails', async (kind, emails) => {
    const done = await run({ step: 'publish', kind, at: 1 });
    expect(done.emails).toHaveLength(emails);
    expect(new Set(done.emails)).toEqual(new Set(['one', 'two']));
    expect(done.processes).toBe(2);
    expect(done.injected).toMatchObject([
      { service: 'sns', operation: 'PublishBatch', step: 'publish', kind, last: [{ caller: 'Processor' }] },
    ]);
  });
});

test('a timeout without seconds lasts as long as the function, and the message comes again', async () => {
  const template = exampleTemplate() as { Resources: { Processor: { Properties: { Timeout: number } } } };
  template.Resources.Processor.Properties.Timeout = 1;
  const assembly = await writeAssembly(template, exampleAssets);
  const faults = { seed: 1, faults: [{ step: 'publish' as const, kind: 'timeout-after' as const, at: 1 }] };
  await using simulator = await Simulator.fromCloudAssembly(assembly, { timeScale: 0.002, faults });
  await rm(assembly, { recursive: true });
  await simulator.receive(finding('one'));
  await simulator.quiet();
  expect(simulator.logs().filter(({ line }) => line.includes('Task timed out'))).toHaveLength(1);
  expect(simulator.emails()).toHaveLength(2);
});
