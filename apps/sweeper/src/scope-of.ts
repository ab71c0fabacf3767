import type { Config } from './config.js';
import type { Scope } from './phases/scope.js';

/** What was archived is looked for a day back: many sweeps long, so that an outage of the sweeper loses nothing of it. */
const ARCHIVED_MILLISECONDS = 24 * 60 * 60 * 1000;

/** What a sweep looks at, as the event rules do. */
export function scopeOf(
  { accountId, findingsFrom, minimumSeverity, partition, region }: Config,
  now: number,
): Scope {
  return {
    minimumSeverity,
    partition,
    archivedSince: new Date(now - ARCHIVED_MILLISECONDS).toISOString(),
    ...(findingsFrom.startsWith('this-account') ? { accountId } : {}),
    ...(findingsFrom.endsWith('region') ? { region } : {}),
  };
}
