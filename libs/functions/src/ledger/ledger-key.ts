import { createHash } from 'node:crypto';
import { findingKey } from '@tocsin/findings';
import type { Finding } from '@tocsin/findings';

/** `shadow`: everything but telling and marking. */
export type Mode = 'live' | 'shadow';

/**
 * The key of a finding's row. A partner's product has one ARN for all accounts and ids that can be guessed: the account is in
 * the key, so that nobody silences a finding of another account. Shadow mode has rows of its own.
 */
export function ledgerKey(finding: Finding, mode: Mode): string {
  const key = createHash('sha256')
    .update(`${findingKey(finding)}\n${finding.accountId}`)
    .digest('hex');
  return keyIn(mode, key);
}

/**
 * The key of the row that says since when incidents are told (member `at`, ISO 8601): findings that have not changed since
 * before then are the backlog of the installation.
 */
export function installedKey(mode: Mode): string {
  return keyIn(mode, 'installed');
}

function keyIn(mode: Mode, key: string): string {
  return mode === 'shadow' ? `shadow#${key}` : key;
}
