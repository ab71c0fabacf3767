import { type Section, sectionOf, type WhereSection } from '../section.js';
import { recordWhere } from './record.js';

/**
 * Account, Region, source and deadline for a text that is still read hours later, such as the title of an alert: the whole
 * deadline, and no minutes left.
 */
export function lastingWhere(sections: readonly Section[]): WhereSection {
  const where = sectionOf(sections, 'where') ?? { kind: 'where', entries: [] };
  const { entries } = recordWhere(where, sections);
  return { kind: 'where', entries: entries.filter(({ key }) => key !== 'first seen') };
}
