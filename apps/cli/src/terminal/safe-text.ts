import { cleanLine, cleanText } from '@tocsin/findings';

/**
 * A text of a finding on one line of a terminal: no escape sequence, no control or bidirectional character in it can
 * act. Everything of the input passes through here before it is printed.
 */
export function safeLine(text: string): string {
  return cleanLine(text);
}

/** Like {@link safeLine}, but its lines stay lines. */
export function safeLines(text: string): readonly string[] {
  return cleanText(text).replaceAll('\t', '  ').split('\n');
}

/** Control, bidirectional and invisible characters that JSON may hold unescaped. */
const UNSEEN_IN_JSON =
  /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * JSON that is safe on a terminal and still the same value: what nobody would see is written as `\uXXXX`.
 *
 * @param indent - spaces a level; 0 is one line
 */
export function safeJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, undefined, indent).replace(UNSEEN_IN_JSON, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
