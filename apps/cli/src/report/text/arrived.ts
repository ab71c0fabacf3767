import { wrapWidth } from '../../terminal/display-width.js';
import { safeLine, safeLines } from '../../terminal/safe-text.js';
import type { RunReport } from '../run-report.js';
import { rest } from './became.js';
import { MOST_ROWS } from './came-in.js';
import { heading, labelled, minuteOf, plural, table } from './page.js';
import type { Page } from './page.js';

/** One e-mail as a person would read it. */
export function email(page: Page, { emails }: Pick<RunReport, 'emails'>): readonly string[] {
  const title = heading(page, 'One e-mail, as it would be read', plural(emails.count, 'e-mail'));
  const { example } = emails;
  if (example === undefined) return [title, 'No e-mail was sent.'];
  const body = safeLines(example.text.trimEnd()).flatMap((line) => wrapWidth(line, page.width - 4));
  return [
    title,
    ...labelled(page, 'To', safeLine(example.to)),
    ...labelled(page, 'Subject', safeLine(example.subject)),
    '',
    ...body.map((line) => `  ${page.paint('dim', '│')} ${line}`.trimEnd()),
  ];
}

/** What a ticket system would find in its queue. */
export function ticketQueue(page: Page, { tickets }: RunReport): readonly string[] {
  const title = heading(page, 'In the ticket queue', plural(tickets.length, 'message'));
  if (tickets.length === 0) return [title, 'Nothing.'];
  const rows = tickets
    .slice(0, MOST_ROWS)
    .map(({ event, revision, priority = '', respondBy, incidentId }) => [
      event,
      String(revision),
      priority,
      minuteOf(respondBy).replace(' UTC', ''),
      incidentId,
    ]);
  const columns = [
    { title: 'event', most: 12 },
    { title: 'rev', most: 4 },
    { title: 'prio', most: 4 },
    { title: 'respond by (UTC)', most: 16 },
    { title: 'incident' },
  ];
  return [title, ...table(page, columns, rows), ...rest(tickets.length - MOST_ROWS)];
}
