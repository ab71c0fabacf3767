import type { Finish } from '../fit-finished.js';
import { linksOf } from '../links-of.js';
import { type Section, sectionOf } from '../section.js';
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

/** How bad, what, and where: all that a list and a phone show. */
export function jsmMessage(sections: readonly Section[]): string {
  const headline = sectionOf(sections, 'headline');
  const place = sectionOf(sections, 'where')?.entries.filter(
    ({ key }) => key === 'account' || key === 'region',
  );
  const parts = [
    headline === undefined ? '' : headlineLine(headline),
    (place ?? []).map(({ value }) => value).join(' '),
  ];
  return parts.filter((part) => part !== '').join(' · ') || 'incident';
}

/** Facts and ids are in `details`. */
const IN_DESCRIPTION: ReadonlySet<Section['kind']> = new Set([
  'because',
  'changes',
  'description',
  'resources',
]);
const IN_NOTE: ReadonlySet<Section['kind']> = new Set(['because', 'changes']);

/** What follows the message: by when, what next, what was done, the links, the primary one first; then the rest. */
export function jsmText(sections: readonly Section[], where: 'description' | 'note'): string {
  const kinds = where === 'description' ? IN_DESCRIPTION : IN_NOTE;
  const first: string[] = [];
  const title: string[] = [];
  const rest: string[] = [];
  for (const section of sections) {
    if (section.kind === 'headline') title.push(...titleLines(section, Infinity));
    else if (section.kind === 'where') first.push(...whereLines(sections));
    else if (section.kind === 'action') {
      first.push(todoLine(section), doneLine(section));
      if (section.otherwise !== undefined) first.push(`Where: ${section.otherwise}`);
    } else if (kinds.has(section.kind)) rest.push('', ...bodyLines(section, Infinity));
  }
  const links = linksOf(sections).map(({ label, href }) => `${label}: ${href}`);
  return [...first, ...links, ...title, ...rest].join('\n');
}

/** The message said where already, so that the deadline comes first. */
function whereLines(sections: readonly Section[]): readonly string[] {
  const { entries, ...section } = lastingWhere(sections);
  const due = entries.filter(({ key }) => key === 'respond by');
  const rest = entries.filter(({ key }) => key !== 'respond by');
  return [
    ...due.map(({ value }) => `Respond by ${value}`),
    ...(rest.length === 0 ? [] : [whereLine({ ...section, entries: rest })]),
  ];
}
