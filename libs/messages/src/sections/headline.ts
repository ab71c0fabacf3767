import type { IncidentDetails } from '@tocsin/findings';
import { createFitter, type Fitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import type { HeadlineSection } from '../section.js';
import type { Told } from '../told.js';
import { wordsOf } from './event-words.js';
import { severityWord } from './severity-word.js';

export function describeHeadline(told: Told): HeadlineSection {
  const { notice, details, plan, resource } = told;
  const fit = createFitter();
  const mark = wordsOf(notice).mark?.(told);
  return {
    kind: 'headline',
    event: notice.event,
    badge: fit.line(`${plan.priority} ${severityWord(notice.incident)}`, LIMITS.word),
    marks: [
      ...(details.sample ? ['SAMPLE FINDING'] : []),
      ...(mark === undefined ? [] : [fit.line(mark, LIMITS.word)]),
    ],
    text: firstOf(namesOf(details), fit),
    ...(resource && { resource }),
    more: Math.max(details.resource_count, details.resources.length, 1) - 1,
    ...fit.mark(),
  };
}

function firstOf(names: readonly string[], fit: Fitter): string {
  for (const name of names) {
    const text = fit.line(name, LIMITS.title);
    if (text !== '') return text;
  }
  return '';
}

/** What a finding may be called, best first. The last one is never blank. */
export function namesOf(details: IncidentDetails): readonly string[] {
  const { title, types, control_id: control = '' } = details;
  return [title, types[0] ?? '', control, `${details.class} finding without a title`];
}
