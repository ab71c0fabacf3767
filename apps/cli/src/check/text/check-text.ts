import { heading } from '../../report/text/page.js';
import type { Page } from '../../report/text/page.js';
import type { CheckReport } from '../check-report.js';
import { bullets } from './bullets.js';
import { holeLines } from './hole-lines.js';
import { remarkLines } from './remark-lines.js';
import { undecidedLines } from './undecided-lines.js';
import { verdictLines } from './verdict-lines.js';

/** How the account of a check is written. */
export interface CheckPage extends Page {
  /** Also the finding that is lost, as JSON. */
  readonly verbose: boolean;
}

/** Wider than this, lines of prose are hard to read. */
export const MOST_COLUMNS = 100;
const MOST_HOLES = 20;

/** The account for a person: the verdict and of what, each hole, what is open, what is taken for granted. */
export function checkText(report: CheckReport, page: CheckPage): string {
  const { outcome, holes, more, undecided, advice, remarks, assumptions } = report;
  const shown = holes.slice(0, MOST_HOLES);
  const sections = [
    verdictLines(page, report),
    ...shown.map((hole, index) =>
      holeLines(page, hole, { number: index + 1, of: holes.length, possible: outcome === 'undecided' }),
    ),
    ...(holes.length > shown.length
      ? [[`${holes.length - shown.length} more holes: see them with --json`]]
      : []),
    ...(more.length > 0
      ? [bullets(page, [`There may be more holes (${more.join(', ')}): mend these, and check again.`])]
      : []),
    ...(undecided.length > 0 ? [undecidedLines(page, undecided, advice)] : []),
    ...(remarks.length > 0 ? [remarkLines(page, remarks)] : []),
    [heading(page, 'Taken for granted'), ...bullets(page, assumptions)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
