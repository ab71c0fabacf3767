import type { FollowSettings, VerifyPorts } from './ports.js';
import { createRemovals } from './removals.js';
import type { TestFinding } from './test-finding.js';
import type { Hop } from './verify-report.js';
import { walkLive, walkShadow } from './walk.js';
import type { Step } from './walk.js';

/** What came of a test finding. */
export interface Followed {
  readonly hops: readonly Hop[];
  /** A sentence for each thing that could not be removed. */
  readonly leftBehind: readonly string[];
  readonly interrupted: boolean;
}

/**
 * Sends a test finding through the stack and watches it to its end. Whatever happens, what was made is removed, and the
 * finding resolved and archived; what could not be is told.
 *
 * @param onHop - gets each hop as it is seen.
 * @param signal - ends the walk; what was made is removed all the same.
 */
export async function follow(
  finding: TestFinding,
  settings: FollowSettings,
  ports: VerifyPorts,
  { onHop, signal }: { readonly onHop: (hop: Hop) => void; readonly signal: AbortSignal },
): Promise<Followed> {
  const hops: Hop[] = [];
  const removals = createRemovals();
  let importedAt: number | undefined;
  const hop = (id: Hop['id'], outcome: Hop['outcome'], detail: string): void => {
    if (id === 'imported') importedAt = performance.now();
    const after = importedAt === undefined ? {} : { afterMs: Math.round(performance.now() - importedAt) };
    const next: Hop = { id, outcome, at: new Date().toISOString(), ...after, detail };
    hops.push(next);
    onHop(next);
  };
  const step: Step = async (id, act) => {
    if (signal.aborted) return false;
    try {
      const { outcome, detail } = await act();
      hop(id, outcome, detail);
      return outcome === 'seen';
    } catch (error) {
      if (!signal.aborted) hop(id, 'failed', error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  const walk = settings.processor.mode === 'live' ? walkLive : walkShadow;
  await walk({
    finding,
    settings,
    ports,
    removals,
    signal,
    step,
    hop,
    state: { imported: false, closed: false },
  });
  const leftBehind = await removals.removeAll();
  return { hops, leftBehind, interrupted: signal.aborted };
}
