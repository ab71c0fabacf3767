import { bullets } from '../check/text/bullets.js';
import { heading, labelled, plural } from '../report/text/page.js';
import type { Page } from '../report/text/page.js';
import { safeLine } from '../terminal/safe-text.js';
import type { Style } from '../terminal/terminal.js';
import type { Check, Hop, VerifyReport } from './verify-report.js';

const SIGNS = {
  ok: ['green', '✓'],
  seen: ['green', '✓'],
  warning: ['yellow', '!'],
  missing: ['red', '✗'],
  failed: ['red', '✗'],
} as const satisfies Readonly<Record<Check['outcome'] | Hop['outcome'], readonly [Style, string]>>;

const LABEL = 18;
const HOP_LABEL = 11;

/** The account for a person. Everything that AWS gave is cleaned here. */
export function verifyText(report: VerifyReport, page: Page): string {
  const { stack, account, region, mode, mark, source, plan, checks, hops, leftBehind } = report;
  const marks =
    mark === 'notified' ? `marks ${source === 'cspm' ? 'NOTIFIED' : 'In Progress'}` : 'leaves Workflow alone';
  const sections = [
    [
      page.paint(
        'bold',
        safeLine(
          `${stack} in ${account}, ${region}: ${mode}, ${marks}${source === 'cspm' ? '' : ', on the new Security Hub'}`,
        ),
      ),
    ],
    [heading(page, planHeading(report)), ...bullets(page, plan.map(safeLine))],
    [heading(page, 'What was looked at'), ...checks.flatMap((check) => checkLines(page, check))],
    ...(hops.length === 0
      ? []
      : [[heading(page, 'The test finding'), ...hops.flatMap((hop) => hopLines(page, hop))]]),
    ...(leftBehind.length === 0
      ? []
      : [[heading(page, 'Left behind'), ...bullets(page, leftBehind.map(safeLine))]]),
    [resultOf(report)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function planHeading({ acted, source }: VerifyReport): string {
  if (source === 'new-security-hub') return 'What a person can do';
  return acted ? 'What was done' : 'What would be done';
}

function checkLines(page: Page, { id, outcome, detail, advice }: Check): readonly string[] {
  const [style, sign] = SIGNS[outcome];
  const lines = labelled(page, id, safeLine(detail), { indent: 2, labelWidth: LABEL });
  return [
    `${page.paint(style, sign)}${(lines[0] ?? '').slice(1)}`,
    ...lines.slice(1),
    ...(advice === undefined ? [] : labelled(page, '', `→ ${advice}`, { indent: 2, labelWidth: LABEL })),
  ];
}

function hopLines(page: Page, hop: Hop): readonly string[] {
  const [style, sign] = SIGNS[hop.outcome];
  const lines = labelled(page, hop.id, hopText(hop), { indent: 2, labelWidth: HOP_LABEL });
  return [`${page.paint(style, sign)}${(lines[0] ?? '').slice(1)}`, ...lines.slice(1)];
}

/** When (UTC), how long after the import, and what. */
export function hopText({ at, afterMs, detail }: Hop): string {
  const after = afterMs === undefined ? '' : `+${(afterMs / 1000).toFixed(1)} s`;
  return `${at.slice(11, 19)}Z ${after.padEnd(8)} ${safeLine(detail)}`;
}

function resultOf(report: VerifyReport): string {
  const { acted, ok, checks, hops, leftBehind, interrupted, source } = report;
  const failed = checks.filter(({ outcome }) => outcome === 'failed').length;
  if (source === 'new-security-hub')
    return ok
      ? 'Every check held. Nothing was sent: nothing can be imported into the new Security Hub.'
      : `${plural(failed, 'check')} failed: mend that. Nothing was sent.`;
  if (!acted && failed > 0) return `Nothing was changed. ${plural(failed, 'check')} failed: mend that first.`;
  if (!acted) return 'Nothing was changed. Add --yes to do it.';
  if (interrupted) return 'Interrupted; what was made is removed again, unless it says otherwise above.';
  if (ok) return 'Everything was seen.';
  const wrong = [
    ...(failed > 0 ? [`${plural(failed, 'check')} failed`] : []),
    ...hops.filter(({ outcome }) => outcome !== 'seen').map(({ id, outcome }) => `${id}: ${outcome}`),
    ...(leftBehind.length > 0 ? [`${plural(leftBehind.length, 'thing')} left behind`] : []),
  ];
  return `Not everything was seen: ${wrong.join('; ')}.`;
}
