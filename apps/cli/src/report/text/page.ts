import { displayWidth, fitWidth, wrapWidth } from '../../terminal/display-width.js';
import type { Paint, Style } from '../../terminal/terminal.js';

/** What a section of the report is written on. */
export interface Page {
  /** Columns. */
  readonly width: number;
  readonly paint: Paint;
}

/** A column of a table. One column has no `most` and takes what is left. */
export interface Column {
  readonly title: string;
  /** Columns of the terminal that it takes at most. */
  readonly most?: number;
  readonly style?: (cell: string) => Style | undefined;
}

const GAP = '  ';

/** A heading, a rule, and a remark at the right. */
export function heading(page: Page, title: string, remark = ''): string {
  const rule = page.width - displayWidth(title) - displayWidth(remark) - (remark === '' ? 1 : 2);
  const line = page.paint('dim', '─'.repeat(Math.max(2, rule)));
  return `${page.paint('bold', title)} ${line}${remark === '' ? '' : ` ${page.paint('dim', remark)}`}`;
}

/** Aligned rows under dim titles. */
export function table(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = columnWidths(page, columns, rows);
  const line = (
    cells: readonly string[],
    styleOf: (index: number, cell: string) => Style | undefined,
  ): string =>
    cells
      .map((cell, index) => {
        const style = styleOf(index, cell);
        const fitted = fitWidth(cell, widths[index] ?? 0);
        return style === undefined ? fitted : page.paint(style, fitted);
      })
      .join(GAP)
      .trimEnd();
  return [
    line(
      columns.map(({ title }) => title),
      () => 'dim',
    ),
    ...rows.map((cells) => line(cells, (index, cell) => columns[index]?.style?.(cell))),
  ];
}

function columnWidths(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const natural = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...rows.map((cells) => displayWidth(cells[index] ?? ''))),
  );
  const fixed = columns.map(({ most }, index) =>
    most === undefined ? 0 : Math.min(most, natural[index] ?? 0),
  );
  const taken = fixed.reduce((sum, width) => sum + width, 0) + GAP.length * (columns.length - 1);
  return columns.map(({ most }, index) =>
    most === undefined
      ? Math.max(10, Math.min(natural[index] ?? 0, page.width - taken))
      : (fixed[index] ?? 0),
  );
}

/** `label  text`, wrapped under the text. */
export function labelled(
  page: Page,
  label: string,
  text: string,
  { indent = 0, labelWidth = 10 } = {},
): readonly string[] {
  const margin = ' '.repeat(indent);
  return wrapWidth(text, page.width - indent - labelWidth).map((line, index) => {
    const left = index === 0 ? page.paint('dim', fitWidth(label, labelWidth)) : ' '.repeat(labelWidth);
    return margin + left + line;
  });
}

const SEVERITY_STYLES: Readonly<Record<string, Style>> = {
  CRITICAL: ['red', 'bold'],
  HIGH: 'red',
  MEDIUM: 'yellow',
  LOW: 'cyan',
};

/** The colour of a severity; the word is always there too. */
export function severityStyle(severity: string): Style | undefined {
  return SEVERITY_STYLES[severity.trim()];
}

/** `1 record`, `2 records`. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : many}`;
}

/** ISO 8601 as `2026-10-14 09:34 UTC`. */
export function minuteOf(iso: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC` : iso;
}
