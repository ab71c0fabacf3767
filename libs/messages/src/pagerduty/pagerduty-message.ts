/** Source: PagerDuty Events API v2, Send an Alert Event, `payload.severity`. */
export type PagerDutySeverity = 'critical' | 'error' | 'warning' | 'info';

/** Source: PagerDuty Events API v2, The `links` Property. */
export interface PagerDutyLink {
  readonly href: string;
  readonly text: string;
}

/** Opens an alert, or adds to the open one of the same `dedup_key`. Without `routing_key`: delivery adds it. */
export interface PagerDutyTrigger {
  readonly event_action: 'trigger';
  readonly dedup_key: string;
  readonly payload: {
    readonly summary: string;
    readonly source: string;
    readonly severity: PagerDutySeverity;
    /** ISO 8601: when the incident was opened. */
    readonly timestamp?: string;
    readonly component: string;
    readonly group: string;
    readonly class: string;
    /** One line a key, in the order of reading. */
    readonly custom_details: Readonly<Record<string, string>>;
  };
  readonly client: string;
  readonly client_url?: string;
  readonly links?: readonly PagerDutyLink[];
}

/** What becomes of the alert of a `dedup_key`. Dropped by PagerDuty, and that is well, where none is open. */
export interface PagerDutyFollowUp {
  readonly event_action: 'acknowledge' | 'resolve';
  readonly dedup_key: string;
}

/** The body of `POST /v2/enqueue`, without its `routing_key`, which is a secret. */
export type PagerDutyEvent = PagerDutyTrigger | PagerDutyFollowUp;

/** What a notice is to PagerDuty. */
export interface PagerDutyMessage {
  /** Absent where the notice is about no one incident, such as a digest: it would page somebody. */
  readonly event?: PagerDutyEvent;
  /** True where a text of the notice was cut. */
  readonly truncated: boolean;
}
