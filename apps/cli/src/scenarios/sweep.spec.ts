import type { TriagePolicy } from '@tocsin/findings';
import type { Fault, Simulator } from '@tocsin/simulator';
import { eventsOf, heldFinding, startStack, ticketsOf } from './stack.js';
import { aNewFinding, sweep, sweepAssembly, sweptOf } from './sweep-stack.js';

jest.setTimeout(180_000);

/** The next events that EventBridge delivers are lost: the first is that of the schedule, the second the heartbeat's. */
const lost = (...at: readonly number[]): Fault => ({
  service: 'events',
  operation: 'Deliver',
  kind: 'drop',
  at,
});

const started = (folder: string, ...faults: readonly Fault[]) =>
  startStack({ faults: { seed: 1, faults } }, folder);

/** With digests, as the stack is deployed. */
const gathering = (folder: string, ...faults: readonly Fault[]) =>
  startStack({ environment: { TOCSIN_BACKLOG: 'digest' }, faults: { seed: 1, faults } }, folder);

/** After the first sweep it is known since when incidents are told. */
async function installed(engine: Simulator): Promise<void> {
  await sweep(engine);
  expect([await ticketsOf(engine), sweptOf(engine)]).toEqual([[], []]);
}

const sentBy = (engine: Simulator) =>
  engine
    .calls()
    .filter(({ caller, operation }) => caller?.includes('Sweeper') && operation === 'SendMessageBatch');

describe('an event that is lost', () => {
  it('is found by a sweep, told once and marked; without the sweep nobody hears of it', async () => {
    await using assembly = await sweepAssembly();
    await using engine = await started(assembly.folder, lost(3, 4));
    await installed(engine);
    const [serious, worst] = [
      aNewFinding('serious'),
      aNewFinding('worst', { Severity: { Label: 'CRITICAL' } }),
    ];
    await engine.receive(serious);
    await engine.receive(worst);
    await engine.quiet();
    // The control: it stays lost for good.
    expect(await ticketsOf(engine)).toEqual([]);
    expect(heldFinding(engine, worst).Workflow).toEqual({ Status: 'NEW' });

    await sweep(engine);
    expect(sweptOf(engine)).toEqual(['never-told worst', 'never-told serious']);
    expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1', 'opened 1']);
    expect(heldFinding(engine, worst)).toMatchObject({
      Workflow: { Status: 'NOTIFIED' },
      UserDefinedFields: { Tocsin: 'told' },
    });
    const calls = sentBy(engine).length;
    await sweep(engine);
    await sweep(engine);
    expect([sentBy(engine).length, (await ticketsOf(engine)).length]).toEqual([calls, 2]);
    expect([engine.denied(), await engine.queue('SocSweepDeadLetterQueue')]).toEqual([[], []]);
  });

  it('is told once by two sweeps at once', async () => {
    await using assembly = await sweepAssembly();
    await using engine = await started(assembly.folder, lost(3, 4, 5, 6, 7));
    await installed(engine);
    for (const id of ['a', 'b', 'c', 'd', 'e']) await engine.receive(aNewFinding(id));
    await engine.runSchedule('SocSweepRule');
    await sweep(engine);
    const told = (await ticketsOf(engine)).map(
      ({ incident, event }) => `${event} ${incident.incident_details.id}`,
    );
    expect(told.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `opened ${id}`));
  });

  it('of a close is told, also where somebody wrote over the marker and the note', async () => {
    await using assembly = await sweepAssembly();
    await using engine = await started(assembly.folder);
    await installed(engine);
    const findings = ['fields', 'both', 'archived'].map((id) => aNewFinding(id));
    for (const finding of findings) await engine.receive(finding);
    await engine.quiet();
    expect(await ticketsOf(engine)).toHaveLength(3);
    const named = (...at: readonly number[]) =>
      at.map((one) => ({
        Id: String(findings[one]?.['Id']),
        ProductArn: String(findings[one]?.['ProductArn']),
      }));
    const UserDefinedFields = { Tocsin: 'mine', Ticket: '7' };
    await engine.update({ FindingIdentifiers: named(0, 1, 2), UserDefinedFields });
    await engine.update({ FindingIdentifiers: named(1), Note: { Text: 'mine', UpdatedBy: 'tool' } });
    await engine.quiet();
    await engine.update({ FindingIdentifiers: named(0, 1), Workflow: { Status: 'RESOLVED' } });
    await engine.receive({ ...aNewFinding('archived'), RecordState: 'ARCHIVED' });
    await engine.quiet();
    // The control: the rule for closed findings asks for the marker.
    expect(await ticketsOf(engine)).toHaveLength(3);

    await sweep(engine);
    // A finding is in several lists: it may be sent again until the processor has had it, as the same delivery.
    expect([...new Set(sweptOf(engine))].toSorted()).toEqual(
      ['archived', 'both', 'fields'].map((id) => `marker-gone ${id}`),
    );
    expect(eventsOf((await ticketsOf(engine)).slice(3))).toEqual(['resolved 2', 'resolved 2', 'resolved 2']);
    await sweep(engine);
    expect(await ticketsOf(engine)).toHaveLength(6);
  });
});

