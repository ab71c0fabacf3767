import { type Section, sectionOf } from '../section.js';
import { bodyLines } from '../text/body.js';
import { actionLine, doneLine, headlineLine, titleLines, whereLine } from '../text/first-lines.js';
import { recordWhere } from '../text/record.js';

/** ServiceNow folds by itself. */
const UNFOLDED = Infinity;

/** Lines of the description. The short description stands above it, so the headline is not said again. */
export function descriptionLines(sections: readonly Section[]): readonly string[] {
  return sections.flatMap((section) => {
    if (section.kind === 'headline') return [];
    if (section.kind === 'where') return [whereLine(recordWhere(section, sections))];
    if (section.kind !== 'action') return ['', ...bodyLines(section, UNFOLDED)];
    const headline = sectionOf(sections, 'headline');
    return [actionLine(section), doneLine(section), ...(headline ? titleLines(headline, UNFOLDED) : [])];
  });
}

/** Lines of a work note: what is new, what is next. */
export function workNoteLines(sections: readonly Section[], revision: number): readonly string[] {
  const lines = sections.flatMap((section) => {
    if (section.kind === 'headline') return [headlineLine(section)];
    if (section.kind === 'where') return [whereLine(section)];
    if (section.kind === 'action') return [actionLine(section), doneLine(section)];
    return section.kind === 'changes' || (section.kind === 'evidence' && section.isNews)
      ? ['', ...bodyLines(section, UNFOLDED)]
      : [];
  });
  return [...lines, '', `Notice ${revision} of this incident.`];
}
