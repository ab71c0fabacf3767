import type { Priority } from '@tocsin/findings';

/** The body of `POST …/alerts`. Source: JSM Operations, Integration events; Opsgenie Alert API, Create Alert. */
export interface JsmCreateAlert {
  readonly message: string;
  readonly alias: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly details: Readonly<Record<string, string>>;
  /** What is affected. */
  readonly entity: string;
  readonly source: string;
  readonly priority: Priority;
}

/** The body of what follows: a note, an acknowledgement, a close. */
export interface JsmFollowUp {
  readonly source: string;
  readonly note: string;
}

/** What is done to an alert. */
export type JsmAction = 'create' | 'note' | 'acknowledge' | 'close';

/** What a notice is to JSM Operations. */
export interface JsmAlertMessage {
  /** By what the alert is known again: of `create`, and for the addresses of the other actions. */
  readonly alias: string;
  /** What to send, in this order: `create` with the body `create`, each other one with the body `followUp`. Empty for a digest. */
  readonly actions: readonly JsmAction[];
  readonly create: JsmCreateAlert;
  readonly followUp: JsmFollowUp;
  /** True where a text of the notice was cut. */
  readonly truncated: boolean;
}
