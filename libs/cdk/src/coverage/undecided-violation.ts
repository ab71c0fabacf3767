import type { PolicyViolationBeta1 } from 'aws-cdk-lib';
import type { AssemblyStack } from './assembly-stacks.js';
import { noResourceOf } from './template-place.js';

const MOST_REASONS = 10;

/** One warning for all that could not be decided, or none where there is nothing. */
export function undecidedViolation(
  reasons: readonly string[],
  stacks: readonly AssemblyStack[],
): readonly PolicyViolationBeta1[] {
  const distinct = [...new Set(reasons)];
  if (distinct.length === 0) return [];
  const more = distinct.length - MOST_REASONS;
  return [
    {
      ruleName: 'undecided',
      severity: 'warning',
      description: [
        'It is not proved that somebody is told of every finding:',
        ...distinct.slice(0, MOST_REASONS),
        ...(more > 0 ? [`and ${more} more.`] : []),
      ].join('\n'),
      fix: 'Write what the deployment decides into the template, or give the missing policy in `policies`.',
      violatingResources: stacks.slice(0, 1).map(noResourceOf),
    },
  ];
}
