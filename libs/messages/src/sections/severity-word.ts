import type { Incident } from '@tocsin/findings';

/** `CRITICAL`; `SEVERITY UNKNOWN` where the finding states none: a bare UNKNOWN says nothing at night. */
export function severityWord({ incident_details: { severity } }: Incident): string {
  return severity === 'UNKNOWN' ? 'SEVERITY UNKNOWN' : severity;
}
