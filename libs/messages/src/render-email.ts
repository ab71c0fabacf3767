import type { IncidentNotice } from '@tocsin/findings';
import { defangSections } from './defang-sections.js';
import { describeNotice } from './describe-notice.js';
import { LIMITS } from './limits.js';
import { isCut, type Section } from './section.js';
import { subjectOf } from './subject.js';
import { plainText } from './text/plain-text.js';
import type { NoticeView } from './view.js';

/** A mail in plain text. */
export interface EmailMessage {
  /** One line of 1 to 99 printable ASCII characters; the same for every notice of an incident. */
  readonly subject: string;
  /** Lines end in `\n`. The only links are the ones of the sections. */
  readonly text: string;
  /** True where a text of the notice was cut. */
  readonly truncated: boolean;
}

/**
 * Lays a notice out as the plain text that SNS sends to an e-mail subscription. The first three lines are for a lock
 * screen: how bad, what, where; account, Region, source, first seen, respond by; what you do, and one link. Below them
 * what was done, and `key: value` lines of at most 72 columns, where a word is not longer.
 *
 * @param sections - what `describeNotice` gave for this notice and view, where more channels than one are rendered
 * @example
 * const { subject, text } = renderEmail(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' });
 * // subject: '[P1][CRITICAL] GuardDuty: Backdoor on an EC2 instance (111122223333 eu-west-1)'
 */
export function renderEmail(
  notice: IncidentNotice,
  view: NoticeView,
  sections: readonly Section[] = describeNotice(notice, view),
): EmailMessage {
  return {
    subject: subjectOf(notice),
    text: plainText(defangSections(sections), LIMITS.columns),
    truncated: isCut(sections),
  };
}
