import { bullets } from '../check/text/bullets.js';
import { heading, plural } from '../report/text/page.js';
import type { Page } from '../report/text/page.js';
import { safeLine } from '../terminal/safe-text.js';
import { UNMARKED } from './undo.js';
import type { UnmarkReport } from './unmark-report.js';

const MOST_FAILED = 20;

/** The account for a person. */
export function unmarkText(report: UnmarkReport, page: Page): string {
  const { found, takers, failed, calls, acted } = report;
  const sections = [
    [page.paint('bold', `${plural(found.findings, 'finding')} with the mark of Tocsin`)],
    ...(takers.length === 0 ? [] : [warning(takers, acted, page)]),
    ...(found.findings === 0
      ? []
      : [
          [
            heading(page, acted ? 'What was asked for' : 'What would be done', plural(calls, 'call')),
            ...bullets(page, [
              `Workflow of ${plural(found.workflow, 'finding')} from NOTIFIED to NEW; what somebody set since stays.`,
              `${plural(found.notes, 'note')} of Tocsin withdrawn: Security Hub cannot delete a note, so its text says so.`,
              `${plural(found.othersNotes, 'note')} of somebody else left as ${found.othersNotes === 1 ? 'it is' : 'they are'}.`,
              `The field "Tocsin" becomes "${UNMARKED}": it is not documented that a field can be taken away.`,
              'Messages that were sent, and the ledger of the stack, stay as they are.',
            ]),
          ],
        ]),
    ...(failed.length === 0
      ? []
      : [
          [
            heading(page, 'Not unmarked', plural(failed.length, 'finding')),
            ...bullets(
              page,
              failed.slice(0, MOST_FAILED).map(({ code, id }) => safeLine(`${code}: ${id}`)),
            ),
          ],
        ]),
    [resultOf(report)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function warning(takers: readonly string[], acted: boolean, page: Page): readonly string[] {
  const rules = takers.map(safeLine).join(', ');
  return bullets(page, [
    `Enabled event rules take what becomes NEW: ${rules}. Whoever stands behind is told ${acted ? 'again' : 'again: remove the stack first, or disable them'}.`,
  ]);
}

function resultOf({ acted, found, unmarked, failed, interrupted }: UnmarkReport): string {
  if (found.findings === 0 && !interrupted) return 'There is nothing to undo.';
  if (!acted) return 'Nothing was changed. Add --yes to do it.';
  const left = found.findings - unmarked - failed.length;
  const counts = `${plural(unmarked, 'finding')} unmarked, ${failed.length} failed, ${left} left`;
  return interrupted ? `Interrupted: ${counts}. Run it again to go on.` : `${counts}.`;
}
