import type { IncidentThreat } from './incident.js';

/**
 * What the enricher sends to the routine intake: its answer to one notice. The processor, the only writer of findings, reads
 * the finding anew, marks it and publishes `enriched`.
 */
export interface Enrichment {
  readonly schema: 'tocsin.enrichment/1';
  readonly incident_id: string;
  /** Revision of the notice that it answers. */
  readonly revision: number;
  /** `incident_details.timestamp` of that notice: an answer to an earlier episode is dropped. */
  readonly opened_at: string;
  /** Where the finding is, as the notice names it. */
  readonly finding: {
    readonly id: string;
    readonly product_arn: string;
    readonly account: string;
    readonly region: string;
  };
  readonly threat: IncidentThreat;
}
