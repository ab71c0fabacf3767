import type { Simulator, SimulatorOptions } from '@tocsin/simulator';
import { outsideCalls, runIn } from '../testing/verify-run.js';
import type { VerifyReport } from '../verify/verify-report.js';
import { editedAssembly } from './edited-assembly.js';
import type { EditableResource } from './edited-assembly.js';
import { eventsOf, startStack, ticketsOf } from './stack.js';
import { leftovers } from './verify-leftovers.js';

const STACK = ['verify', '--stack', 'TocsinStack'];
const DO = [...STACK, '--yes', '--timeout', '30', '--json'];
const HOPS = ['listening', 'imported', 'opened', 'marked', 'closed', 'resolved', 'archived'];

const reportOf = ({ out }: { readonly out: string }) => JSON.parse(out) as VerifyReport;
const hopsOf = ({ hops }: VerifyReport) =>
  hops.map(({ id, outcome }) => (outcome === 'seen' ? id : `${id} ${outcome}`));

/** How Security Hub holds the one finding. */
const heldIn = (engine: Simulator) =>
  (engine.findings() as readonly Held[]).map(({ Workflow, RecordState }) => [Workflow.Status, RecordState]);

interface Held {
  readonly Workflow: { readonly Status: string };
  readonly RecordState: string;
}

const processor =
  (variables: Readonly<Record<string, string>>) =>
  (_id: string, { Type, Properties }: EditableResource) => {
    if (Type !== 'AWS::Lambda::Function') return;
    const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
    Object.assign(Variables, variables);
  };

async function startEdited(
  edit: (id: string, resource: EditableResource) => void,
  options: SimulatorOptions = {},
): Promise<Simulator> {
  await using assembly = await editedAssembly(edit);
  return await startStack(options, assembly.folder);
}

