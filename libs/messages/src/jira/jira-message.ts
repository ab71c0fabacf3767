import type { Priority } from '@tocsin/findings';
import type { RecordStep } from '../record-step.js';
import type { AdfDoc } from './adf.js';

/** Cloud takes the Atlassian Document Format (REST v3), Data Center takes wiki text (REST v2). */
export type JiraFlavour = 'cloud' | 'data-center';

/** A text of an issue, in the notation of the flavour. At most 30,000 UTF-16 units; of ADF its JSON is counted. */
export type JiraText = AdfDoc | string;

/** How Jira is told of an issue type or a priority. Names differ from site to site; an id does not change. */
export type JiraReference = { readonly name: string } | { readonly id: string };

/** How issues are written. */
export interface JiraOptions {
  /** @default 'cloud' */
  readonly flavour?: JiraFlavour;
  /**
   * Key of the project, such as `SEC`.
   *
   * @default - `integration.jira_project` of the notice, if that is a key; otherwise left out, for delivery to add
   */
  readonly project?: string;
  /** @default { name: 'Task' } */
  readonly issueType?: JiraReference;
  /**
   * Replaces single entries of {@link JIRA_PRIORITIES}. `false` leaves the field out: Jira refuses an issue with a field
   * that is not on the project's create screen.
   */
  readonly priorities?: Readonly<Partial<Record<Priority, JiraReference>>> | false;
  /** Added to every issue. Spaces become `-`: a label cannot hold one. @default [] */
  readonly labels?: readonly string[];
}

/** `fields` of a create request. */
export interface JiraFields {
  readonly project?: { readonly key: string };
  readonly issuetype: JiraReference;
  /** One line of 1 to 255 UTF-16 units. The same for every notice of an incident, unless it was raised. */
  readonly summary: string;
  readonly description: JiraText;
  /** Without spaces, 1 to 255 UTF-16 units each. The last one is the search key. */
  readonly labels: readonly string[];
  readonly priority?: JiraReference;
}

/** What a machine reads back from an issue: at most 32,768 characters of JSON. */
export interface JiraProperty {
  readonly key: 'tocsin.incident';
  readonly value: {
    readonly incident_id: string;
    readonly revision: number;
    readonly event: string;
    readonly priority: string;
    readonly severity: string;
    readonly finding: string;
  };
}

/** A notice as Jira takes it: an issue to create where there is none, and a comment for the one there is. */
export interface JiraMessage {
  readonly step: RecordStep;
  readonly fields: JiraFields;
  readonly comment: JiraText;
  /** The label that only this incident has. */
  readonly label: string;
  /** Finds the open issue of the incident. */
  readonly jql: string;
  readonly properties: readonly JiraProperty[];
  /** True where a text of the notice was cut, or a part left out to fit. */
  readonly truncated: boolean;
}
