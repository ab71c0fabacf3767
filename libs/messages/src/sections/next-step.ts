import type { FindingClass, ResponseAction } from '@tocsin/findings';
import type { Told } from '../told.js';
import { digestStep } from './digest-words.js';
import { wordsOf } from './event-words.js';

const LEADS: Readonly<Record<ResponseAction, string>> = {
  immediate_response: 'You do now',
  escalated_response: 'You do next',
  standard_response: 'You do',
  low_priority_response: 'You do, in planned work',
};

const STEPS: Readonly<Record<FindingClass, (resource: string) => string>> = {
  threat: (resource) =>
    `check whether this is a real attack on ${resource}; if it is, contain it and revoke the credentials it can use`,
  exposure: (resource) => `check who can reach ${resource}, and close what is not meant to be open`,
  vulnerability: (resource) =>
    `patch ${resource} or shield it until you can, and look for signs that it was exploited`,
  data: (resource) => `check who could read ${resource}, close it, and find out what was read`,
  posture: (resource) => `correct the configuration of ${resource}, or record why it stays`,
};

const SAMPLE_STEP =
  'ask who is testing, since the product marks this as a sample; if nobody is, treat it as real';

function affected({ details, resource }: Told): string {
  const more = Math.max(details.resource_count, details.resources.length) - 1;
  if (resource === undefined) return 'the resource';
  return more > 0 ? `${resource} and ${more} more` : resource;
}

function stepFor(kind: FindingClass, resource: string): string {
  return Object.hasOwn(STEPS, kind) ? STEPS[kind](resource) : `look at ${resource}`;
}

/** What the reader does, and how soon. */
export function nextStep(told: Told): { readonly lead: string; readonly todo: string } {
  const { notice, details, plan } = told;
  const words = wordsOf(notice);
  if (words.todo !== undefined) return { lead: 'You do', todo: words.todo };
  const lead = Object.hasOwn(LEADS, plan.action) ? LEADS[plan.action] : 'You do';
  if (notice.incident.digest !== undefined) return { lead, todo: digestStep(notice.incident.digest) };
  if (details.sample) return { lead, todo: SAMPLE_STEP };
  const step = stepFor(details.class, affected(told));
  const unknown = details.severity === 'UNKNOWN';
  return { lead, todo: unknown ? `judge how bad this is (the finding does not say), then ${step}` : step };
}
