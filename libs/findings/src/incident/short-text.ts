import { cleanLine, cleanText } from './clean-text.js';
import { fitText } from './fit-text.js';

/** Cleaned, on one line, within a number of UTF-16 units. */
export function shortLine(text: string, limit: number): string {
  return fitText(cleanLine(text), limit).text;
}

/** {@link shortLine}, or undefined where nothing is left to show. */
export function shortLineOf(text: string | undefined, limit: number): string | undefined {
  return text === undefined ? undefined : shortLine(text, limit) || undefined;
}

/** Cleaned, line ends kept, within a number of UTF-16 units. */
export function shortText(text: string, limit: number): string {
  return fitText(cleanText(text).trim(), limit).text;
}

/** An id: within a number of bytes, so that it is within as many UTF-16 units too. ARNs are ASCII: nothing is lost. */
export function shortId(text: string, limit: number): string {
  return fitText(cleanLine(text), limit, 'utf8').text;
}
