import type { Finding, Verdict } from '@tocsin/findings';
import type { LedgerRow } from '@tocsin/functions';
import { inParallel } from '../batch/parallel.js';
import { backlogKey, gatherKey, periodOf, stormKey } from './digest-id.js';
import type { DigestKey } from './digest-id.js';
import type { DigestSettings } from './digest-settings.js';
import type { DigestStore } from './digest-store.js';

/** A finding whose episode begins. */
export interface Opening {
  /** Of the item. */
  readonly id: string;
  readonly finding: Finding;
  readonly verdict: Verdict;
  readonly before: LedgerRow | undefined;
}

/** What each opening is gathered by; those that are not there are told one by one. */
export async function planGathering(
  openings: readonly Opening[],
  settings: DigestSettings,
  mode: 'live' | 'shadow',
  now: string,
  store: Pick<DigestStore, 'count' | 'installedAt'>,
): Promise<ReadonlyMap<string, DigestKey>> {
  const planned = new Map<string, DigestKey>();
  const rules = new Map<string, { readonly key: DigestKey; readonly ids: string[] }>();
  const mayBeOld = settings.backlog !== 'tell' && openings.some(({ before }) => before === undefined);
  const installedAt = mayBeOld ? await store.installedAt() : undefined;
  for (const opening of openings) {
    const { id, finding, verdict } = opening;
    const isOld = installedAt !== undefined && isBacklog(opening, installedAt);
    const isCritical = finding.severity.label === 'CRITICAL';
    if (isOld && (!isCritical || settings.backlog === 'digest-all')) planned.set(id, backlogKey(mode));
    else if (isCritical) continue;
    else if (verdict.route === 'gather') planned.set(id, gatherKey(verdict, mode));
    else {
      const key = stormKey(finding, verdict, mode);
      const rule = rules.get(key.hash);
      if (rule === undefined) rules.set(key.hash, { key, ids: [id] });
      else rule.ids.push(id);
    }
  }
  if (settings.stormThreshold === 0) return planned;
  await inParallel([...rules.values()], async ({ key, ids }) => {
    if (!(await isStorm(key, ids.length, settings, now, store))) return;
    for (const id of ids) planned.set(id, key);
  });
  return planned;
}

/**
 * Too many openings of one rule, in this window or the one before: a storm is over after one calm window. A redelivery
 * counts again, so that a storm may begin a little early, never late.
 */
async function isStorm(
  { hash }: DigestKey,
  openings: number,
  { stormSeconds, stormThreshold }: DigestSettings,
  now: string,
  store: Pick<DigestStore, 'count'>,
): Promise<boolean> {
  const counted = await store.count(hash, periodOf(now, stormSeconds), openings);
  return counted.now > stormThreshold || counted.before > stormThreshold;
}

/**
 * Made before the first batch of this installation was handled, and nothing is known of it. A threat that was seen again
 * since goes on: it is no backlog.
 */
function isBacklog({ finding, verdict, before }: Opening, installedAt: string): boolean {
  if (before !== undefined) return false;
  const made = timeOf(finding.createdAt) ?? timeOf(finding.updatedAt);
  const seen = timeOf(finding.updatedAt) ?? made;
  if (made === undefined || seen === undefined) return false;
  const installed = Date.parse(installedAt);
  return made < installed && (verdict.class !== 'threat' || seen < installed);
}

function timeOf(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
