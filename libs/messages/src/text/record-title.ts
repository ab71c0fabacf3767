import type { HeadlineSection } from '../section.js';
import { headlineLine } from './first-lines.js';

/**
 * The headline as the title of a record that outlives the notice: without the mark of the event, which would be read
 * long after it is true. That the finding is a sample stays true.
 */
export function recordTitle(headline: HeadlineSection, sample: boolean): string {
  return headlineLine({ ...headline, marks: sample ? headline.marks.slice(0, 1) : [] });
}
