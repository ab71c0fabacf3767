import { placeOf } from '../input/record.js';
import { safeLine } from '../terminal/safe-text.js';
import type { Answer } from './part.js';

/** What has to be said of a part beside its indicators, each on a safe line: what it is not, and what is missing. */
export function remarksOf(answer: Answer): readonly string[] {
  const place = `${placeOf(answer.source)}${answer.within === undefined ? '' : `, ${answer.within}`}`;
  if (!('found' in answer)) {
    const what = answer.kind === 'refused' ? 'refused' : 'no finding';
    return [safeLine(`${place}: ${what}: ${answer.reason.slice(0, 1_000)}`)];
  }
  return [
    ...(answer.remark === undefined ? [] : [safeLine(`${place}: ${answer.remark.slice(0, 1_000)}`)]),
    ...(answer.cut ? [safeLine(`${place}: ${CUT}`)] : []),
  ];
}

/** What a limit left out. */
export const CUT =
  'a limit left something out (--most indicators; 50,000 values, or 64 levels, of one finding)';
