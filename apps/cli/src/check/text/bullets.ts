import type { Page } from '../../report/text/page.js';
import { wrapWidth } from '../../terminal/display-width.js';
import { safeLine } from '../../terminal/safe-text.js';

/** Texts of the input are bounded before they are wrapped. */
const MOST_CHARACTERS = 2_000;

/** A list with a dash before each text, wrapped under its text. */
export function bullets(page: Page, texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    hanging(text, page.width - 2).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)),
  );
}

/** A text from outside, cleaned and wrapped. */
export function hanging(text: string, width: number): readonly string[] {
  return wrapWidth(safeLine(shortened(text)), width);
}

/** A text from outside, no longer than what is worth wrapping. */
export function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
