import type { CoverageResult, Deployment } from '@tocsin/routing';
import type { WhatRead } from './read/what-read.js';

/** What the command line could still say. */
export interface AdviceContext {
  readonly deployment: Deployment;
  readonly whats: readonly WhatRead[];
  readonly hasPolicy: boolean;
  /** Names of parameters that have a value. */
  readonly given: readonly string[];
}

/** Options that may decide what is undecided. */
export function adviceFor(
  { undecided }: CoverageResult,
  { deployment, whats, hasPolicy, given }: AdviceContext,
): readonly string[] {
  if (undecided.length === 0) return [];
  const blind = deployment.functions.filter(
    ({ processor }) => processor !== undefined && processor.policy === undefined,
  );
  const declared = whats.flatMap(({ sources }) => sources.flatMap(({ parameters }) => parameters));
  const open = declared.filter(({ name, hasDefault }) => !hasDefault && !given.includes(name));
  return [
    ...(hasPolicy
      ? []
      : blind.map(
          ({ name }) =>
            `The policy of ${name} could not be read: give it with --policy, or check its cdk.out.`,
        )),
    ...open.map(({ name }) => `The parameter ${name} has no value: give it with --parameter ${name}=VALUE.`),
  ];
}
