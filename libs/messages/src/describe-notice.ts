import type { IncidentNotice } from '@tocsin/findings';
import type { Section } from './section.js';
import { describeAction } from './sections/action.js';
import { describeBecause } from './sections/because.js';
import { describeChanges } from './sections/changes.js';
import { describeDescription } from './sections/description.js';
import { describeEvidence } from './sections/evidence.js';
import { describeFacts } from './sections/facts.js';
import { describeHeadline } from './sections/headline.js';
import { describeIds } from './sections/ids.js';
import { describeResources } from './sections/resources.js';
import { describeWhere } from './sections/where.js';
import { type Describe, toTold } from './told.js';
import type { NoticeView } from './view.js';

/** What is said, in this order. */
const DESCRIBE: readonly Describe[] = [
  describeHeadline,
  describeWhere,
  describeAction,
  describeBecause,
  describeChanges,
  describeEvidence,
  describeDescription,
  describeFacts,
  describeResources,
  describeIds,
];

/**
 * Decides what is said about an incident, and in which order; how it looks is for the renderer of each channel.
 * The first three sections are always headline, where and action; the others are left out where there is nothing
 * to say. Never throws: a text that cannot be used is left out or replaced by words that say so.
 *
 * @returns plain data, cleaned, redacted and bounded (see {@link Section})
 * @example
 * const [headline] = describeNotice(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'Europe/Berlin' });
 * // { kind: 'headline', badge: 'P1 CRITICAL', text: 'Backdoor on an EC2 instance', resource: 'i-0abc', … }
 */
export function describeNotice(notice: IncidentNotice, view: NoticeView): readonly Section[] {
  const told = toTold(notice, view);
  return DESCRIBE.flatMap((describe) => describe(told) ?? []);
}
