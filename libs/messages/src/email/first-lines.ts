import { fitText } from '@tocsin/findings';
import { LIMITS } from '../limits.js';
import type { ActionSection, HeadlineSection, Section, WhereSection } from '../section.js';
import { fold } from './fold.js';

const SEPARATOR = '·';

function fitTitle({ badge, marks, text, resource, more }: HeadlineSection) {
  const head = `[${badge}] ${marks.length === 0 ? '' : `${marks.join(', ')}: `}`;
  const others = more === 0 ? '' : ` and ${more} more`;
  const tail = resource === undefined ? '' : ` — ${resource}${others}`;
  const room = Math.max(LIMITS.headlineColumns - head.length - tail.length, 0);
  if (text.length <= room) return { head, text, tail, whole: true };
  return { head, text: fitText(without(text, resource), room).text, tail, whole: false };
}

/** A long title has no room for a name that follows it anyway. */
function without(title: string, name: string | undefined): string {
  const rest = title.split(' ').filter((word) => word !== name);
  return rest.length === 0 ? title : rest.join(' ');
}

/** `[P1 CRITICAL] RAISED from HIGH: <title> — <resource>`, on one lock screen: the title gives way. */
export function headlineLine(section: HeadlineSection): string {
  const { head, text, tail } = fitTitle(section);
  return fitText(`${head}${text}${tail}`, LIMITS.headlineColumns).text;
}

/** The whole title, where the headline had to cut it. */
export function titleLines(section: Section): readonly string[] {
  if (section.kind !== 'headline' || fitTitle(section).whole) return [];
  return ['', ...fold(section.text, 'Title: ', '  ')];
}

/** `Account … · eu-west-1 · GuardDuty · first seen … · respond by …`. No value can pass for two. */
export function whereLine(section: WhereSection): string {
  const line = section.entries
    .map(({ key, value }) => [key, value.replaceAll(SEPARATOR, '-')] as const)
    .map(([key, value]) => (key === 'region' || key === 'source' ? value : `${key} ${value}`))
    .join(` ${SEPARATOR} `);
  return line.replace(/^account/, 'Account');
}

/** `Already done: …. You do now: … → <link>`. */
export function actionLine(section: ActionSection): string {
  const where = section.link?.href ?? section.otherwise;
  return `Already done: ${section.done}. ${section.lead}: ${section.todo}${where === undefined ? '' : ` → ${where}`}`;
}
