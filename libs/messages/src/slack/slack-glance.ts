import { fitText } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { ActionSection, HeadlineSection, Section, WhereSection } from '../section.js';
import { doneLine, headlineLine, todoLine, whereLine } from '../text/first-lines.js';
import { type PastDeadline, whereParts } from '../text/glance.js';
import type { SlackBlock, SlackHeader, SlackRun } from './slack-message.js';
import { bold, line, plain, richText, run, strike } from './slack-text.js';

/** How bad, and what. */
export function header(section: HeadlineSection): SlackHeader {
  const { text } = fitText(headlineLine(section), CHANNEL_LIMITS.slack.headerText);
  return { type: 'header', text: plain(text) };
}

/** The headline as a line of a reply. */
export function headlineBlock(section: HeadlineSection): SlackBlock {
  return richText(line(bold(headlineLine(section))));
}

/** Where, by when, what to do, what was done: a line each. */
export function glance(
  where: WhereSection,
  action: ActionSection,
  past: PastDeadline | undefined,
): SlackBlock {
  const { lead, todo, link, otherwise } = action;
  return richText(
    line(
      ...whereRuns(where, past),
      bold(`${lead}: `),
      run(link === undefined && otherwise !== undefined ? `${todo} → ${otherwise}\n` : `${todo}\n`),
      run(doneLine(action)),
    ),
  );
}

function whereRuns(where: WhereSection, past: PastDeadline | undefined): readonly SlackRun[] {
  const { place, due } = whereParts(where);
  if (due !== undefined) return [run(`${place}\n`), bold(`Respond by ${due}\n`)];
  if (past === undefined) return [run(`${place}\n`)];
  return [run(`${place}\nRespond by `), strike(past.time), run(` ${past.word}\n`)];
}

/** What a notification shows and a screen reader says: it reads no blocks. */
export function spoken([headline, where, action]: readonly Section[]): string {
  if (headline?.kind !== 'headline' || where?.kind !== 'where' || action?.kind !== 'action')
    return 'An incident';
  return `${headlineLine(headline)}\n${whereLine(where)}\n${todoLine(action)}`;
}
