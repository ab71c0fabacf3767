import { shortened } from '../../check/text/bullets.js';
import { safeLine } from '../../terminal/safe-text.js';
import type { AccessReport, RunReport } from '../run-report.js';
import { rest } from './became.js';
import { MOST_ROWS } from './came-in.js';
import { heading, labelled, plural } from './page.js';
import type { Page } from './page.js';

/** What somebody wanted to do and the policies of the stack deny. */
export function denied(page: Page, report: RunReport): readonly string[] {
  const { totals } = report;
  return section(page, report.denied, {
    title: 'Denied, and why',
    remark: plural(totals.denied, 'call'),
    colour: (text) => page.paint('red', text),
  });
}

/** What the engine let through without knowing whether AWS would. */
export function undecided(page: Page, report: RunReport): readonly string[] {
  return section(page, report.undecided, {
    title: 'Let through, though AWS may deny it',
    remark: plural(report.totals.undecided, 'case'),
    colour: (text) => text,
  });
}

interface SectionFrame {
  readonly title: string;
  readonly remark: string;
  readonly colour: (text: string) => string;
}

function section(
  page: Page,
  entries: readonly AccessReport[],
  { title, remark, colour }: SectionFrame,
): readonly string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, MOST_ROWS).flatMap(({ action, times, principal, resource, because }) => {
    const under = (label: string, text: string): readonly string[] =>
      labelled(page, label, safeLine(shortened(text)), { indent: 4, labelWidth: 9 });
    const [head = '', ...more] = labelled(
      page,
      '',
      safeLine(shortened(action)) + (times === 1 ? '' : ` (${plural(times, 'time')})`),
      { labelWidth: 0 },
    );
    return [
      ...[head, ...more].map(colour),
      ...under('who', principal),
      ...under('on what', resource),
      ...under('why', because),
    ];
  });
  return [heading(page, title, remark), ...shown, ...rest(entries.length - MOST_ROWS)];
}