describe('what the policy holds back', () => {
  it('is told when its suppression is over, and not before', async () => {
    const expires = new Date(Date.now() + 20_000).toISOString();
    const policy: TriagePolicy = {
      schema: 'tocsin.policy/1',
      rules: [
        {
          id: 'maintenance',
          title: 'Maintenance',
          when: { asff: { Title: [{ Value: 'planned', Comparison: 'EQUALS' }] }, facts: { sample: false } },
          then: { suppress: { owner: 'soc', reason: 'planned work', expires } },
        },
      ],
    };
    await using assembly = await sweepAssembly({ policy });
    await using engine = await started(assembly.folder);
    await installed(engine);
    await engine.receive(aNewFinding('held', { Title: 'planned' }));
    await engine.quiet();
    await sweep(engine);
    expect([await ticketsOf(engine), sweptOf(engine)]).toEqual([[], []]);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(expires) - Date.now()) + 100));
    await sweep(engine);
    expect(sweptOf(engine)).toEqual(['suppression-ended held']);
    expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
  });
});

describe('what is older than the installation', () => {
  const old = (id: string) =>
    aNewFinding(id, { CreatedAt: '2026-01-01T00:00:00.000Z', UpdatedAt: '2026-01-01T00:00:00.000Z' });

  it('goes into one digest, and pages nobody', async () => {
    await using assembly = await sweepAssembly();
    await using engine = await gathering(assembly.folder, lost(3, 4, 5));
    await installed(engine);
    for (const id of ['a', 'b', 'c']) await engine.receive(old(id));
    await engine.runSchedule('SocSweepRule');
    // Its digest waits for an hour, so it is not quiet before.
    const waiting = () =>
      engine.logs().filter(({ line }) => line.includes('waits to be told with others (backlog)'));
    await until(() => waiting().length === 3);
    const digests = waiting().map(({ line }) => (JSON.parse(line) as { incident_id: string }).incident_id);
    expect(new Set(digests).size).toBe(1);
    expect(sweptOf(engine).toSorted()).toEqual(['backlog a', 'backlog b', 'backlog c']);
    expect([await ticketsOf(engine), engine.emails()]).toEqual([[], []]);
    // Gathered is not lost: the next sweep leaves it alone.
    const finished = () => engine.logs().filter(({ line }) => line.includes('the sweep is finished')).length;
    const before = finished();
    await engine.runSchedule('SocSweepRule');
    await until(() => finished() > before);
    expect(sweptOf(engine)).toHaveLength(3);
  });

  it('is told one by one where the stack is told to', async () => {
    await using assembly = await sweepAssembly();
    await using engine = await started(assembly.folder, lost(3));
    await installed(engine);
    await engine.receive(old('old'));
    await sweep(engine);
    expect(sweptOf(engine)).toEqual(['backlog old']);
    expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !holds();) {
    if (Date.now() > end) throw new Error('it did not come to that in a minute');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
