import type { IncidentNotice } from '@tocsin/findings';

/**
 * A CloudEvent in structured JSON: the body of a `POST` with `Content-Type: application/cloudevents+json`.
 *
 * Source: CloudEvents 1.0.2, Context Attributes; JSON Event Format.
 */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** `<incident_id>/<revision>`. A repeat after a crash has the same: with `source`, it is what a receiver knows it by. */
  readonly id: string;
  readonly source: string;
  /** `io.github.tocsin.incident.<event>`. */
  readonly type: string;
  /** The incident's id: the same in all events of an incident. */
  readonly subject: string;
  /** RFC 3339, UTC: when the incident was opened, in all its events. Left out where the notice has no readable time. */
  readonly time?: string;
  readonly datacontenttype: 'application/json';
  /** Extension: `CRITICAL` … `INFORMATIONAL`, or `UNKNOWN`. */
  readonly severity: string;
  /** Extension: `P1` … `P5`. */
  readonly priority: string;
  /** Reads back with `readNotice` of `@tocsin/findings/schemas`. */
  readonly data: IncidentNotice;
}

/** A notice for any receiver of webhooks. */
export interface WebhookMessage {
  readonly event: CloudEvent;
  /** True where a text or a list of the notice was cut. */
  readonly truncated: boolean;
}
