import type { Stack } from '../assembly/template.js';

/** The account and Region in which the stack runs. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  /** ARN of a resource in it. */
  readonly arn: (service: string, resource: string) => string;
}

export function placeOf({ partition }: Stack, account: string, region: string): Place {
  return {
    account,
    region,
    partition,
    arn: (service, resource) => `arn:${partition}:${service}:${region}:${account}:${resource}`,
  };
}
