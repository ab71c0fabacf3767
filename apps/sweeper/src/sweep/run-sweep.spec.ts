import { compilePolicy, recipePolicy } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import type { LedgerRow, QueueMessage } from '@tocsin/functions';
import { phaseName, phasesOf, type Phase } from '../phases/phase.js';
import { firstCursor, type Cursor } from './cursor.js';
import { TokenRefused, type Ports } from './ports.js';
import { runSweep } from './run-sweep.js';
import { emptyTally } from './tally.js';

const NOW = '2026-11-25T12:00:00.000Z';
const phases = phasesOf('cspm', 'HIGH');
const context = {
  policy: compilePolicy(recipePolicy),
  mode: 'live' as const,
  settledBefore: '2026-11-25T11:30:00.000Z',
  installedAt: '2026-11-01T00:00:00.000Z',
  accountId: '111122223333',
  region: 'eu-west-1',
};

function finding(id: string, label = 'HIGH'): Record<string, unknown> {
  return aFinding({ Id: id, Severity: { Label: label }, UpdatedAt: '2026-11-25T09:00:00.000Z' });
}

/** Security Hub with pages by phase, intakes that keep what comes, and an invocation of so many pages. */
function world(
  pages: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  changes: Partial<Ports> = {},
) {
  const asked: string[] = [];
  const urgent: QueueMessage[] = [];
  const routine: QueueMessage[] = [];
  const ports: Ports = {
    getPage: async (phase: Phase, token = '0') => {
      const name = phaseName(phase);
      asked.push(`${name} ${token}`);
      const all = pages[name] ?? [];
      const at = Number(token);
      return { findings: all[at] ?? [], ...(at + 1 < all.length ? { nextToken: String(at + 1) } : {}) };
    },
    readLedger: async () => new Map<string, LedgerRow>(),
    sendUrgent: async (messages) => (urgent.push(...messages), new Map()),
    sendRoutine: async (messages) => (routine.push(...messages), new Map()),
    clock: () => NOW,
    millisecondsLeft: () => 100_000,
    ...changes,
  };
  return { asked, urgent, routine, ports };
}

const idsOf = (messages: readonly QueueMessage[]): readonly string[] =>
  messages.map(
    ({ body }) =>
      (JSON.parse(body) as { detail: { findings: { Id: string }[] } }).detail.findings[0]?.Id ?? '',
  );

describe('runSweep', () => {
  it('goes through every phase to its last page, the most serious first', async () => {
    const { asked, ports, routine, urgent } = world({
      'open CRITICAL': [[finding('c1', 'CRITICAL')]],
      'open HIGH': [[finding('h1')], [finding('h2')]],
    });
    const tally = emptyTally();
    expect(await runSweep(firstCursor(NOW), phases, context, ports, tally)).toBeUndefined();
    expect(asked).toEqual([
      'open CRITICAL 0',
      'open HIGH 0',
      'open HIGH 1',
      'closed workflow by marker 0',
      'closed record by marker 0',
      'closed workflow by note 0',
      'closed record by note 0',
      'closed workflow by severity 0',
      'closed record by severity 0',
    ]);
    expect([idsOf(urgent), idsOf(routine)]).toEqual([['c1'], ['h1', 'h2']]);
    expect([tally.seen, tally.sent.map(({ reason }) => reason)]).toEqual([3, Array(3).fill('never-told')]);
  });

  it('goes on where its time ran out, and gets through with one page an invocation', async () => {
    const all = Object.fromEntries([
      ['open CRITICAL', [[finding('c1', 'CRITICAL')], [finding('c2', 'CRITICAL')]]],
      ['open HIGH', [[finding('h1')], [finding('h2')]]],
    ]);
    const { asked, ports, urgent, routine } = world(all, { millisecondsLeft: () => 0 });
    let cursor: Cursor | undefined = firstCursor(NOW);
    let invocations = 0;
    while (cursor !== undefined && invocations < 20) {
      cursor = await runSweep(JSON.parse(JSON.stringify(cursor)), phases, context, ports, emptyTally());
      invocations += 1;
    }
    // Planted fault seen red: the time looked at before the first page, so that no page was ever read.
    expect([cursor, invocations]).toEqual([undefined, 10]);
    expect(new Set(asked).size).toBe(asked.length);
    expect([...idsOf(urgent), ...idsOf(routine)]).toEqual(['c1', 'c2', 'h1', 'h2']);
  });

  it('sends a finding once that is in several phases', async () => {
    const both = [[finding('h1')]];
    const { ports, routine } = world({ 'open HIGH': both, 'closed workflow by note': both });
    await runSweep(firstCursor(NOW), phases, context, ports, emptyTally());
    expect(routine).toHaveLength(1);
  });

  it('begins a phase again whose token is refused, and not for ever', async () => {
    const pages = { 'open CRITICAL': [[finding('c1', 'CRITICAL')], []] };
    let refusals = 1;
    const { asked, ports } = world(pages);
    const getPage: Ports['getPage'] = async (phase, token) => {
      if (token !== undefined && refusals > 0) {
        refusals -= 1;
        throw new TokenRefused('expired');
      }
      return ports.getPage(phase, token);
    };
    await runSweep(firstCursor(NOW), phases, context, { ...ports, getPage }, emptyTally());
    expect(asked.slice(0, 3)).toEqual(['open CRITICAL 0', 'open CRITICAL 0', 'open CRITICAL 1']);
    refusals = Infinity;
    await expect(
      runSweep(firstCursor(NOW), phases, context, { ...ports, getPage }, emptyTally()),
    ).rejects.toThrow('expired');
  });

  it('does not begin again where the first page is refused: no other beginning helps', async () => {
    let asked = 0;
    const { ports } = world({});
    const getPage: Ports['getPage'] = async () => {
      asked += 1;
      throw new TokenRefused('no');
    };
    await expect(
      runSweep(firstCursor(NOW), phases, context, { ...ports, getPage }, emptyTally()),
    ).rejects.toThrow('no');
    expect(asked).toBe(1);
  });

  it('names what it cannot read, judge or send, and goes on with the neighbours', async () => {
    const { ports, routine } = world({ 'open HIGH': [[{ Title: 'no id' }, finding('h1'), finding('h2')]] });
    const sendRoutine: Ports['sendRoutine'] = async (messages) => {
      await ports.sendRoutine(messages.slice(1));
      return new Map([[messages[0]?.id ?? '', 'InternalError: later']]);
    };
    const tally = emptyTally();
    await runSweep(firstCursor(NOW), phases, context, { ...ports, sendRoutine }, tally);
    expect(idsOf(routine)).toEqual(['h2']);
    expect(tally.failed.map(({ findingId, what }) => [what, findingId])).toEqual([
      ['unreadable', undefined],
      ['not sent', 'h1'],
    ]);
    expect(tally.sent.map(({ findingId }) => findingId)).toEqual(['h2']);
  });

  it('says what was done until an edge fails', async () => {
    const { ports } = world({ 'open CRITICAL': [[finding('c1', 'CRITICAL')]] });
    const getPage: Ports['getPage'] = async (phase, token) => {
      if (phase.kind === 'closed') throw new Error('TooManyRequests');
      return ports.getPage(phase, token);
    };
    const tally = emptyTally();
    await expect(runSweep(firstCursor(NOW), phases, context, { ...ports, getPage }, tally)).rejects.toThrow(
      'TooMany',
    );
    expect(tally.sent).toHaveLength(1);
  });
});
