import type { Entry, Section } from '../section.js';

/** Marks and brackets around one text of a section, and what is written once. Their sum is more than the longest. */
const AROUND = 140;
const ONCE = 1_000;

/** JSON doubles `"` and `\`; nothing that grows more is left in a clean text. */
const unitsOf = (texts: number, length: number) => texts * AROUND + 2 * length;

function ofEntries(entries: readonly Entry[]): number {
  let length = 0;
  for (const { key, value, link } of entries)
    length += key.length + value.length + (link === undefined ? 0 : link.label.length + link.href.length);
  return unitsOf(2 * entries.length, length);
}

function ofSection(section: Section): number {
  switch (section.kind) {
    case 'headline':
      return unitsOf(3, section.text.length + section.badge.length + section.marks.join().length + 100);
    case 'action':
      return unitsOf(
        4,
        section.done.length +
          section.todo.length +
          section.lead.length +
          (section.link?.href ?? section.otherwise ?? '').length,
      );
    case 'because':
    case 'description':
      return unitsOf(2, section.text.length);
    case 'changes':
      return section.changes.reduce(
        (most, { field, from = '', to }) => most + unitsOf(2, field.length + from.length + to.length),
        0,
      );
    case 'resources':
      return section.resources.reduce(
        (most, { type, name, id, region = '' }) =>
          most + unitsOf(2, type.length + name.length + id.length + region.length),
        0,
      );
    default:
      return ofEntries(section.entries);
  }
}

/** At most what the sections take as JSON of ADF, in UTF-16 units: reckoned, because writing it is what costs. */
export function mostUnits(sections: readonly Section[]): number {
  let most = ONCE;
  for (const section of sections) most += ofSection(section);
  return most;
}
