import { keeping } from '../kept.js';
import { partitionOfArn, productOf, regionOfArn } from './products.js';

/** What a product ARN says. */
export interface ArnParts {
  readonly product?: string;
  readonly partition?: string;
  readonly region?: string;
}

/** Reads a product ARN, each of the usual ones once: an estate has a few products in a few Regions. */
export const partsOfProductArn = keeping(256, 512, (arn): ArnParts => ({
  product: productOf(arn),
  partition: partitionOfArn(arn),
  region: regionOfArn(arn),
}));
