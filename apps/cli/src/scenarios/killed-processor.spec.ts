import { aFinding } from '@tocsin/findings/testing';
import type { ApiCall, SimulatorOptions } from '@tocsin/simulator';
import { heldFinding, startStack, ticketsOf } from './stack.js';

const findings = ['a', 'b', 'c'].map((id) =>
  aFinding({ Id: id, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' }),
);

/** Kills the process that makes the first call for which `when` holds; `kills` counts. */
function killOnce(when: (call: ApiCall, before: readonly ApiCall[]) => boolean) {
  const before: ApiCall[] = [];
  const state = { kills: 0 };
  const intercept: SimulatorOptions['intercept'] = (call) => {
    const kill = state.kills === 0 && when(call, before);
    before.push(call);
    if (kill) state.kills += 1;
    return { do: kill ? 'kill' : 'pass' };
  };
  return { intercept, state };
}

async function runWith({ intercept, state }: ReturnType<typeof killOnce>) {
  await using engine = await startStack({ intercept });
  for (const finding of findings) await engine.receive(finding);
  await engine.quiet({ timeoutMs: 120_000 });
  expect(state.kills).toBe(1);
  const notices = await ticketsOf(engine);
  const versions = new Map<string, Set<string>>();
  for (const { event, revision, incident } of notices) {
    const id = incident.incident_details.id;
    versions.set(id, (versions.get(id) ?? new Set()).add(`${incident.incident_id} ${event} ${revision}`));
  }
  return { notices, versions, held: findings.map((finding) => heldFinding(engine, finding)) };
}

describe('the processor, killed', () => {
  // Planted faults: a claim that counts as told loses the second and third; a notice that counts as marked, the first.
  it.each<[string, Parameters<typeof killOnce>[0]]>([
    ['between publish and mark', ({ operation }) => operation === 'BatchUpdateFindings'],
    [
      'between publish and the record of it',
      ({ service }, before) =>
        service === 'dynamodb' && before.some(({ operation }) => operation.startsWith('Publish')),
    ],
    ['before it publishes', ({ operation }) => operation.startsWith('Publish')],
  ])('%s: nothing is lost, and what repeats is the same incident and revision', async (_, when) => {
    const { notices, versions, held } = await runWith(killOnce(when));
    expect([...versions.keys()].sort()).toEqual(['a', 'b', 'c']);
    for (const seen of versions.values()) expect(seen.size).toBe(1);
    expect(notices.length).toBeGreaterThanOrEqual(3);
    expect(notices.length).toBeLessThanOrEqual(6);
    for (const one of held) {
      expect(one).toMatchObject({ Workflow: { Status: 'NOTIFIED' }, UserDefinedFields: { Tocsin: 'told' } });
    }
  });
});
