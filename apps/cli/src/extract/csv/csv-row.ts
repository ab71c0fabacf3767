import { safeLine } from '../../terminal/safe-text.js';

/** What spreadsheets take for the beginning of a formula, in full width too. Source: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const QUOTED = /[",;\r\n]/;

/**
 * A row of RFC 4180. A cell that a spreadsheet would take for a formula begins with `'`, which makes a text of it; control
 * and bidirectional characters are taken out.
 */
export function csvRow(cells: readonly (string | number | boolean | undefined)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number | boolean | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = safeLine(value);
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
