import type { Finish } from '../fit-finished.js';
import { linksOf } from '../text/links-of.js';
import type { Entry, Section } from '../section.js';
import { bodyLines } from '../text/body.js';
import { doneLine, headlineLine, titleLines, todoLine, whereLine } from '../text/first-lines.js';
import { lastingWhere } from '../text/lasting-where.js';

/**
 * No tag begins: message and description may be shown as HTML. No entity, because a text message and a voice would give that
 * as it is written.
 *
 * Source: Opsgenie, Alerts and alert fields ("HTML formatting" of the message). Whether JSM does the same is not verified.
 */
export const withoutTags: Finish = (text) => (text.includes('<') ? text.replaceAll('<', '‹') : text);

/** The three texts of an alert, not yet fitted. */
export interface JsmTexts {
  /** How bad, what, and where: all that a list and a phone show. */
  readonly message: string;
  /** What follows the message: by when, what next, what was done, the links, the primary one first; then the rest. */
  readonly description: string;
  /** The message and what follows it, without what does not change. */
  readonly note: string;
}

/** Facts and ids are in `details`. */
export function jsmTexts(sections: readonly Section[]): JsmTexts {
  const message: string[] = [];
  const first: string[] = [];
  const title: string[] = [];
  const news: string[] = [];
  const rest: string[] = [];
  for (const section of sections) {
    if (section.kind === 'headline') {
      message.push(headlineLine(section));
      title.push(...titleLines(section, Infinity));
    } else if (section.kind === 'where') {
      message.push(section.entries.filter(isPlace).map(valueOf).join(' '));
      first.push(...whereLines(sections));
    } else if (section.kind === 'action') {
      first.push(todoLine(section), doneLine(section));
      if (section.otherwise !== undefined) first.push(`Where: ${section.otherwise}`);
      for (const { label, href } of linksOf(sections)) first.push(`${label}: ${href}`);
    } else if (section.kind === 'because' || section.kind === 'changes' || isNews(section)) {
      news.push('', ...bodyLines(section, Infinity));
    } else if (
      section.kind === 'evidence' ||
      section.kind === 'description' ||
      section.kind === 'resources'
    ) {
      rest.push('', ...bodyLines(section, Infinity));
    }
  }
  const line = message.map(onePart).join(' · ') || 'incident';
  const always = [...first, ...title, ...news].join('\n');
  return { message: line, description: [always, ...rest].join('\n'), note: `${line}\n${always}` };
}

const isNews = (section: Section) => section.kind === 'evidence' && section.isNews;

/** No part of the message can pass for two. */
const onePart = (text: string) => text.replaceAll('·', '-');
const isPlace = ({ key }: Entry) => key === 'account' || key === 'region';
const isDeadline = ({ key }: Entry) => key === 'respond by';
const valueOf = ({ value }: Entry) => value;

/** The deadline first, since the message says where already. */
function whereLines(sections: readonly Section[]): readonly string[] {
  const { entries, ...section } = lastingWhere(sections);
  const due = entries.find(isDeadline);
  const where = whereLine({ ...section, entries: entries.filter((entry) => !isDeadline(entry)) });
  return due === undefined ? [where] : [`Respond by ${due.value}`, where];
}
