import type { IncidentDetails, IncidentNotice, ResponsePlan } from '@tocsin/findings';
import { LIMITS } from './limits.js';
import { createFitter } from './inert.js';
import { resourceName } from './resource-name.js';
import type { Section } from './section.js';
import type { NoticeView } from './view.js';

/** What every section is made from. */
export interface Told {
  readonly notice: IncidentNotice;
  readonly details: IncidentDetails;
  readonly plan: ResponsePlan;
  readonly view: NoticeView;
  /** Short name of the first resource, fit for any line. */
  readonly resource?: string;
}

/** Says its part, or nothing. */
export type Describe = (told: Told) => Section | undefined;

export function toTold(notice: IncidentNotice, view: NoticeView): Told {
  const { incident_details: details, response_plan: plan } = notice.incident;
  const [first] = details.resources;
  const resource = first && createFitter().line(resourceName(first), LIMITS.resourceName);
  return { notice, details, plan, view, ...(resource ? { resource } : {}) };
}
