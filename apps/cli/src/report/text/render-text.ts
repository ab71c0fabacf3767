import type { RunReport } from '../run-report.js';
import { denied, undecided } from './access.js';
import { email, ticketQueue } from './arrived.js';
import { incidents, notTold } from './became.js';
import { cameIn } from './came-in.js';
import { marked } from './marked.js';
import type { Page } from './page.js';
import { totals } from './totals.js';
import { notReadYet, parked, refused, undelivered } from './troubles.js';

/** In the order in which a person asks. A section without content is left out. */
const SECTIONS: readonly ((page: Page, report: RunReport) => readonly string[])[] = [
  cameIn,
  incidents,
  notTold,
  email,
  ticketQueue,
  marked,
  parked,
  refused,
  notReadYet,
  undelivered,
  denied,
  undecided,
  totals,
];

/** The report for a person. */
export function renderText(report: RunReport, page: Page): string {
  const sections = SECTIONS.map((section) => section(page, report)).filter((lines) => lines.length > 0);
  return `\n${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
