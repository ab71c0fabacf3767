import type { IncidentNotice } from '@tocsin/findings';
import { createFitter } from './inert.js';

/**
 * By what a system knows an incident again: its id, `tocsin-` and 40 hex digits. Never empty, because a system that is given
 * no key makes a new record each time.
 */
export function incidentKey({ incident }: IncidentNotice, limit: number): string {
  return createFitter().line(incident.incident_id, limit) || 'tocsin';
}
