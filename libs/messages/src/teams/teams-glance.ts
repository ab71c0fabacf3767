import { fitText } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { ActionSection, HeadlineSection, Link, WhereSection } from '../section.js';
import { doneLine, headlineLine } from '../text/first-lines.js';
import { type PastDeadline, whereParts } from '../text/glance.js';
import type { TeamsAction, TeamsActionSet, TeamsColor, TeamsRun, TeamsText } from './teams-message.js';
import { bold, next, paragraph, run } from './teams-text.js';

/** How bad, in colour, and what. */
export function headlineText(section: HeadlineSection, color: TeamsColor): TeamsText {
  const line = headlineLine(section);
  const badge = `[${section.badge}]`;
  return paragraph(
    { ...bold(line.slice(0, badge.length)), size: 'large', color },
    { ...bold(line.slice(badge.length)), size: 'large' },
  );
}

/** Where, by when, what to do, what was done: a paragraph each. */
export function glance(
  where: WhereSection,
  action: ActionSection,
  past: PastDeadline | undefined,
): readonly TeamsText[] {
  const { place, due } = whereParts(where);
  const { lead, todo, link, otherwise } = action;
  const deadline = deadlineRuns(due, past);
  return [
    next(run(place)),
    ...(deadline.length === 0 ? [] : [next(...deadline)]),
    paragraph(
      bold(`${lead}: `),
      run(link === undefined && otherwise !== undefined ? `${todo} → ${otherwise}` : todo),
    ),
    next(run(doneLine(action))),
  ];
}

function deadlineRuns(due: string | undefined, past: PastDeadline | undefined): readonly TeamsRun[] {
  if (due !== undefined) return [bold(`Respond by ${due}`)];
  if (past === undefined) return [];
  return [run('Respond by '), { ...run(past.time), strikethrough: true }, run(` ${past.word}`)];
}

/** One button a link, the first one set off; nothing where there is no link. */
export function buttons(links: readonly Link[]): readonly TeamsActionSet[] {
  if (links.length === 0) return [];
  return [{ type: 'ActionSet', actions: links.slice(0, CHANNEL_LIMITS.teams.actions).map(button) }];
}

function button({ label, href }: Link, at: number): TeamsAction {
  const title = fitText(label, CHANNEL_LIMITS.teams.buttonText).text;
  const action: TeamsAction = { type: 'Action.OpenUrl', title, url: href };
  return at === 0 ? { ...action, style: 'positive' } : action;
}
