/** Scripts whose characters take two columns, and emoji. Close to Unicode's East Asian Width, not the table itself. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;
const ZERO = /[\p{Mn}\p{Me}]/u;

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The text in exactly `width` columns: cut with `…`, or filled with spaces. */
export function fitWidth(text: string, width: number): string {
  const taken = displayWidth(text);
  if (taken <= width) return text + ' '.repeat(width - taken);
  let kept = '';
  let columns = 0;
  for (const character of text) {
    if (columns + columnsOf(character) > width - 1) break;
    kept += character;
    columns += columnsOf(character);
  }
  return `${kept}…${' '.repeat(Math.max(0, width - 1 - columns))}`;
}

/**
 * Lines of at most `width` columns, broken between words; a longer word is broken inside. What fits stays as it is;
 * the indent of a line is that of what is broken off it.
 */
export function wrapWidth(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text];
  const indent = /^ */.exec(text)?.[0] ?? '';
  if (indent.length > width / 2) return wrapWidth(text.trimStart(), width);
  return brokenLines(text.trim(), width - indent.length).map((line) => indent + line);
}

function brokenLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    for (const piece of pieces(word, width)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (displayWidth(longer) <= width) line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let columns = 0;
  for (const character of word) {
    if (columns + columnsOf(character) > width && piece !== '') {
      found.push(piece);
      piece = '';
      columns = 0;
    }
    piece += character;
    columns += columnsOf(character);
  }
  return [...found, piece];
}

function columnsOf(character: string): number {
  if (character < '\u0300') return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
