import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listProvider, parseIndicatorList } from '@tocsin/indicators';
import type { IndicatorList, ReputationProvider } from '@tocsin/indicators';
import type { ListsPlace } from '../config.js';
import { readManifest } from './manifest.js';
import { unreadableLists } from './unreadable-lists.js';

/** Who is asked. With `problem`, nobody knows what the lists say. */
export interface LoadedLists {
  readonly provider: ReputationProvider;
  readonly problem?: string;
}

/**
 * Reads the layer of indicator lists. Lists that cannot be read, or are not those that were deployed, must not make anything
 * look clean: none of them is used, every answer is an error, and `problem` raises an alarm.
 *
 * @param now - ISO 8601: indicators of STIX that are no longer valid then are passed over
 */
export function loadLists({ path, sha256 }: ListsPlace, now: string): LoadedLists {
  try {
    const { lists } = readManifest(read(path, sha256));
    const kinds: Record<'allow' | 'deny', IndicatorList[]> = { allow: [], deny: [] };
    for (const { name, kind, format, file, sha256: expected } of lists) {
      const text = read(join(dirname(path), file), expected);
      kinds[kind].push(parseIndicatorList(text, { name, format, now }));
    }
    return { provider: listProvider(kinds) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      provider: unreadableLists(),
      problem: `the indicator lists ${path} cannot be used: ${reason}. Findings are scored without them.`,
    };
  }
}

function read(path: string, expected: string): string {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== expected)
    throw new Error(`the sha256 of ${path} is ${sha256}, but ${expected} was deployed`);
  return bytes.toString('utf8');
}
