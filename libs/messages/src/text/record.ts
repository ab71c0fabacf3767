import { type HeadlineSection, type Section, sectionOf, type WhereSection } from '../section.js';
import { headlineLine } from './first-lines.js';

/**
 * The headline as the title of a record that outlives the notice: without the mark of the event, which would be read
 * long after it is true. That the finding is a sample stays true.
 */
export function recordTitle(headline: HeadlineSection, sample: boolean): string {
  return headlineLine({ ...headline, marks: sample ? headline.marks.slice(0, 1) : [] });
}

/**
 * Where and by when, for a record that is read tomorrow too: the deadline has its date, and does not say how many
 * minutes were left when the record was made.
 */
export function recordWhere(where: WhereSection, sections: readonly Section[]): WhereSection {
  const dated = sectionOf(sections, 'facts')?.entries.find(({ key }) => key === 'respond by');
  if (dated === undefined) return where;
  return { ...where, entries: where.entries.map((entry) => (entry.key === 'respond by' ? dated : entry)) };
}
