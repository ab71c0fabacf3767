import { aFinding, anEvent } from '@tocsin/findings/testing';
import type { Simulator } from '@tocsin/simulator';
import { eventsOf, heldFinding, linesOf, startStack, ticketsOf } from './stack.js';

const high = aFinding({
  Workflow: { Status: 'NEW' },
  RecordState: 'ACTIVE',
  UpdatedAt: '2026-11-24T12:00:00.000Z',
});

async function toldOnce(engine: Simulator): Promise<void> {
  await engine.quiet();
  expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1']);
  expect(engine.emails()).toHaveLength(1);
}

// Planted fault: a processor that calls every known finding raised tells in all three cases.
describe('nobody is told a second time', () => {
  it('by the same event, delivered twice at once and once more later', async () => {
    await using engine = await startStack();
    const event = anEvent([high]);
    await Promise.all([engine.putEvent(event), engine.putEvent(event)]);
    await toldOnce(engine);
    await engine.putEvent(event);
    await toldOnce(engine);
  });

  // Seen red while a repeated record went out as a new event: it was told as re-opened.
  it('by the same record again, or an older one, after it was told', async () => {
    await using engine = await startStack();
    await engine.receive(high);
    await toldOnce(engine);
    await engine.receive(high);
    await engine.receive({ ...high, UpdatedAt: '2026-11-24T06:00:00.000Z' });
    await toldOnce(engine);
  });

  it('by our own update, coming back as an event', async () => {
    await using engine = await startStack();
    await engine.receive(high);
    await toldOnce(engine);
    expect(heldFinding(engine, high)).toMatchObject({
      Workflow: { Status: 'NOTIFIED' },
      UserDefinedFields: { Tocsin: 'told' },
    });
    // The echo did come, and the processor saw it.
    expect(linesOf(engine, 'not told').length).toBeGreaterThan(0);
  });

  it('by a provider’s update that moves only UpdatedAt', async () => {
    await using engine = await startStack();
    await engine.receive(high);
    await toldOnce(engine);
    const before = linesOf(engine, 'not told').length;
    const { eventRules } = await engine.receive({ ...high, UpdatedAt: '2026-11-24T18:00:00.000Z' });
    expect(eventRules).toHaveLength(1);
    await toldOnce(engine);
    expect(linesOf(engine, 'not told').length).toBeGreaterThan(before);
    expect(heldFinding(engine, high)).toMatchObject({ UpdatedAt: '2026-11-24T18:00:00.000Z' });
  });
});
