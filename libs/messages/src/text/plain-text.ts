import type { Section } from '../section.js';
import { bodyLines } from './body.js';
import { actionLine, doneLine, headlineLine, titleLines, whereLine } from './first-lines.js';

/**
 * The sections as lines of plain text: three for a lock screen, then the rest as `key: value`, a blank line between
 * parts. The only links are the ones of the sections.
 *
 * @param columns - where lines fold, if a word is not longer; Infinity for a system that folds by itself
 */
export function plainText(sections: readonly Section[], columns: number): string {
  const first: string[] = [];
  const title: string[] = [];
  const rest: string[] = [];
  for (const section of sections) {
    if (section.kind === 'headline') {
      first.push(headlineLine(section));
      title.push(...titleLines(section, columns));
    } else if (section.kind === 'where') {
      first.push(whereLine(section));
    } else if (section.kind === 'action') {
      first.push(actionLine(section), doneLine(section));
    } else {
      const lines = bodyLines(section, columns);
      if (lines.length > 0) rest.push('', ...lines);
    }
  }
  return `${[...first, ...title, ...rest].join('\n')}\n`;
}
