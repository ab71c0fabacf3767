import { compileEventPattern } from '@tocsin/routing';
import type { DeployedRule } from '../verify/found.js';
import type { Asff } from '../verify/test-finding.js';
import { createPace } from './pace.js';
import { batchesOf, undoOf, undone } from './undo.js';
import type { Undo, UndoBatch } from './undo.js';
import type { NotUnmarked, UnmarkReport } from './unmark-report.js';

/** What is asked of the account. */
export interface UnmarkPorts {
  /** Findings that carry the marker, page by page. */
  readonly markedFindings: () => AsyncIterable<readonly Asff[]>;
  /** Rules of the default bus. */
  readonly rules: () => Promise<readonly Pick<DeployedRule, 'name' | 'enabled' | 'pattern'>[]>;
  /** @returns what Security Hub did not change */
  readonly update: (batch: UndoBatch) => Promise<readonly NotUnmarked[]>;
}

export interface UnmarkSettings {
  readonly act: boolean;
  readonly keepWorkflow: boolean;
  /** Updates a second. */
  readonly rate: number;
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/** What may pass when it is tried again. Source: AWS Security Hub API reference, BatchUpdateFindingsUnprocessedFinding. */
const PASSING = ['ConcurrentUpdateError', 'InternalFailure'];
const ROUNDS = 3;

/**
 * Finds what carries our marker, and, where that was asked for, takes the mark back. It may be stopped and run again: what
 * is unmarked is not found any more.
 *
 * @throws CallRefused
 */
export async function unmark(ports: UnmarkPorts, settings: UnmarkSettings): Promise<UnmarkReport> {
  const { act, signal } = settings;
  const rules = (await ports.rules()).filter(({ enabled, pattern }) => enabled && pattern !== undefined);
  const { undos, othersNotes, takers } = await find(ports, rules, settings);
  const count = (one: (undo: Undo) => boolean): number => undos.filter(one).length;
  const batches = batchesOf(undos);
  const done = act && !signal.aborted ? await update(batches, ports, settings) : { unmarked: 0, failed: [] };
  return {
    schema: 'tocsin.unmark/1',
    acted: act,
    found: {
      findings: undos.length,
      workflow: count(({ workflow }) => workflow),
      notes: count(({ note }) => note),
      othersNotes,
    },
    calls: batches.length,
    takers,
    ...done,
    interrupted: signal.aborted,
    ok: done.failed.length === 0 && !signal.aborted,
  };
}

async function find(
  ports: UnmarkPorts,
  rules: Awaited<ReturnType<UnmarkPorts['rules']>>,
  { keepWorkflow, signal, onProgress }: UnmarkSettings,
) {
  const undos: Undo[] = [];
  const takers = new Set<string>();
  let othersNotes = 0;
  try {
    for await (const page of ports.markedFindings()) {
      if (signal.aborted) break;
      for (const finding of page) {
        const undo = undoOf(finding, { keepWorkflow });
        if (undo === undefined) continue;
        undos.push(undo);
        if (finding['Note'] !== undefined && !undo.note) othersNotes += 1;
        if (undo.workflow)
          for (const rule of rules)
            if (!takers.has(rule.name) && takes(rule, undone(finding, undo))) takers.add(rule.name);
      }
      onProgress(`found ${undos.length} marked findings`);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return { undos, othersNotes, takers: [...takers].sort() };
}

async function update(
  batches: readonly UndoBatch[],
  ports: UnmarkPorts,
  { rate, signal, onProgress }: UnmarkSettings,
): Promise<Pick<UnmarkReport, 'unmarked' | 'failed'>> {
  const pace = createPace(rate, signal);
  const failed: NotUnmarked[] = [];
  let unmarked = 0;
  let open = batches;
  try {
    for (let round = 1; open.length > 0; round += 1) {
      const again: UndoBatch[] = [];
      for (const batch of open) {
        await pace();
        const left = await ports.update(batch);
        const passing = left.filter(({ code }) => round < ROUNDS && PASSING.includes(code));
        failed.push(...left.filter((one) => !passing.includes(one)));
        unmarked += batch.findings.length - left.length;
        const isLeft = ({ id, productArn }: Undo) =>
          passing.some((one) => one.id === id && one.productArn === productArn);
        if (passing.length > 0) again.push({ ...batch, findings: batch.findings.filter(isLeft) });
        onProgress(`unmarked ${unmarked}, failed ${failed.length}`);
      }
      open = again;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return { unmarked, failed };
}

function takes({ pattern }: Pick<DeployedRule, 'pattern'>, finding: Asff): boolean {
  const [, , , region = '', account = ''] = String(finding['ProductArn']).split(':');
  try {
    return compileEventPattern(pattern ?? {}).matches({
      source: 'aws.securityhub',
      'detail-type': 'Security Hub Findings - Imported',
      account: account === '' ? finding['AwsAccountId'] : account,
      region: finding['Region'] ?? region,
      resources: [finding['ProductArn']],
      detail: { findings: [finding] },
    });
  } catch {
    // A pattern that AWS takes and we cannot read belongs to no rule of ours: it is somebody else's to judge.
    return false;
  }
}
