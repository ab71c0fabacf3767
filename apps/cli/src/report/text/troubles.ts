import { placeOf } from '../../input/record.js';
import { wrapWidth } from '../../terminal/display-width.js';
import { safeLine } from '../../terminal/safe-text.js';
import type { RecordOutcome, RecordReport, RunReport } from '../run-report.js';
import { rest } from './became.js';
import { MOST_ROWS } from './came-in.js';
import { heading, labelled, plural } from './page.js';
import type { Page } from './page.js';

/** What is parked, and why. */
export function parked(page: Page, report: RunReport): readonly string[] {
  if (report.parked.length === 0) return [];
  const messages = report.parked
    .slice(0, MOST_ROWS)
    .flatMap(({ source, reason, detail, findingId, deliveryId, told }) => {
      const what = findingId === undefined ? `delivery ${deliveryId ?? 'unknown'}` : `finding ${findingId}`;
      const why = `${reason}: ${detail}${told ? ' (people were told all the same)' : ''}`;
      return [
        safeLine(source === undefined ? what : placeOf(source)),
        ...under(page, why),
        ...under(page, what),
      ];
    });
  const title = heading(page, 'Parked, and why', plural(report.parked.length, 'message'));
  return [title, ...messages, ...rest(report.parked.length - MOST_ROWS)];
}

function under(page: Page, text: string): readonly string[] {
  return labelled(page, '', safeLine(text), { labelWidth: 4 });
}

/** What was refused. */
export function refused(page: Page, report: RunReport): readonly string[] {
  return section(page, report, 'refused', 'Refused, and why');
}

/** What is in a format that is not read yet. */
export function notReadYet(page: Page, report: RunReport): readonly string[] {
  return section(page, report, 'not read yet', 'Not read yet');
}

/** What nobody can account for, and what did not arrive. */
export function undelivered(page: Page, report: RunReport): readonly string[] {
  const sentences = report.undelivered.slice(0, MOST_ROWS).map((line) => page.paint('red', safeLine(line)));
  const lost = section(page, report, 'lost', 'Lost');
  if (sentences.length === 0) return lost;
  const title = heading(page, 'Not delivered', plural(report.undelivered.length, 'case'));
  return [
    ...lost,
    ...(lost.length > 0 ? [''] : []),
    title,
    ...sentences,
    ...rest(report.undelivered.length - MOST_ROWS),
  ];
}

function section(page: Page, report: RunReport, outcome: RecordOutcome, title: string): readonly string[] {
  const lines = records(page, report, outcome);
  const count = report.records.filter((record) => record.outcome === outcome).length;
  return count === 0 ? [] : [heading(page, title, plural(count, 'record')), ...lines];
}

/** Few records one by one; many by reason, each with the first of its records. */
function records(page: Page, report: RunReport, outcome: RecordOutcome): readonly string[] {
  const found = report.records.filter((record) => record.outcome === outcome);
  const reasons = new Map<string, RecordReport[]>();
  for (const record of found) {
    const key = found.length > MOST_ROWS ? (record.reason ?? '') : placeOf(record);
    const group = reasons.get(key);
    if (group === undefined) reasons.set(key, [record]);
    else group.push(record);
  }
  const shown = [...reasons.values()].slice(0, MOST_ROWS).flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const place = wrapWidth(safeLine(placeOf(first)) + more, page.width);
    return [...place, ...under(page, first.reason ?? 'no reason given')];
  });
  return [...shown, ...rest(reasons.size - MOST_ROWS)];
}
