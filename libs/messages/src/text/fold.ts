import { LIMITS } from '../limits.js';

const LONG_WORD = new RegExp(`\\S{${LIMITS.longestWord}}(?=\\S)`, 'gu');

/**
 * Breaks a line at spaces so that it fits the column, where that is possible: a word longer than a line stays whole,
 * because a broken id cannot be copied.
 */
export function fold(text: string, first: string, next: string, columns: number): readonly string[] {
  if (first.length + text.length <= columns) return [first + text];
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = next;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** Puts spaces into words that no id and no address is as long as, so that they fold. */
export function breakWords(text: string): string {
  if (text.length <= LIMITS.longestWord) return text;
  return text.replace(LONG_WORD, '$& ').trimEnd();
}
