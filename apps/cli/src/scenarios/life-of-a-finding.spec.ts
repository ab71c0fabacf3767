import { aFinding } from '@tocsin/findings/testing';
import { eventsOf, startStack, ticketsOf } from './stack.js';

const version = (hour: number, over: object) =>
  aFinding({
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    UpdatedAt: `2026-11-24T${hour}:00:00.000Z`,
    ...over,
  });
const critical = { Severity: { Label: 'CRITICAL', Normalized: 90 } };

// Planted fault: a processor that does not compare severities never raises.
describe('the life of a finding', () => {
  it('is opened, raised, resolved and reopened: one incident, a notice each', async () => {
    await using engine = await startStack();
    const steps: readonly [string, object][] = [
      ['opened', version(10, {})],
      ['raised', version(11, critical)],
      ['resolved', version(12, { ...critical, RecordState: 'ARCHIVED' })],
      ['reopened', version(13, critical)],
    ];
    const told: string[] = [];
    for (const [event, record] of steps) {
      await engine.receive(record);
      await engine.quiet();
      told.push(event);
      expect((await ticketsOf(engine)).map((notice) => notice.event)).toEqual(told);
    }
    const notices = await ticketsOf(engine);
    expect(new Set(notices.map(({ incident }) => incident.incident_id)).size).toBe(1);
    expect(eventsOf(notices)).toEqual(['opened 1', 'raised 2', 'resolved 3', 'reopened 4']);
    expect(notices[1]?.changes).toEqual(
      expect.arrayContaining([{ field: 'severity', from: 'HIGH', to: 'CRITICAL' }]) as unknown[],
    );
    // A close is told to the ticket system, and wakes nobody by e-mail.
    expect(engine.emails().map(({ attributes }) => attributes['event'])).toEqual([
      'opened',
      'raised',
      'reopened',
    ]);
  });

  it('is closed by a person’s RESOLVED, and opened again by their NEW', async () => {
    await using engine = await startStack();
    const record = version(10, {});
    await engine.receive(record);
    await engine.quiet();
    const FindingIdentifiers = [{ Id: String(record['Id']), ProductArn: String(record['ProductArn']) }];
    for (const Status of ['RESOLVED', 'NEW']) {
      engine.update({ FindingIdentifiers, Workflow: { Status } });
      await engine.quiet();
    }
    expect((await ticketsOf(engine)).map(({ event }) => event)).toEqual(['opened', 'resolved', 'reopened']);
  });
});
