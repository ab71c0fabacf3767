import type { IncidentNotice } from '@tocsin/findings';
import { defangSections } from './defang.js';
import { describeNotice } from './describe-notice.js';
import { bodyLines } from './email/body.js';
import { actionLine, headlineLine, titleLines, whereLine } from './email/first-lines.js';
import type { Section } from './section.js';
import { subjectOf } from './subject.js';
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
 * screen: how bad, what, where; account, Region, source, first seen, respond by; what was done, what you do, one
 * link. Below them `key: value` lines of at most 72 columns, where a word is not longer.
 *
 * @example
 * const { subject, text } = renderEmail(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' });
 * // subject: '[P1][CRITICAL] GuardDuty: Backdoor on an EC2 instance (111122223333 eu-west-1)'
 */
export function renderEmail(notice: IncidentNotice, view: NoticeView): EmailMessage {
  const sections = defangSections(describeNotice(notice, view));
  const lines = [...sections.flatMap(firstLine), ...sections.flatMap(titleLines), ...sections.flatMap(body)];
  return {
    subject: subjectOf(notice),
    text: `${lines.join('\n')}\n`,
    truncated: sections.some(({ truncated }) => truncated === true),
  };
}

function firstLine(section: Section): readonly string[] {
  switch (section.kind) {
    case 'headline':
      return [headlineLine(section)];
    case 'where':
      return [whereLine(section)];
    case 'action':
      return [actionLine(section)];
    default:
      return [];
  }
}

function body(section: Section): readonly string[] {
  const lines = bodyLines(section);
  return lines.length === 0 ? [] : ['', ...lines];
}
