import type { Finding } from '../finding.js';
import type { CompiledPolicy } from './compile-policy.js';
import { subjectOf } from './subject.js';
import type { Owner } from './verdict.js';

/**
 * Who answers for a finding: the first entry of the policy's `owners` whose `when` holds, else its `fallbackOwner`, else
 * nobody.
 *
 * @example ownerOf(finding, compilePolicy(policy))?.team // 'payments'
 */
export function ownerOf(finding: Finding, policy: CompiledPolicy): Owner | undefined {
  return subjectOf(finding, undefined, policy).owner;
}
