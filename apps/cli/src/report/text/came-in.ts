import { safeLine } from '../../terminal/safe-text.js';
import type { Style } from '../../terminal/terminal.js';
import type { RecordReport, RunReport } from '../run-report.js';
import { heading, plural, severityStyle, table } from './page.js';
import type { Page } from './page.js';

/** Above this many records, equal ones are shown as groups. */
export const MOST_ROWS = 20;

/** What came in, and in a word what became of it. */
export function cameIn(page: Page, { records }: RunReport): readonly string[] {
  const files = new Set(records.map(({ file }) => file)).size;
  const title = heading(
    page,
    'What came in',
    `${plural(records.length, 'record')} from ${plural(files, 'file')}`,
  );
  if (records.length === 0) return [title, 'Nothing: there is no record in the input.'];
  return [title, ...(records.length > MOST_ROWS ? groups(page, records) : rows(page, records))];
}

function rows(page: Page, records: readonly RecordReport[]): readonly string[] {
  const cells = records.map((record, index) => [
    String(index + 1),
    productOf(record),
    severityOf(record),
    safeLine(titleOf(record)),
    endOf(record),
  ]);
  return table(
    page,
    [
      { title: '#', most: 4 },
      { title: 'from', most: 14 },
      { title: 'severity', most: 13, style: severityStyle },
      { title: 'finding' },
      { title: 'became', most: 14, style: endStyle },
    ],
    cells,
  );
}

function groups(page: Page, records: readonly RecordReport[]): readonly string[] {
  const found = new Map<string, { readonly cells: readonly string[]; readonly numbers: number[] }>();
  records.forEach((record, index) => {
    const cells = [productOf(record), severityOf(record), endOf(record)];
    const group = found.get(cells.join('\n')) ?? { cells, numbers: [] };
    group.numbers.push(index + 1);
    found.set(cells.join('\n'), group);
  });
  const sorted = [...found.values()].sort((one, other) => other.numbers.length - one.numbers.length);
  return table(
    page,
    [
      { title: 'records', most: 8 },
      { title: 'from', most: 20 },
      { title: 'severity', most: 13, style: severityStyle },
      { title: 'became', most: 14, style: endStyle },
      { title: 'which' },
    ],
    sorted.map(({ cells, numbers }) => [String(numbers.length), ...cells, firstOf(numbers)]),
  );
}

/** `1, 2, 3, …` */
export function firstOf(numbers: readonly number[], most = 5): string {
  return numbers.slice(0, most).join(', ') + (numbers.length > most ? ', …' : '');
}

/** In a word or two: the last notice with its priority, or how the record ended. */
export function endOf({ outcome, findings }: RecordReport): string {
  const last = findings.flatMap(({ notices }) => notices).at(-1);
  if (outcome !== 'told' || last === undefined) return outcome;
  const isClose = last.event === 'resolved' || last.event === 'suppressed';
  return isClose || last.priority === undefined ? last.event : `${last.event} ${last.priority}`;
}

/** The title of the first finding, with how many others there are. */
export function titleOf({ findings, reason, file }: RecordReport): string {
  const [first] = findings;
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : '';
  if (first?.title !== undefined) return first.title + more;
  return reason ?? file;
}

function productOf({ findings, door }: RecordReport): string {
  return safeLine(findings[0]?.product ?? (door === 'event' ? 'an event' : '–'));
}

function severityOf({ findings }: RecordReport): string {
  return findings[0]?.severity ?? '–';
}

function endStyle(end: string): Style | undefined {
  if (end === 'lost') return ['red', 'bold'];
  if (end === 'refused' || end === 'parked' || end === 'not read yet') return 'yellow';
  return end === 'not told' ? 'dim' : 'green';
}
