import { splitAtColons } from './unknown-text.js';

/** An ARN in its parts. Any part may be, or hold, a `${…}` text. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

const PARTS = 6;

/** Source: AWS General Reference, "Amazon Resource Names (ARNs)". */
export function parseArn(text: string): Arn | undefined {
  const parts = splitAtColons(text, PARTS);
  if (parts.length !== PARTS || parts[0] !== 'arn') return undefined;
  const [, partition = '', service = '', region = '', account = '', resource = ''] = parts;
  return { partition, service, region, account, resource };
}

/** One text for one resource of an account and Region: the partition follows from the Region. */
export function placeOf({ service, region, account, resource }: Arn): string {
  return [service, region, account, resource].join(':');
}

/** A function's ARN without the alias or version at its end; other ARNs as they are. */
export function withoutQualifier(arn: Arn): Arn {
  const [kind = '', name = '', qualifier] = splitAtColons(arn.resource, 3);
  if (arn.service !== 'lambda' || kind !== 'function' || qualifier === undefined) return arn;
  return { ...arn, resource: `function:${name}` };
}

export function arnText({ partition, service, region, account, resource }: Arn): string {
  return ['arn', partition, service, region, account, resource].join(':');
}
