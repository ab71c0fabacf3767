import { fitText, type IncidentNotice } from '@tocsin/findings';

type Shrink = (notice: IncidentNotice) => IncidentNotice;

function withDetails(
  notice: IncidentNotice,
  changed: Partial<IncidentNotice['incident']['incident_details']>,
) {
  const details = { ...notice.incident.incident_details, ...changed };
  return { ...notice, incident: { ...notice.incident, incident_details: details } };
}

const description =
  (limit: number): Shrink =>
  (notice) =>
    withDetails(notice, { description: fitText(notice.incident.incident_details.description, limit).text });

const resources =
  (count: number): Shrink =>
  (notice) =>
    withDetails(notice, { resources: notice.incident.incident_details.resources.slice(0, count) });

/** `count` still says how many indicators there are. */
const evidence =
  (listed: number): Shrink =>
  (notice) => {
    const { indicators, threat } = notice.incident;
    if (indicators === undefined && threat === undefined) return notice;
    const incident = {
      ...notice.incident,
      ...(indicators && { indicators: { ...indicators, found: indicators.found.slice(0, listed) } }),
      ...(threat && { threat: { ...threat, verdicts: threat.verdicts.slice(0, listed) } }),
    };
    return { ...notice, incident };
  };

/** `more` counts those that are listed no longer. */
const findings =
  (listed: number): Shrink =>
  (notice) => {
    const { digest } = notice.incident;
    if (digest === undefined) return notice;
    const left = digest.findings.slice(0, listed);
    const more = digest.more + digest.findings.length - left.length;
    return { ...notice, incident: { ...notice.incident, digest: { ...digest, findings: left, more } } };
  };

/** Every text and every list, for what no reader of ours lets through. 64 is room for each value of a fixed form. */
const everything =
  (limit: number, listed: number): Shrink =>
  (notice) =>
    shrinkDeep(notice, limit, listed);

function shrinkDeep<T>(value: T, limit: number, listed: number): T {
  if (typeof value === 'string') return fitText(value, limit).text as T;
  if (Array.isArray(value))
    return value.slice(0, listed).map((member) => shrinkDeep(member, limit, listed)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, shrinkDeep(member, limit, listed)]);
  return Object.fromEntries(members) as T;
}

/** Mildest first. The ids are among the last to be touched; the incident id survives them all. */
const STEPS: readonly Shrink[] = [
  description(2_000),
  description(500),
  resources(5),
  findings(10),
  resources(2),
  evidence(5),
  findings(3),
  evidence(1),
  description(100),
  everything(512, 10),
  everything(128, 10),
  everything(64, 10),
  everything(64, 3),
];

/** A notice within its room, and whether it had to lose something for that. */
export interface ShrunkNotice {
  readonly notice: IncidentNotice;
  readonly truncated: boolean;
}

/**
 * Makes a notice smaller, step by step, until it fits: first the description gives way, then the resources
 * (`resource_count` still says how many there are), and then, for a notice that no reader of ours would have let
 * through, every text. What is left is still a notice.
 */
export function shrinkNotice(
  notice: IncidentNotice,
  fits: (notice: IncidentNotice) => boolean,
): ShrunkNotice {
  if (fits(notice)) return { notice, truncated: false };
  let smaller = notice;
  for (const step of STEPS) {
    smaller = step(smaller);
    if (fits(smaller)) break;
  }
  return { notice: smaller, truncated: true };
}
