import type { ListRow, ListRows } from './list-rows.js';

/** One value a line; `#` and `;` begin a comment, at the start of a line or behind a space. */
export function readPlain(text: string): ListRows {
  const rows: ListRow[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const comment = line.search(/(?:^|\s)[#;]/);
    const value = (comment < 0 ? line : line.slice(0, comment)).trim();
    if (value !== '') rows.push({ text: value, where: `line ${at + 1}` });
  });
  return { rows };
}
