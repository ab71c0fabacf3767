import type { IncidentNotice, NoticeEvent } from '@tocsin/findings';
import type { Told } from '../told.js';
import { digestDone } from './digest-words.js';

/** How an event reads: the mark before the title, what was done, and whether an answer is due. */
interface EventWords {
  readonly mark?: (told: Told) => string;
  readonly done: (told: Told) => string;
  /** A person should act: the deadline and the next step are given. */
  readonly due: boolean;
  /** The sender marks the finding after this message, where it marks at all. */
  readonly marks: boolean;
  /** Replaces the next step. */
  readonly todo?: string;
}

function raisedFrom(notice: IncidentNotice): string {
  const change =
    notice.changes?.find(({ field }) => field === 'severity') ??
    notice.changes?.find(({ field }) => field === 'priority');
  return change?.from === undefined ? 'RAISED' : `RAISED from ${change.from}`;
}

function moreUrgent({ changes = [] }: IncidentNotice): string {
  const from = changes.find(({ field }) => field === 'priority')?.from;
  return from === undefined ? 'NEW FACTS' : `NEW FACTS, RAISED from ${from}`;
}

function howClosed({ details }: Told): string {
  if (details.record_state === 'ARCHIVED') return 'the product archived the finding';
  if (details.workflow_status === 'RESOLVED') return 'the finding was set to RESOLVED in Security Hub';
  return 'the finding was closed';
}

/** What each event says. A new event is one entry here. */
const EVENT_WORDS: Readonly<Record<NoticeEvent, EventWords>> = {
  opened: { done: () => 'incident opened', due: true, marks: true },
  raised: {
    mark: ({ notice }) => raisedFrom(notice),
    done: ({ plan }) => `incident raised to ${plan.priority}`,
    due: true,
    marks: true,
  },
  escalated: {
    mark: () => 'ESCALATED by a person',
    done: ({ plan }) => `incident escalated to ${plan.priority}`,
    due: true,
    marks: true,
  },
  reopened: {
    mark: () => 'REOPENED',
    done: () => 'incident reopened (the finding is back)',
    due: true,
    marks: true,
  },
  enriched: {
    mark: ({ notice }) => moreUrgent(notice),
    done: () => 'more was looked up (see below)',
    due: true,
    marks: false,
  },
  acknowledged: {
    mark: () => 'ACKNOWLEDGED',
    done: () => 'somebody has taken this incident',
    due: false,
    marks: false,
    todo: 'nothing, unless you are asked to help',
  },
  suppressed: {
    mark: () => 'SUPPRESSED',
    done: () => 'the finding was set to SUPPRESSED; Security Hub will not reopen it by itself',
    due: false,
    marks: false,
    todo: 'nothing, if you know who did this and why; if not, look into it',
  },
  resolved: {
    mark: () => 'RESOLVED',
    done: howClosed,
    due: false,
    marks: false,
    todo: 'nothing, if you know who closed it and why; if not, look into it',
  },
  digest: {
    mark: () => 'DIGEST',
    done: ({ notice }) => digestDone(notice.incident.digest),
    due: true,
    marks: true,
  },
  heartbeat: {
    mark: () => 'HEARTBEAT',
    done: () => 'a test finding came all the way from Security Hub to you',
    due: false,
    marks: false,
    todo: 'nothing; if these stop, findings may no longer reach you',
  },
};

/** An event of a later version is told as one that needs somebody to look. */
export function wordsOf({ event }: IncidentNotice): EventWords {
  if (Object.hasOwn(EVENT_WORDS, event)) return EVENT_WORDS[event];
  return {
    mark: () => event.toUpperCase(),
    done: () => 'this version does not know what',
    due: true,
    marks: false,
  };
}
