import { partitionOfArn, productOf, regionOfArn } from './products.js';

/** What a product ARN says. */
export interface ArnParts {
  readonly product?: string;
  readonly partition?: string;
  readonly region?: string;
}

/** An estate has a few products in a few Regions; hostile ARNs only push each other out. */
const MOST_KEPT = 256;
/** Longer ones are none of AWS's, and not kept: the cache is bounded in bytes too. */
const MOST_LENGTH = 512;

const kept = new Map<string, ArnParts>();

/** Reads a product ARN, each of the usual ones once. */
export function partsOfProductArn(arn: string): ArnParts {
  const known = kept.get(arn);
  if (known !== undefined) return known;
  const parts = { product: productOf(arn), partition: partitionOfArn(arn), region: regionOfArn(arn) };
  if (arn.length > MOST_LENGTH) return parts;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(arn, parts);
  return parts;
}
