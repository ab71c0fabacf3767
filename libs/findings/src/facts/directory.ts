import { pathsDownTo } from './paths.js';
import type { AccountEntry } from '../triage/policy.js';
import { tagTexts } from './tag-criteria.js';

/** What the policy's `accounts` say of one account, as the facts compare it. */
export interface KnownAccount {
  readonly units: readonly string[] | undefined;
  readonly tags: readonly string[] | undefined;
}

/** The policy's `accounts` by id. */
export type Directory = ReadonlyMap<string, KnownAccount>;

export function directoryOf(accounts: readonly AccountEntry[] = []): Directory {
  return new Map(
    accounts.map(({ id, ou, tags }) => [
      id,
      {
        units: ou === undefined ? undefined : pathsDownTo(ou),
        tags: tags === undefined ? undefined : tagTexts(tags),
      },
    ]),
  );
}
