import type { FindingUpdate, Settled } from '../batch/ports.js';
import { sendIsolating } from './call-error.js';

/** Source: AWS Security Hub API reference, BatchUpdateFindings and BatchUpdateFindingsV2: 100 findings a call. */
const MOST_FINDINGS = 100;

/** Sends updates in as few calls as their distinct contents allow. */
export async function sendInGroups<T extends FindingUpdate>(
  updates: readonly T[],
  send: (group: readonly T[]) => Promise<ReadonlyMap<string, Settled>>,
): Promise<ReadonlyMap<string, Settled>> {
  const all = new Map<string, Settled>();
  for (const group of groups(updates)) {
    for (const [id, result] of await sendIsolating(group, send)) all.set(id, result);
  }
  return all;
}

function groups<T extends FindingUpdate>(updates: readonly T[]): T[][] {
  const byContent = new Map<string, T[]>();
  for (const update of updates) {
    const content = JSON.stringify(update.fields);
    const group = byContent.get(content);
    if (group === undefined) byContent.set(content, [update]);
    else group.push(update);
  }
  return [...byContent.values()].flatMap((group) => {
    const parts: T[][] = [];
    for (let start = 0; start < group.length; start += MOST_FINDINGS)
      parts.push(group.slice(start, start + MOST_FINDINGS));
    return parts;
  });
}
