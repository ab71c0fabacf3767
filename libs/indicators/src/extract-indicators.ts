import { Collection, type ExtractOptions, type Extraction } from './extraction.js';
import { scanText } from './text/scan-text.js';

/**
 * Finds indicators in a text of people or machines, defanged or not. Their role is `unknown`: a text does not say. One pass,
 * linear in the length; never throws.
 *
 * A URL gives itself and its host; an ARN itself, its account and its principal; nothing inside of either is taken for
 * something else. Versions, control ids, file names, members of code and AWS's resource ids are not indicators. Private,
 * reserved and AWS's own addresses are, with tags that say so: see {@link isHostile}.
 *
 * @example
 * extractIndicators('Beacon to hxxps://c2.evil[.]com/gate from 203.0.113.7').indicators.map(({ value }) => value)
 * // ['https://c2.evil.com/gate', 'c2.evil.com', '203.0.113.7']
 */
export function extractIndicators(text: string, options: ExtractOptions = {}): Extraction {
  const collection = new Collection(options);
  scanText(collection.allow(text), (candidate) => collection.add(candidate, 'unknown'));
  return collection.result();
}
