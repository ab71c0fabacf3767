import type { RunReport } from '../run-report.js';
import { heading, labelled, plural } from './page.js';
import type { Page } from './page.js';

/** The sums, which add up, and the verdict. */
export function totals(page: Page, report: RunReport): readonly string[] {
  const { totals: t } = report;
  const under = (label: string, text: string): readonly string[] =>
    labelled(page, label, text, { labelWidth: 8 });
  return [
    heading(page, 'Totals'),
    ...under('given', `${t.given} = ${t.read} read + ${t.refused} refused + ${t.notReadYet} not read yet`),
    ...under(
      'read',
      `${t.read} = ${t.told} told + ${t.notTold} not told + ${t.parked} parked + ${t.lost} lost`,
    ),
    ...under(
      'sent',
      `${plural(t.notices, 'notice')} of ${plural(t.incidents, 'incident')}: ${plural(t.emails, 'e-mail')}, ` +
        `${plural(t.tickets, 'message')} in the ticket queue, ${plural(t.parkedMessages, 'message')} parked`,
    ),
    '',
    verdict(page, report),
  ];
}

function verdict(page: Page, { totals: t, stopped }: RunReport): string {
  if (stopped !== undefined) return page.paint('red', `The run ended early: ${stopped}`);
  if (t.lost > 0)
    return page.paint('red', `${plural(t.lost, 'record')} lost: nobody can say what became of it.`);
  if (t.undelivered > 0) return page.paint('red', 'Not everything was delivered.');
  if (t.denied > 0)
    return page.paint('red', `${plural(t.denied, 'call')} denied: the stack lacks a permission.`);
  return page.paint('green', 'Everything is accounted for.');
}
