import type { PolicyViolatingResourceBeta1, PolicyViolationBeta1 } from 'aws-cdk-lib';
import type { AcknowledgedPart } from './acknowledged-part.js';

/** A finding that nobody would be told of, and why. */
export interface LostFinding {
  readonly kind: string;
  readonly finding: object;
  readonly at: string;
  readonly doubts: readonly string[];
  readonly culprit: { readonly part: string; readonly id: string; readonly name: string };
  readonly story: readonly string[];
  readonly fix?: {
    readonly place: string;
    readonly remove: readonly string[];
    readonly add: readonly string[];
    readonly say: string;
  };
}

/**
 * The report's severity is written: where the CDK takes acknowledged violations out of a report, it fails on those that
 * say `error` alone. Source: aws-cdk-lib 2.276, synthesis-validation.
 */
export function holeViolation(
  hole: LostFinding,
  resource: PolicyViolatingResourceBeta1,
  acknowledged: readonly AcknowledgedPart[],
): PolicyViolationBeta1 {
  const { kind, culprit, story, doubts, finding, at } = hole;
  const meant = acknowledged.find(
    ({ part }) => part !== '' && (part === culprit.name || part === culprit.id),
  );
  return {
    ruleName: kind,
    severity: meant === undefined ? 'error' : 'warning',
    description: [
      ...story,
      ...doubts.map((doubt) => `It is lost if this is so, which AWS does not document: ${doubt}`),
      ...(meant === undefined ? [] : [`It is meant so (${culprit.name}): ${meant.reason}`]),
    ].join('\n'),
    fix: fixText(hole),
    violatingResources: [resource],
    ruleMetadata: { at, finding: JSON.stringify(finding), part: `${culprit.part} ${culprit.name}`.trim() },
  };
}

function fixText({ culprit, fix }: LostFinding): string {
  const change =
    fix === undefined
      ? ['Let an event rule take this finding to somebody.']
      : [
          fix.say,
          ...(fix.remove.length + fix.add.length === 0 ? [] : [`In ${fix.place}:`]),
          ...fix.remove.map((line) => `- ${line}`),
          ...fix.add.map((line) => `+ ${line}`),
        ];
  const other =
    culprit.part === 'nothing'
      ? []
      : [`Where it is meant so: acknowledge: [{ part: ${JSON.stringify(culprit.name)}, reason: '…' }]`];
  return [...change, ...other].join('\n');
}
