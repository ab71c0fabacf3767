import { aFinding } from '@tocsin/findings/testing';
import type { IncidentNotice } from '@tocsin/findings';
import type { ApiCall, Simulator, SimulatorOptions } from '@tocsin/simulator';
import { startStack, ticketsOf } from './stack.js';

/** A window of five minutes lasts half a minute here: all of a short test is handled within it. */
const STORMS: SimulatorOptions = { timeScale: 0.1, environment: { TOCSIN_STORM_THRESHOLD: '20' } };

const high = (at: number, over: object = {}) =>
  aFinding({
    Id: `finding-${at}`,
    Severity: { Label: 'HIGH' },
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    ...over,
  });

async function receiveAll(engine: Simulator, findings: readonly object[]): Promise<void> {
  await Promise.all(findings.map((finding) => engine.receive(finding)));
  await engine.quiet({ timeoutMs: 240_000 });
}

const digestsOf = (notices: readonly IncidentNotice[]) =>
  notices.flatMap(({ event, incident }) => (event === 'digest' ? [incident] : []));

function expectAllMarked(engine: Simulator, count: number): void {
  const held = engine.findings();
  expect(held).toHaveLength(count);
  for (const finding of held) {
    expect(finding).toMatchObject({
      Workflow: { Status: 'NOTIFIED' },
      UserDefinedFields: { Tocsin: 'told' },
    });
  }
}

describe('a storm', () => {
  // Planted fault seen red: CRITICAL findings that are counted and gathered like others.
  it('of 300 findings of one rule is one digest, CRITICAL ones are told one by one, and all are marked', async () => {
    await using engine = await startStack(STORMS);
    const critical = [0, 1, 2].map((at) =>
      high(1_000 + at, { Severity: { Label: 'CRITICAL', Normalized: 90 } }),
    );
    await receiveAll(engine, [...Array.from({ length: 300 }, (_, at) => high(at)), ...critical]);

    const notices = await ticketsOf(engine);
    const own = notices
      .filter(({ event }) => event === 'opened')
      .map(({ incident }) => incident.incident_details);
    expect(own.filter(({ severity }) => severity === 'CRITICAL')).toHaveLength(3);
    const [digest, ...others] = digestsOf(notices);
    expect(others).toEqual([]);
    const alone = own.length - 3;
    expect(alone).toBeLessThanOrEqual(20);
    expect(digest?.digest).toMatchObject({
      kind: 'storm',
      count: 300 - alone,
      by_severity: { HIGH: 300 - alone },
    });
    expect(digest?.digest?.findings.length).toBeGreaterThan(10);
    expectAllMarked(engine, 303);
    // E-mail has it too, once.
    expect(engine.emails().filter(({ subject }) => subject.includes('findings of one rule'))).toHaveLength(1);
  }, 300_000);

  it('that is none tells each on its own', async () => {
    await using engine = await startStack(STORMS);
    await receiveAll(
      engine,
      Array.from({ length: 18 }, (_, at) => high(at)),
    );
    expect((await ticketsOf(engine)).map(({ event }) => event)).toEqual(Array(18).fill('opened'));
  }, 120_000);
});

/** Kills the process that makes the first call for which `when` holds. */
function killOnce(when: (call: ApiCall) => boolean) {
  const state = { kills: 0 };
  const intercept: SimulatorOptions['intercept'] = (call) => {
    const kill = state.kills === 0 && when(call);
    if (kill) state.kills += 1;
    return { do: kill ? 'kill' : 'pass' };
  };
  return { intercept, state };
}

const isAbout = (call: ApiCall, text: string) => JSON.stringify(call.input).includes(text);
let digestTold = false;

describe('a storm whose processor is killed', () => {
  beforeEach(() => {
    digestTold = false;
  });

  it.each<[string, (call: ApiCall) => boolean]>([
    [
      'before its digest is opened',
      (call) => call.operation === 'SendMessageBatch' && isAbout(call, 'digest-due'),
    ],
    ['before findings join it', (call) => call.operation === 'UpdateItem' && isAbout(call, 'ADD members')],
    ['while it is sealed', (call) => call.operation === 'UpdateItem' && isAbout(call, 'SET sealed')],
    [
      'before it is published',
      (call) =>
        call.operation === 'PublishBatch' &&
        isAbout(call, 'tocsin.digest') === false &&
        isAbout(call, 'findings of one rule'),
    ],
    [
      'before that is recorded',
      (call) => {
        if (call.operation === 'PublishBatch' && isAbout(call, 'findings of one rule')) digestTold = true;
        return digestTold && call.operation === 'PutItem';
      },
    ],
    ['before it is marked', (call) => call.operation === 'BatchUpdateFindings'],
  ])(
    '%s: one digest, nothing lost, all marked',
    async (_, when) => {
      const { intercept, state } = killOnce(when);
      await using engine = await startStack({ ...STORMS, intercept });
      await receiveAll(
        engine,
        Array.from({ length: 40 }, (__, at) => high(at)),
      );
      expect(state.kills).toBe(1);
      const notices = await ticketsOf(engine);
      const own = new Set(
        notices.filter(({ event }) => event === 'opened').map(({ incident }) => incident.incident_id),
      );
      const told = new Map(
        digestsOf(notices).map(({ digest, incident_id }) => [incident_id, digest?.count ?? 0]),
      );
      expect(own.size + [...told.values()].reduce((sum, count) => sum + count, 0)).toBe(40);
      expect(told.size).toBe(1);
      expectAllMarked(engine, 40);
    },
    300_000,
  );
});
