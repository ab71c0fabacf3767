import { type Finished, fitFinished } from '../fit-finished.js';
import { fitSections, type GivingKind } from '../give-way.js';
import type { Section } from '../section.js';
import { inertText } from './inert-text.js';

const LEFT_OUT = '… (the rest does not fit this field)';

/**
 * Lines as one inert text of at most `limit` UTF-16 units. What does not fit is left out line by line, so that no
 * address is cut in two; only where not even the first line fits, that one is cut.
 */
export function fitLines(lines: readonly string[], limit: number): Finished {
  const whole = inertText(lines.join('\n'));
  if (whole.length <= limit) return { text: whole, truncated: false };
  const kept: string[] = [];
  let room = limit - LEFT_OUT.length;
  for (const line of lines) {
    const inert = inertText(line);
    room -= inert.length + 1;
    if (room < 0) break;
    kept.push(inert);
  }
  if (kept.length > 0) return { text: [...kept, LEFT_OUT].join('\n'), truncated: true };
  return { text: fitFinished(lines[0] ?? '', limit, inertText).text, truncated: true };
}

/** The sections as one inert text: what may give way says less, before lines are left out. */
export function fitRecord(
  sections: readonly Section[],
  order: readonly GivingKind[],
  linesOf: (sections: readonly Section[]) => readonly string[],
  limit: number,
): Finished {
  const { message, truncated } = fitSections(
    sections,
    order,
    (left) => fitLines(linesOf(left), Infinity).text,
    (text) => text.length - limit,
  );
  if (message.length <= limit) return { text: message, truncated };
  return { text: fitLines(message.split('\n'), limit).text, truncated: true };
}
