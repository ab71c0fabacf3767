import { wrapWidth } from '../../terminal/display-width.js';
import { safeLine } from '../../terminal/safe-text.js';
import type { MarkReport, RunReport } from '../run-report.js';
import { rest } from './became.js';
import { MOST_ROWS } from './came-in.js';
import { heading, plural, table } from './page.js';
import type { Page } from './page.js';

const NOTE_INDENT = 4;

/** How Security Hub holds each finding now: its workflow, our marker, the note. */
export function marked(page: Page, { findings }: RunReport): readonly string[] {
  if (findings.length === 0) return [];
  const title = heading(page, 'How each finding is marked now', plural(findings.length, 'finding'));
  if (findings.length > MOST_ROWS) return [title, ...counts(page, findings)];
  const columns = [
    { title: 'workflow', most: 10 },
    { title: 'record', most: 8 },
    { title: 'marker', most: 6 },
    { title: 'finding' },
  ];
  const [titles = '', ...lines] = table(page, columns, findings.map(cellsOf));
  const withNotes = lines.flatMap((line, index) => [line, ...noteOf(page, findings[index])]);
  return [title, titles, ...withNotes, ...rest(findings.length - MOST_ROWS)];
}

function cellsOf({ workflowStatus, recordState, marked: told, title }: MarkReport): readonly string[] {
  return [safeLine(workflowStatus), safeLine(recordState), told ? 'told' : '–', safeLine(title)];
}

function noteOf(page: Page, finding: MarkReport | undefined): readonly string[] {
  if (finding?.note === undefined) return [];
  const text = safeLine(`note by ${finding.note.updatedBy}: ${finding.note.text}`);
  return wrapWidth(text, page.width - NOTE_INDENT).map(
    (line) => ' '.repeat(NOTE_INDENT) + page.paint('dim', line),
  );
}

function counts(page: Page, findings: readonly MarkReport[]): readonly string[] {
  const groups = new Map<string, { readonly cells: readonly string[]; count: number }>();
  for (const finding of findings) {
    const { workflowStatus, recordState, marked: told, note } = finding;
    const cells = [
      safeLine(workflowStatus),
      safeLine(recordState),
      told ? 'told' : '–',
      safeLine(note?.text ?? '–'),
    ];
    const group = groups.get(cells.join('\n')) ?? { cells, count: 0 };
    group.count += 1;
    groups.set(cells.join('\n'), group);
  }
  const sorted = [...groups.values()].sort((one, other) => other.count - one.count);
  const columns = [
    { title: 'findings', most: 8 },
    { title: 'workflow', most: 10 },
    { title: 'record', most: 8 },
    { title: 'marker', most: 6 },
    { title: 'note' },
  ];
  const rows = sorted.slice(0, MOST_ROWS).map(({ cells, count }) => [String(count), ...cells]);
  return [...table(page, columns, rows), ...rest(sorted.length - MOST_ROWS)];
}
