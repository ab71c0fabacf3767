import { compileEventPattern } from '@tocsin/routing';
import { rulesOfTheProcessor } from './checks/rules-of-the-processor.js';
import type { DeployedRule, FindingSource, FoundDeployment } from './found.js';

/** Source: AWS Security Hub User Guide, "EventBridge event formats". */
export const DETAIL_TYPES = {
  cspm: 'Security Hub Findings - Imported',
  'new-security-hub': 'Findings Imported V2',
} as const satisfies Readonly<Record<FindingSource, string>>;

/**
 * Which of the two Security Hubs a stack takes findings from, by what its rules match. Where none leads to the processor, or
 * some take from the one and some from the other, it is looked at as one of Security Hub CSPM.
 */
export function findingSourceOf(
  rules: readonly DeployedRule[],
  found: Pick<FoundDeployment, 'eventSources' | 'processor'>,
): FindingSource {
  const ours = rulesOfTheProcessor(rules, found);
  const takes = (source: FindingSource) =>
    ours.some(({ pattern }) => takesKind(pattern, DETAIL_TYPES[source]));
  return takes('new-security-hub') && !takes('cspm') ? 'new-security-hub' : 'cspm';
}

/** The finding itself is not asked about: a rule may be narrowed, and the narrowing wrong. */
function takesKind(pattern: DeployedRule['pattern'], detailType: string): boolean {
  if (pattern === undefined) return false;
  const kind = Object.fromEntries(
    Object.entries(pattern).filter(([name]) => name === 'source' || name === 'detail-type'),
  );
  if (Object.keys(kind).length === 0) return false;
  try {
    return compileEventPattern(kind).matches({ source: 'aws.securityhub', 'detail-type': detailType });
  } catch {
    // As in checkRules: what cannot be read takes nothing, and the check of the rules says so.
    return false;
  }
}
