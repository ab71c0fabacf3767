import type { Simulator } from '@tocsin/simulator';
import { awsClients, livePorts, readDeployment } from '../aws/edge.js';
import { CallRefused } from '../aws/call-refused.js';
import { withAwsEnvironment } from '../testing/with-aws-environment.js';
import type { VerifyPorts } from '../verify/ports.js';
import { verify } from '../verify/verify.js';
import type { VerifyReport } from '../verify/verify-report.js';
import { leftovers } from './verify-leftovers.js';
import { startStack } from './stack.js';

type Call = keyof VerifyPorts;

/** The real calls, of which those to one port are refused from the given one on, before they have an effect. */
function refusing(ports: VerifyPorts, call: Call, from: number): VerifyPorts {
  let count = 0;
  const real = ports[call] as (...parameters: readonly unknown[]) => Promise<unknown>;
  const refused = async (...parameters: readonly unknown[]): Promise<unknown> => {
    count += 1;
    if (count >= from) throw new CallRefused(call, 'AccessDenied', 'not allowed');
    return real(...parameters);
  };
  return { ...ports, [call]: refused };
}

async function verifyWith(engine: Simulator, call: Call, from: number): Promise<VerifyReport> {
  return withAwsEnvironment(engine.environment(), async () => {
    const clients = await awsClients('0.1.0');
    try {
      const found = await readDeployment(clients, 'TocsinStack');
      const ports = refusing(livePorts(clients, found.stack), call, from);
      return await verify(found, ports, {
        ...{ severity: 'HIGH', timeout: 20, act: true },
        signal: new AbortController().signal,
        onHop: () => undefined,
      });
    } finally {
      clients.close();
    }
  });
}

let engine: Simulator;
beforeAll(async () => {
  engine = await startStack();
});
afterAll(() => engine.close());

// Planted faults seen red: removals that stop at the first failure; nothing is removed after a failed step.
it.each<[Call, number, readonly string[], readonly RegExp[]]>([
  ['createQueue', 1, ['listening failed'], []],
  ['subscribe', 1, ['listening failed'], []],
  ['importFinding', 1, ['imported failed'], []],
  ['importFinding', 2, [], [/^the test finding tocsin-verify\/\S+ is left behind \(importFinding/]],
  ['receive', 1, ['opened failed'], []],
  ['finding', 1, ['marked failed'], []],
  [
    'setResolved',
    1,
    ['closed failed'],
    [/^the test finding .*: set it RESOLVED in the console of Security Hub$/],
  ],
  [
    'unsubscribe',
    1,
    [],
    [/^the subscription of tocsin-verify-\S+ to arn:.* is left behind .*: delete it in the console/],
  ],
  [
    'deleteQueue',
    1,
    [],
    [/^the queue tocsin-verify-\S+ is left behind .*: delete it in the console of Amazon SQS$/],
  ],
])('says what it could not do, and removes all else: %s, from call %i', async (call, from, wrong, left) => {
  const report = await verifyWith(engine, call, from);
  expect(report.ok).toBe(false);
  const seen = report.hops
    .filter(({ outcome }) => outcome !== 'seen')
    .map(({ id, outcome }) => `${id} ${outcome}`);
  expect(seen).toEqual(wrong);
  expect(report.leftBehind).toEqual(left.map((pattern) => expect.stringMatching(pattern) as string));
  const kept = await leftovers(engine);
  expect(kept).toHaveLength(call === 'unsubscribe' || call === 'deleteQueue' ? 1 : 0);
  const held = engine.findings() as readonly { readonly RecordState: string }[];
  const active = held.filter(({ RecordState }) => RecordState === 'ACTIVE');
  expect(active).toHaveLength(call === 'importFinding' && from === 2 ? 1 : 0);
  await putAside(engine);
});

/** What this case left on purpose must not be seen by the next. */
async function putAside(of: Simulator): Promise<void> {
  await withAwsEnvironment(of.environment(), async () => {
    const clients = await awsClients('0.1.0');
    try {
      const found = await readDeployment(clients, 'TocsinStack');
      const ports = livePorts(clients, found.stack);
      for (const place of await leftovers(of)) {
        const name = place.split(/[/:]/).at(-1) ?? '';
        await ports.unsubscribe(found.processor.topicArn, name);
        await ports.deleteQueue(name);
      }
      for (const finding of of.findings())
        await ports.importFinding({
          ...finding,
          UpdatedAt: new Date().toISOString(),
          RecordState: 'ARCHIVED',
        });
    } finally {
      clients.close();
    }
  });
}
