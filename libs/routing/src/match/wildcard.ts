import { textTest, type LeafTest } from './leaf.js';

/** The literal pieces between the `*` of a wildcard, escapes undone; or what is wrong with it. */
export function wildcardPieces(wildcard: string): readonly string[] | { readonly fault: string } {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < wildcard.length; at++) {
    const char = wildcard[at];
    if (char === '*') {
      if (wildcard[at + 1] === '*')
        return { fault: `has two wildcards in a row at position ${at}; write one *` };
      pieces.push(piece);
      piece = '';
    } else if (char === '\\') {
      const next = wildcard[at + 1];
      if (next !== '*' && next !== '\\') {
        return { fault: `has a stray \\ at position ${at}; only \\* and \\\\ are escapes` };
      }
      piece += next;
      at += 1;
    } else {
      piece += char;
    }
  }
  return [...pieces, piece];
}

/** Pieces are looked for from the left, each once: no backtracking, however many `*` there are. */
export function wildcardTest(pieces: readonly string[]): LeafTest {
  const [first = '', ...more] = pieces;
  const last = more.pop();
  if (last === undefined) return (value) => value === first;
  return textTest((text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
      return false;
    const end = text.length - last.length;
    let from = first.length;
    for (const piece of more) {
      const found = text.indexOf(piece, from);
      if (found === -1 || found + piece.length > end) return false;
      from = found + piece.length;
    }
    return true;
  });
}
