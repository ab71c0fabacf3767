import { displayWidth, wrapWidth } from '../../terminal/display-width.js';
import { cut } from '../../why/clip.js';

const BETWEEN = ' · ';

/**
 * Pieces on lines of at most `width` columns, `·` between those on one line. A piece stays whole where it fits on a line of its
 * own; a longer one is broken behind a stroke (a JSON pointer), else between words. `…` ends what is cut.
 */
export function piecesWithin(pieces: readonly string[], width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const joined = last === undefined ? piece : `${last}${BETWEEN}${piece}`;
    if (displayWidth(joined) <= width) lines[Math.max(0, lines.length - 1)] = joined;
    else lines.push(...broken(piece, width));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(`${lines[most - 1] ?? ''}${lines[most] ?? ''}`, width)];
}

function broken(piece: string, width: number): readonly string[] {
  if (displayWidth(piece) <= width || !piece.startsWith('/')) return wrapWidth(piece, width);
  const lines: string[] = [];
  for (const step of piece.split(/(?=\/)/)) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last + step) <= width) lines[lines.length - 1] = last + step;
    else lines.push(...wrapWidth(step, width));
  }
  return lines;
}
