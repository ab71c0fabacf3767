import { readInstant } from '@tocsin/findings';
import type { Finding } from '@tocsin/findings';

/**
 * When a finding came in last, in milliseconds: `ProcessedAt`, which Security Hub writes, else what its provider says.
 * Undefined where neither is a time. Source: AWS Security Hub API reference, AwsSecurityFinding.
 */
export function changedAt({ raw, updatedAt }: Finding): number | undefined {
  const processed = Object.hasOwn(raw, 'ProcessedAt') ? raw['ProcessedAt'] : undefined;
  return instantOf(processed) ?? instantOf(updatedAt);
}

function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? readInstant(value) : undefined;
}
