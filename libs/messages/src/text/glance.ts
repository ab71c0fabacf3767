import type { IncidentNotice } from '@tocsin/findings';
import { bothTimes, readMoment } from '../moment.js';
import { recordStep } from '../record-step.js';
import type { WhereSection } from '../section.js';
import type { NoticeView } from '../view.js';
import { whereLine } from './first-lines.js';

/** Where, without the deadline, and the deadline, which stands out on a line of its own. */
export interface WhereParts {
  readonly place: string;
  /** The deadline, while an answer is due. */
  readonly due?: string;
}

export function whereParts(section: WhereSection): WhereParts {
  const last = section.entries.at(-1);
  if (last?.key !== 'respond by') return { place: whereLine(section) };
  return {
    place: whereLine({ ...section, entries: section.entries.slice(0, -1) }),
    due: last.value,
  };
}

/** A deadline that nobody has to keep any more: to be struck out. */
export interface PastDeadline {
  readonly time: string;
  /** What became of it. */
  readonly word: 'taken' | 'over';
}

/** For an incident that somebody has taken, or that is closed. */
export function pastDeadline(notice: IncidentNotice, view: NoticeView): PastDeadline | undefined {
  const step = recordStep(notice);
  if (step !== 'acknowledge' && step !== 'close') return undefined;
  const moment = readMoment(notice.incident.response_plan.respond_by);
  if (moment === undefined) return undefined;
  return {
    time: bothTimes(moment, view.timeZone, readMoment(view.now)),
    word: step === 'close' ? 'over' : 'taken',
  };
}
