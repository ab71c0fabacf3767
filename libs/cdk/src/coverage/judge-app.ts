import type { PolicyViolationBeta1 } from 'aws-cdk-lib';
import type { AcknowledgedPart } from './acknowledged-part.js';
import type { AssemblyStack } from './assembly-stacks.js';
import { judgeEnvironment, type CoverageQuestion } from './judge-environment.js';
import { noResourceOf } from './template-place.js';

export interface AppJudgement {
  readonly violations: readonly PolicyViolationBeta1[];
  /** By environment. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Judges each account and Region of an app for itself: one cannot tell of the findings of another. */
export function judgeApp(stacks: readonly AssemblyStack[], question: CoverageQuestion): AppJudgement {
  const environments = Map.groupBy(stacks, ({ environment }) => environment);
  const judged = [...environments].flatMap(([environment, [first, ...others]]) =>
    first === undefined
      ? []
      : [{ environment, ...judgeEnvironment(environment, [first, ...others], question) }],
  );
  const parts = new Set(judged.flatMap((each) => each.parts));
  const unknown = question.acknowledged.filter(({ part }) => !parts.has(part));
  return {
    violations: [
      ...judged.flatMap(({ violations }) => violations),
      ...unknown.map((each) => idle(each, stacks)),
    ],
    answers: Object.fromEntries(
      judged.flatMap(({ environment, answer }) => (answer === undefined ? [] : [[environment, answer]])),
    ),
  };
}

/** It says that something is meant to be hidden which is not there, or has another name by now. */
function idle({ part, reason }: AcknowledgedPart, stacks: readonly AssemblyStack[]): PolicyViolationBeta1 {
  return {
    ruleName: 'acknowledgement',
    severity: 'warning',
    description: `acknowledge names ${JSON.stringify(part)} (${reason}), which is no part of any stack that was read.`,
    fix: 'Take it out, or write the name as the report does.',
    violatingResources: stacks.slice(0, 1).map(noResourceOf),
  };
}
