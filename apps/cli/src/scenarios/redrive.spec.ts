import { aFinding, anEvent } from '@tocsin/findings/testing';
import type { Simulator, SimulatorOptions } from '@tocsin/simulator';
import type { RedriveReport } from '../redrive/redrive-report.js';
import { outsideCalls, runIn } from '../testing/verify-run.js';
import { eventsOf, startStack, ticketsOf } from './stack.js';

const REDRIVE = ['redrive', '--stack', 'TocsinStack'];
const reportOf = ({ out }: { readonly out: string }) => JSON.parse(out) as RedriveReport;
const lying = async (engine: Simulator) => {
  const depth = async (name: string) => (await engine.queue(name)).length;
  return { parked: await depth('ParkedQueueUrl'), dead: await depth('RoutineDeadLetterQueueUrl') };
};

const good = aFinding({ Id: 'good', Title: 'Good \u001B[2J\u202E', Workflow: { Status: 'NEW' } });
const { Id: _id, ...nameless } = aFinding({ Workflow: { Status: 'NEW' } }) as { Id: string };

/** A stack in which a good finding ran out of receives, because SNS failed, and a malformed one was parked. */
async function startDead(): Promise<Simulator> {
  const sns = { down: true };
  const intercept: SimulatorOptions['intercept'] = ({ operation }) =>
    sns.down && operation.startsWith('Publish')
      ? { do: 'fail', status: 503, code: 'ServiceUnavailable' }
      : { do: 'pass' };
  const engine = await startStack({ intercept });
  await engine.receive(good);
  await engine.putEvent({ ...anEvent([nameless]), account: '111122223333' });
  await engine.quiet({ timeoutMs: 90_000 });
  sns.down = false;
  return engine;
}

let engine: Simulator;
beforeAll(async () => {
  engine = await startDead();
}, 120_000);
afterAll(() => engine.close());

describe('tocsin redrive, over the default stack', () => {
  // Planted faults seen red: it sends without --yes; it does not show again what it looked at.
  it('says what lies there and why, and changes nothing', async () => {
    expect(await lying(engine)).toEqual({ parked: 1, dead: 1 });
    const before = engine.calls().length;
    const run = await runIn(engine, REDRIVE);
    expect([run.exitCode, run.err]).toEqual([0, '']);
    expect(run.out).toMatch(/^TocsinStack in 111122223333, eu-west-1: 2 dead messages in 7 queues\n/);
    expect(run.out).toMatch(
      /\nSocParkedQueue: unreadable ─+ 1 message\n {2}goes {5}to SocRoutineQueue\n {2}oldest {3}\d{4}-\d\d-\d\d \d\d:\d\d UTC\n/,
    );
    expect(run.out).toMatch(/\n {2}because {2}finding 0: \/Id: expected /);
    expect(run.out).toMatch(/\nSocRoutineDeadLetterQueue: ran out of receives ─+ 1 message\n/);
    expect(run.out).toMatch(/\n {2}such as {2}Good \[2J {1,2}· good · tocsin-[0-9a-f]{40}\n/);
    expect(run.out).toMatch(/\nNothing was sent\. Add --yes to send 2 messages on\.\n$/);
    // eslint-disable-next-line no-control-regex -- none of the finding may be left
    expect(run.out).not.toMatch(/[\u001B\u202E]/);
    expect(await lying(engine)).toEqual({ parked: 1, dead: 1 });
    const calls = outsideCalls(engine, before);
    expect(calls).not.toContain('SendMessage');
    expect(calls).not.toContain('DeleteMessage');
    expect(reportOf(await runIn(engine, [...REDRIVE, '--json']))).toMatchObject({
      selected: 2,
      acted: false,
    });
  });

  it.each<[readonly string[], number]>([
    [['--reason', 'UNREADABLE'], 1],
    [['--reason', 'unreadable', '--reason', 'ran out of receives'], 2],
    [['--queue', 'RoutineDeadLetterQueue'], 1],
    [['--finding', 'good'], 1],
    [['--finding', 'good', '--reason', 'unreadable'], 0],
    [['--limit', '1'], 1],
  ])('selects by %j', async (selection, selected) => {
    expect(reportOf(await runIn(engine, [...REDRIVE, '--json', ...selection]))).toMatchObject({ selected });
  });

  it('says which queues there are', async () => {
    const run = await runIn(engine, [...REDRIVE, '--queue', 'Nowhere']);
    expect(run.exitCode).toBe(2);
    expect(run.err).toMatch(/no such queue; there are SocParkedQueue, SocUrgentDeadLetterQueue, /);
  });

  // Planted faults seen red: it deletes nothing; it sends what is parked as it is, and not the original.
  it('sends on, and only the malformed one remains', async () => {
    const run = await runIn(engine, [...REDRIVE, '--yes', '--json']);
    expect([run.exitCode, reportOf(run)]).toMatchObject([
      0,
      { redriven: 2, failed: [], hidden: 0, ok: true },
    ]);
    await engine.quiet({ timeoutMs: 60_000 });
    expect(await lying(engine)).toEqual({ parked: 1, dead: 0 });
    expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
    const again = await runIn(engine, [...REDRIVE, '--finding', 'good', '--yes']);
    expect(again.out).toMatch(/\nNothing of it is selected and can be sent on\.\n$/);
    expect((await engine.queue('ParkedQueueUrl'))[0]?.body).toContain('"reason":"unreadable"');
  });
});
