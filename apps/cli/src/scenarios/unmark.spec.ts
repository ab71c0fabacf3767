import { aFinding } from '@tocsin/findings/testing';
import type { Simulator } from '@tocsin/simulator';
import { outsideCalls, runIn } from '../testing/verify-run.js';
import type { UnmarkReport } from '../unmark/unmark-report.js';
import { eventsOf, heldFinding, startStack, ticketsOf } from './stack.js';

const UNMARK = ['unmark', '--json'];
const reportOf = ({ out }: { readonly out: string }) => JSON.parse(out) as UnmarkReport;

const finding = (id: string, over: object = {}) =>
  aFinding({ Id: id, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE', ...over });
const [told, resolved, noted, withField, other] = [
  finding('told'),
  finding('resolved'),
  finding('noted', { Note: { Text: 'mine', UpdatedBy: 'ana', UpdatedAt: '2026-11-24T10:00:00Z' } }),
  finding('with-field', { UserDefinedFields: { team: 'payments' } }),
  finding('other', { Severity: { Label: 'LOW' }, Workflow: { Status: 'NOTIFIED' } }),
];

/** A stack that has told four findings; of one somebody has set RESOLVED since. */
async function startTold(): Promise<Simulator> {
  const engine = await startStack();
  for (const one of [told, resolved, noted, withField, other]) await engine.receive(one);
  await engine.quiet();
  const { Id, ProductArn } = resolved as { Id: string; ProductArn: string };
  engine.update({ FindingIdentifiers: [{ Id, ProductArn }], Workflow: { Status: 'RESOLVED' } });
  await engine.quiet();
  return engine;
}

describe('tocsin unmark, over the default stack', () => {
  // Planted fault seen red: it acts without --yes.
  it('says what it would do, names the rules that take what becomes NEW, and changes nothing', async () => {
    await using engine = await startTold();
    const before = engine.findings();
    const run = await runIn(engine, ['unmark']);
    expect(run.exitCode).toBe(0);
    expect(run.out).toMatch(
      /^4 findings with the mark of Tocsin\n\n- Enabled event rules take what becomes NEW:/,
    );
    expect(run.out.replaceAll(/\n {2}/g, ' ')).toMatch(
      /TocsinStack-SocOpenRule\w+\. Whoever stands behind is told again/,
    );
    expect(run.out).toMatch(/\n- Workflow of 3 findings from NOTIFIED to NEW; /);
    expect(run.out).toMatch(/\n- 3 notes of Tocsin withdrawn: /);
    expect(run.out).toMatch(/\n- 1 note of somebody else left as it is\.\n/);
    expect(run.out).toMatch(/\nNothing was changed\. Add --yes to do it\.\n$/);
    expect(engine.findings()).toEqual(before);
    expect([...new Set(outsideCalls(engine))].sort()).toEqual(['GetFindings', 'ListRules']);
  });

  // Planted faults seen red: a batch that is not sent; the fields of others are left out.
  it('takes the mark back, and nothing that somebody else has written', async () => {
    await using engine = await startTold();
    const run = await runIn(engine, [...UNMARK, '--yes']);
    expect([run.exitCode, reportOf(run)]).toMatchObject([
      0,
      {
        acted: true,
        found: { findings: 4, workflow: 3, notes: 3, othersNotes: 1 },
        unmarked: 4,
        failed: [],
        ok: true,
      },
    ]);
    const withdrawn = {
      Text: 'No incident response: the mark of Tocsin was taken back.',
      UpdatedBy: 'tocsin',
    };
    const marker = { Tocsin: 'unmarked' };
    expect(heldFinding(engine, told)).toMatchObject({
      Workflow: { Status: 'NEW' },
      Note: withdrawn,
      UserDefinedFields: marker,
    });
    expect(heldFinding(engine, resolved)).toMatchObject({
      Workflow: { Status: 'RESOLVED' },
      Note: withdrawn,
    });
    expect(heldFinding(engine, noted)).toMatchObject({
      Workflow: { Status: 'NEW' },
      Note: { Text: 'mine', UpdatedBy: 'ana' },
    });
    expect(heldFinding(engine, withField).UserDefinedFields).toEqual({ team: 'payments', ...marker });
    expect(heldFinding(engine, other)).toMatchObject({ Workflow: { Status: 'NOTIFIED' } });
    // The warning is true: the stack is still there.
    await engine.quiet();
    expect(eventsOf(await ticketsOf(engine)).some((event) => event.startsWith('reopened'))).toBe(true);
  });

  it('finds nothing the second time', async () => {
    await using engine = await startStack();
    await engine.receive(
      finding('told', { Workflow: { Status: 'NOTIFIED' }, UserDefinedFields: { Tocsin: 'told' } }),
    );
    await engine.quiet();
    expect(reportOf(await runIn(engine, [...UNMARK, '--yes', '--keep-workflow']))).toMatchObject({
      unmarked: 1,
      calls: 1,
    });
    const again = await runIn(engine, ['unmark', '--yes']);
    expect([again.exitCode, again.out]).toEqual([
      0,
      '0 findings with the mark of Tocsin\n\nThere is nothing to undo.\n',
    ]);
  });

  it('stops when it is interrupted, and says that it can go on', async () => {
    await using engine = await startTold();
    const run = await runIn(engine, ['unmark', '--yes'], {
      onInterrupt: (handler) => {
        handler();
        return () => undefined;
      },
    });
    expect(run.exitCode).toBe(130);
    expect(run.out).toMatch(
      /\nInterrupted: 0 findings unmarked, 0 failed, 0 left\. Run it again to go on\.\n$/,
    );
    expect(outsideCalls(engine)).not.toContain('BatchUpdateFindings');
  });
});