describe('tocsin verify, over the default stack', () => {
  // Planted fault seen red: it acts without --yes.
  it('says what it would do, and changes nothing', async () => {
    await using engine = await startStack({ configRecorder: 'recording' });
    const { exitCode, out } = await runIn(engine, STACK);
    expect(exitCode).toBe(0);
    const [head, , ...rest] = out.split('\n');
    expect(head).toBe('TocsinStack in 111122223333, eu-west-1: live, marks NOTIFIED');
    expect(rest.slice(0, 2).join('\n')).toMatch(
      /^What would be done.*\n- These WILL get a mail about a test: soc@example\.com\.$/,
    );
    expect(out).toMatch(/\nNothing was changed. Add --yes to do it.\n$/);
    for (const call of outsideCalls(engine)) expect(call).toMatch(/^(Describe|List|Get|BatchGet)/);
    expect(engine.findings()).toEqual([]);
  });

  it('sees the finding told, marked, closed and put away, and leaves nothing', async () => {
    await using engine = await startStack({ configRecorder: 'recording' });
    const run = await runIn(engine, DO);
    const report = reportOf(run);
    expect({ hops: hopsOf(report), left: report.leftBehind, code: run.exitCode }).toEqual({
      hops: HOPS,
      left: [],
      code: 0,
    });
    expect(report).toMatchObject({ ok: true, acted: true, mode: 'live', finding: { severity: 'HIGH' } });
    expect(report.checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    const times = report.hops.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    await engine.quiet();
    expect(eventsOf(await ticketsOf(engine))).toEqual(['opened 1', 'resolved 2']);
    expect(engine.emails().map(({ subject }) => subject)).toEqual([expect.stringContaining('TEST by')]);
    expect(heldIn(engine)).toEqual([['RESOLVED', 'ARCHIVED']]);
    expect(await leftovers(engine)).toEqual([]);
  });

  it('prints each hop with its times for a person', async () => {
    await using engine = await startStack();
    const { out } = await runIn(engine, [...STACK, '--yes', '--timeout', '30', '--severity', 'critical']);
    expect(out).toMatch(/\n✓ opened {5}\d\d:\d\d:\d\dZ \+\d+\.\d s +notice "opened", revision 1\n/);
    expect(out).toMatch(/\n✓ marked {5}\d\d:\d\d:\d\dZ \+\d+\.\d s +NOTIFIED, with the marker of Tocsin\n/);
    expect(out).toMatch(/\n! recorder +AWS Config does not record\n/);
    expect(out).toMatch(/\nEverything was seen\.\n$/);
  });

  // Planted fault seen red: a failed check is no failure when all hops were seen.
  it('fails on an address that has not confirmed, and shows it', async () => {
    await using engine = await startStack({ emailSubscriptions: 'pending' });
    const run = await runIn(engine, DO);
    const report = reportOf(run);
    expect([run.exitCode, hopsOf(report)]).toEqual([1, HOPS]);
    expect(report.checks).toContainEqual(
      expect.objectContaining({ id: 'subscriptions', detail: 'not confirmed: soc@example.com (email)' }),
    );
    expect(report.plan[0]).toBe('Nobody is subscribed by e-mail.');
  });

  // Planted fault seen red: `walkLive` in both modes.
  it('sees in shadow mode that Security Hub holds the finding, says that it sees no further, and tells nobody', async () => {
    await using engine = await startEdited(processor({ TOCSIN_MODE: 'shadow' }));
    const run = await runIn(engine, DO);
    const report = reportOf(run);
    expect([run.exitCode, hopsOf(report)]).toEqual([0, ['imported', 'held', 'archived']]);
    expect(report.hops[1]?.detail).toMatch(
      /stands in its log .*, which is not read here: look for tocsin-[0-9a-f]{40}$/,
    );
    await engine.quiet();
    expect([engine.emails(), await ticketsOf(engine)]).toEqual([[], []]);
    expect(heldIn(engine)).toEqual([['RESOLVED', 'ARCHIVED']]);
    expect(outsideCalls(engine)).not.toContain('CreateQueue');
  });

  it('waits for the marker alone where Workflow is left alone', async () => {
    await using engine = await startEdited(processor({ TOCSIN_MARK: 'none' }));
    const report = reportOf(await runIn(engine, DO));
    expect([hopsOf(report), report.hops[3]?.detail]).toEqual([HOPS, 'NEW, with the marker of Tocsin']);
  });

  // Planted fault seen red: `rules` is not among what is needed.
  it('sends nothing where a rule is disabled', async () => {
    await using engine = await startEdited((id, { Properties }) => {
      if (id.startsWith('SocOpenRule')) Properties['State'] = 'DISABLED';
    });
    const { exitCode, out } = await runIn(engine, [...STACK, '--yes', '--timeout', '5']);
    expect(exitCode).toBe(1);
    expect(out).toMatch(
      /✗ rules +no enabled event rule takes a new HIGH finding;\n +\S*SocOpenRule\w+ is disabled/,
    );
    expect(out).toMatch(/\nNothing was changed\. 1 check failed: mend that first\.\n$/);
    expect(engine.findings()).toEqual([]);
  });

  it('says where it stopped when nothing is published, and puts everything away', async () => {
    await using engine = await startStack({
      intercept: ({ operation }) =>
        operation === 'PublishBatch'
          ? { do: 'fail', status: 403, code: 'AuthorizationError' }
          : { do: 'pass' },
    });
    const run = await runIn(engine, [...STACK, '--yes', '--timeout', '3', '--json']);
    const report = reportOf(run);
    expect([run.exitCode, hopsOf(report)]).toEqual([
      1,
      ['listening', 'imported', 'opened missing', 'archived'],
    ]);
    expect(report.hops[2]?.detail).toMatch(
      /^the notice "opened" did not come within 3 s: look into the log /,
    );
    expect(heldIn(engine)).toEqual([['RESOLVED', 'ARCHIVED']]);
    expect(await leftovers(engine)).toEqual([]);
  });

  // Planted fault seen red: what was made is removed only after a whole walk.
  it.each(['listening', 'imported', 'opened', 'closed'] as const)(
    'puts everything away when it is interrupted after "%s"',
    async (hop) => {
      await using engine = await startStack();
      let interrupt: (() => void) | undefined;
      const done = new Promise<void>((resolve) => {
        const look = setInterval(() => {
          const calls = outsideCalls(engine);
          const signs = {
            listening: 'Subscribe',
            imported: 'BatchImportFindings',
            opened: 'GetFindings',
            closed: 'BatchUpdateFindings',
          };
          if (!calls.includes(signs[hop])) return;
          clearInterval(look);
          interrupt?.();
          resolve();
        }, 2);
      });
      const run = await runIn(engine, DO, {
        onInterrupt: (handler) => {
          interrupt = handler;
          return () => undefined;
        },
      });
      await done;
      const report = reportOf(run);
      expect({ code: run.exitCode, interrupted: report.interrupted, left: report.leftBehind }).toEqual({
        code: 130,
        interrupted: true,
        left: [],
      });
      expect(await leftovers(engine)).toEqual([]);
      // The processor may set NOTIFIED after us: it was just telling.
      for (const [, recordState] of heldIn(engine)) expect(recordState).toBe('ARCHIVED');
    },
  );

  it('says that there is no such stack, and no processor in another', async () => {
    await using engine = await startStack();
    const { exitCode, err } = await runIn(engine, ['verify', '--stack', 'Other\u001B[2J']);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^reading the stack Other.*\ntocsin: there is no stack Other/);
    expect(err).not.toContain('\u001B');
  });
});
