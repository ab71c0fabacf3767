import { LIMITS } from '../limits.js';
import type { ActionSection, HeadlineSection, Section, WhereSection } from '../section.js';
import { cutLine } from './cut-line.js';
import { fold } from './fold.js';

const SEPARATOR = '·';

/** What needs no name, or another one than its key. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['account', 'Account '],
  ['region', ''],
  ['source', ''],
]);

/** The parts of the headline within its columns. */
interface FittedTitle {
  readonly head: string;
  readonly text: string;
  readonly tail: string;
  readonly whole: boolean;
}

/** For all channels of one notice: sections are not changed once they are made. */
const fittedTitles = new WeakMap<HeadlineSection, FittedTitle>();

function fitTitle(section: HeadlineSection): FittedTitle {
  const known = fittedTitles.get(section);
  if (known !== undefined) return known;
  const fitted = newlyFitted(section);
  fittedTitles.set(section, fitted);
  return fitted;
}

function newlyFitted({ badge, marks, text, resource, more }: HeadlineSection): FittedTitle {
  const head = `[${badge}] ${marks.length === 0 ? '' : `${marks.join(', ')}: `}`;
  const others = more === 0 ? '' : ` and ${more} more`;
  const tail = resource === undefined ? '' : ` — ${resource}${others}`;
  const room = Math.max(LIMITS.headlineColumns - head.length - tail.length, 0);
  if (text.length <= room) return { head, text, tail, whole: true };
  return { head, text: cutLine(without(text, resource), room), tail, whole: false };
}

/** A long title has no room for a name that follows it anyway. */
function without(title: string, name: string | undefined): string {
  const rest = title.split(' ').filter((word) => word !== name);
  return rest.length === 0 ? title : rest.join(' ');
}

/** `[P1 CRITICAL] RAISED from HIGH: <title> — <resource>`, on one lock screen: the title gives way. */
export function headlineLine(section: HeadlineSection): string {
  const { head, text, tail } = fitTitle(section);
  return cutLine(`${head}${text}${tail}`, LIMITS.headlineColumns);
}

/** The whole title, where the headline had to cut it. */
export function titleLines(section: Section, columns: number): readonly string[] {
  if (section.kind !== 'headline' || fitTitle(section).whole) return [];
  return ['', ...fold(section.text, 'Title: ', '  ', columns)];
}

/** `Account … · eu-west-1 · GuardDuty · first seen … · respond by …`. No value can pass for two. */
export function whereLine(section: WhereSection): string {
  return section.entries
    .map(({ key, value }) => `${LABELS.get(key) ?? `${key} `}${value.replaceAll(SEPARATOR, '-')}`)
    .join(` ${SEPARATOR} `);
}

/** `You do now: … → <link>`. */
export function actionLine(section: ActionSection): string {
  const where = section.link?.href ?? section.otherwise;
  return `${todoLine(section)}${where === undefined ? '' : ` → ${where}`}`;
}

/** `You do now: …`, where the link has a place of its own. */
export function todoLine({ lead, todo }: ActionSection): string {
  return `${lead}: ${todo}`;
}

/** `Already done: …`. */
export function doneLine({ done }: ActionSection): string {
  return `Already done: ${done}.`;
}
