import type { Finish } from '../fit-finished.js';
import { type Section, sectionOf } from '../section.js';
import { bodyLines } from '../text/body.js';
import { doneLine, headlineLine, titleLines, todoLine, whereLine } from '../text/first-lines.js';
import { lastingWhere } from '../text/lasting-where.js';

/**
 * Brackets that no page takes for a tag: message and description may be shown as HTML. No entities, because a text message and
 * a voice would give those as they are written.
 *
 * Source: Opsgenie, Alerts and alert fields ("HTML formatting" of the message). Where JSM does the same is not verified.
 */
export const withoutTags: Finish = (text) =>
  text.includes('<') || text.includes('>') ? text.replaceAll('<', '‹').replaceAll('>', '›') : text;

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

/** What follows the message: by when, what next, and one link; the sections below them where `whole`. */
export function jsmText(sections: readonly Section[], whole: boolean): string {
  const lines: string[] = [];
  const title: string[] = [];
  for (const section of sections) {
    if (section.kind === 'headline') title.push(...titleLines(section, Infinity));
    else if (section.kind === 'where') lines.push(...whereLines(sections));
    else if (section.kind === 'action') {
      lines.push(todoLine(section), doneLine(section));
      if (section.link !== undefined) lines.push(`${section.link.label}: ${section.link.href}`);
      else if (section.otherwise !== undefined) lines.push(`Where: ${section.otherwise}`);
    } else if (whole || section.kind === 'changes' || section.kind === 'because') {
      lines.push(...title.splice(0), '', ...bodyLines(section, Infinity));
    }
  }
  return [...lines, ...title].join('\n');
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
