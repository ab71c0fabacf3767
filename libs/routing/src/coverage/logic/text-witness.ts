import { effort, share, type Effort } from './effort.js';
import type { TextPattern } from './text-pattern.js';

/** A text that is in all of `wanted` and in none of `excluded`; that there is none; or that the search was too large. */
export type TextAnswer =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none' } | { readonly kind: 'unknown' };

const NONE: TextAnswer = { kind: 'none' };
/** Letters for texts that nothing mentions. */
const FRESH = 'xyzabcdefghijklmnopqrstuvw0123456789';

/** A pattern as a row of characters. `anything[i]`: any text may stand before the character at i. */
interface Row {
  readonly characters: readonly string[];
  readonly anything: readonly boolean[];
  readonly wanted: boolean;
}

/**
 * Looks for the shortest text, not empty where one can be had. The patterns are run side by side, each as the set of
 * places that it may have reached: a text exists exactly when the search finds one.
 */
export function textWitness(
  wanted: readonly TextPattern[],
  excluded: readonly TextPattern[],
  work: Effort = share(effort()),
): TextAnswer {
  const rows = [
    ...wanted.map((pattern) => rowOf(pattern, true)),
    ...excluded.map((pattern) => rowOf(pattern, false)),
  ];
  const start = rows.map((row) => closure(row, [0]));
  const empty: TextAnswer = accepts(rows, start) ? { kind: 'text', text: '' } : NONE;
  const letters = lettersOf(rows);
  const seen = new Set<string>();
  let level: { readonly places: readonly (readonly number[])[]; readonly text: string }[] = [
    { places: start, text: '' },
  ];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { places, text } of level) {
      for (const letter of letters) {
        work.left -= rows.length;
        if (work.left < 0) return { kind: 'unknown' };
        const moved = rows.map((row, at) => step(row, places[at] ?? [], letter));
        if (rows.some((row, at) => row.wanted && moved[at]?.length === 0)) continue;
        const key = moved.map((each) => each.join(' ')).join('|');
        if (seen.has(key)) continue;
        seen.add(key);
        if (accepts(rows, moved)) return { kind: 'text', text: text + letter };
        next.push({ places: moved, text: text + letter });
      }
    }
    level = next;
  }
  return empty;
}

function rowOf({ pieces, fold = false }: TextPattern, wanted: boolean): Row {
  const characters: string[] = [];
  const anything: boolean[] = [];
  pieces.forEach((piece, at) => {
    if (at > 0) anything[characters.length] = true;
    for (const character of piece.split('')) {
      characters.push(fold ? `${character.toLowerCase()}${character.toUpperCase()}` : character);
    }
  });
  return { characters, anything, wanted };
}

/** Every character that a pattern tells from others, and one that none does. */
function lettersOf(rows: readonly Row[]): readonly string[] {
  const mentioned = new Set(rows.flatMap(({ characters }) => characters.flatMap((forms) => forms.split(''))));
  const fresh = FRESH.split('').find((letter) => !mentioned.has(letter)) ?? firstUnmentioned(mentioned);
  return [fresh, ...mentioned];
}

function firstUnmentioned(mentioned: ReadonlySet<string>): string {
  for (let code = 0x100; ; code += 1) {
    const letter = String.fromCharCode(code);
    if (!mentioned.has(letter)) return letter;
  }
}

function step(row: Row, places: readonly number[], letter: string): readonly number[] {
  const reached = new Set<number>();
  for (const place of places) {
    if (row.anything[place] === true) reached.add(place);
    if (row.characters[place]?.includes(letter) === true) reached.add(place + 1);
  }
  return closure(
    row,
    [...reached].sort((one, other) => one - other),
  );
}

/** Behind an open end every place is as good as the last one that is open: what comes before it may be forgotten. */
function closure({ anything }: Row, places: readonly number[]): readonly number[] {
  const last = places.findLastIndex((place) => anything[place] === true);
  return last <= 0 ? places : places.slice(last);
}

function accepts(rows: readonly Row[], places: readonly (readonly number[])[]): boolean {
  return rows.every(
    ({ characters, wanted }, at) => (places[at]?.includes(characters.length) ?? false) === wanted,
  );
}
