import type { HashAlgorithm, IndicatorType } from '../indicator.js';
import { bitsOf } from './characters.js';

/** What a reader found: where it stood, and how sure it is. */
export interface Candidate {
  readonly type: IndicatorType;
  readonly value: string;
  readonly raw: string;
  /** Where `raw` begins, in UTF-16 units of the text. */
  readonly at: number;
  readonly confidence: number;
  readonly algorithm?: HashAlgorithm;
}

/** One pass over one text. Readers take it and a place, and give the place behind what they read, or 0. */
export interface Scan {
  readonly text: string;
  readonly emit: (candidate: Candidate) => void;
  /** Behind the last account: lists go on from there. */
  lastAccount: number;
  /** Behind the last version. */
  lastVersion: number;
}

/** How sure a candidate is, by what spoke for it. */
export const CONFIDENCE = { defanged: 90, marked: 85, shape: 80, plain: 75, context: 65, weak: 55 } as const;

export function endOfWord(text: string, start: number): number {
  let at = start;
  while (bitsOf(text.charCodeAt(at)) !== 0) at += 1;
  return at;
}

/** What ends an address or a path in running text, beside spaces and controls. */
const ENDS = new Uint8Array(128);
for (let code = 0; code <= 32; code += 1) ENDS[code] = 1;
for (const sign of '"<>`|^\u007f') ENDS[sign.charCodeAt(0)] = 1;

export function endsAddress(code: number): boolean {
  if (code < 128) return ENDS[code] === 1;
  return bitsOf(code) === 0;
}
