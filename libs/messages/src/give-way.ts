import { fitText } from '@tocsin/findings';
import { type ChangesSection, isCut, type Section } from './section.js';

/** What can be said more shortly. */
export type GivingKind = 'description' | 'facts' | 'resources' | 'evidence' | 'changes';

/** Of a text that says little without its end. */
const LEAST_DESCRIPTION = 80;
/** The mark of a cut text is one UTF-16 unit, but three bytes. */
const MARK = 2;
/** Of every text, where the lists gave way and it is still too much. */
const LEAST_TEXT = 100;

/** A message that fits, and whether something had to give way for that, or was cut before. */
export interface FittedMessage<Message> {
  readonly message: Message;
  readonly truncated: boolean;
}

/**
 * Lays sections out and, where that is too much for the system, says less: the kinds of `order` one after the other, each
 * no more than is needed. Last of all every text is cut to 100 characters, which fits everywhere.
 *
 * @param tooMuch - by how much a message is over its limit, in UTF-16 units or bytes; 0 or less where it fits
 */
export function fitSections<Message>(
  sections: readonly Section[],
  order: readonly GivingKind[],
  layOut: (sections: readonly Section[]) => Message,
  tooMuch: (message: Message) => number,
): FittedMessage<Message> {
  let message = layOut(sections);
  let over = tooMuch(message);
  if (over <= 0) return { message, truncated: isCut(sections) };
  let left = sections;
  for (const kind of order) {
    left = giveWay(left, kind, over);
    message = layOut(left);
    over = tooMuch(message);
    if (over <= 0) return { message, truncated: true };
  }
  return { message: layOut(left.map(shortTexts)), truncated: true };
}

/** The sections with one kind shorter by about `over`, or without it. */
export function giveWay(sections: readonly Section[], kind: GivingKind, over: number): readonly Section[] {
  return sections.flatMap((section) => (section.kind === kind ? (shorter(section, over) ?? []) : section));
}

function shorter(section: Section, over: number): Section | undefined {
  switch (section.kind) {
    case 'description': {
      const room = section.text.length - over - MARK;
      if (room < LEAST_DESCRIPTION) return undefined;
      return { ...section, text: fitText(section.text, room).text, truncated: true };
    }
    case 'evidence':
    case 'facts': {
      const entries = withoutLast(section.entries, over, ({ key, value }) => key.length + value.length);
      return entries.length === 0 ? undefined : { ...section, entries, truncated: true };
    }
    case 'resources': {
      const resources = withoutLast(
        section.resources,
        over,
        ({ type, name, id }) => `${type}${name}${id}`.length,
      );
      const more = section.more + section.resources.length - resources.length;
      return { ...section, resources, more, truncated: true };
    }
    case 'changes': {
      const changes = withoutLast(section.changes, over, lengthOfChange);
      return {
        ...section,
        changes,
        more: section.more + section.changes.length - changes.length,
        truncated: true,
      };
    }
    default:
      return section;
  }
}

function lengthOfChange({ field, from = '', to }: ChangesSection['changes'][number]): number {
  return field.length + from.length + to.length;
}

function withoutLast<T>(list: readonly T[], over: number, length: (one: T) => number): readonly T[] {
  let end = list.length;
  for (let freed = 0; freed < over && end > 0; end -= 1) freed += length(list[end - 1] as T);
  return list.slice(0, end);
}

function shortTexts<T>(value: T): T {
  if (typeof value === 'string') return fitText(value, LEAST_TEXT).text as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shortTexts) as T;
  const short = Object.entries(value).map(([key, member]) => [
    key,
    key === 'href' ? member : shortTexts(member),
  ]);
  return Object.fromEntries(short) as T;
}
