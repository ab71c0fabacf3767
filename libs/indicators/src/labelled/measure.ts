import { extractIndicators } from '../extract-indicators.js';
import { TYPES, type Labelled } from './labelled-set.js';

/** How often a type was found where it is, found where it is not, and missed. */
export interface Counts {
  right: number;
  invented: number;
  missed: number;
}

/** Counts values of every type, and lists every mistake as `at: type value`. */
export function measure(set: readonly Labelled[]): {
  readonly counts: Readonly<Record<string, Counts>>;
  readonly mistakes: readonly string[];
} {
  const counts = Object.fromEntries(TYPES.map((type) => [type, { right: 0, invented: 0, missed: 0 }]));
  const mistakes: string[] = [];
  for (const { at, text, has } of set) {
    const { indicators } = extractIndicators(text, { types: TYPES, showAccessKeys: true });
    const found = new Set(indicators.map(({ type, value }) => `${type} ${value}`));
    const note = (one: string, kind: keyof Counts) => {
      (counts[one.slice(0, one.indexOf(' '))] as Counts)[kind] += 1;
      if (kind !== 'right') mistakes.push(`${kind} ${one} | ${at} ${text.slice(0, 160)}`);
    };
    for (const one of found) note(one, has.has(one) ? 'right' : 'invented');
    for (const one of has) if (!found.has(one)) note(one, 'missed');
  }
  return { counts, mistakes };
}
