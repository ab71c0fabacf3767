import type { TriagePolicy } from '@tocsin/findings';
import type { Acknowledgement, Deployment } from '@tocsin/routing';
import type { WhatRead } from './read/what-read.js';

/** The options that name parts of what was read. */
export interface NamingOptions {
  readonly acknowledge?: readonly Acknowledgement[];
  readonly teller?: readonly string[];
  readonly parameter?: Readonly<Record<string, string>>;
}

/** A sentence for each name of the command line that nothing has: a typing error, or a part that is gone. */
export function unknownNames(
  whats: readonly WhatRead[],
  deployment: Deployment,
  policy: TriagePolicy | undefined,
  { acknowledge = [], teller = [], parameter = {} }: NamingOptions,
): readonly string[] {
  const { automationRules, functions, destinations } = deployment;
  const read = functions.flatMap(({ processor }) => processor?.policy?.rules ?? []);
  const rules = new Set([
    ...automationRules.flatMap(({ id, name }) => [id, name]),
    ...[...read, ...(policy?.rules ?? [])].map(({ id }) => id),
  ]);
  const queues = new Set(destinations.flatMap(({ id, name }) => [id, name]));
  const parameters = new Set(
    whats.flatMap(({ sources }) => sources.flatMap((source) => source.parameters.map(({ name }) => name))),
  );
  return [
    ...acknowledge
      .filter(({ part }) => !rules.has(part))
      .map(
        ({ part }) =>
          `--acknowledge ${part}: no automation rule and no rule of a policy that was read has this id or name`,
      ),
    ...teller
      .filter((queue) => !queues.has(queue))
      .map((queue) => `--teller ${queue}: nothing that was read has this id or name`),
    ...Object.keys(parameter)
      .filter((name) => !parameters.has(name) && !name.startsWith('AWS::'))
      .map((name) => `--parameter ${name}: no template that was read declares it`),
  ];
}
