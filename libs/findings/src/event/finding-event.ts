import type { FindingReadError } from '../errors.js';
import type { Finding } from '../finding.js';

/** What kind of event came. */
export type FindingEventKind =
  'imported' | 'custom-action' | 'guardduty' | 'insight-results' | 'unsupported' | 'malformed';

/** The custom action that a person chose. The event does not say who. */
export interface EventAction {
  /** `detail.actionName`; the end of the action's ARN, or `custom action`, where the event has no name. */
  readonly name: string;
  /** The ARN of the action target: the first of the event's `resources`. */
  readonly arn?: string;
  readonly description?: string;
}

/**
 * A record of an event that is no readable finding, and why. `index` is its place in `detail.findings`; 0 for the finding
 * that a GuardDuty event is.
 */
export interface RefusedFinding {
  readonly index: number;
  readonly error: FindingReadError;
}

/** An EventBridge event, read. */
export interface FindingEvent {
  /**
   * `imported`: findings or refusals. `custom-action`: the same, or neither: the action was chosen on nothing.
   * `guardduty`: GuardDuty's own event, which is one finding. `insight-results`: of ours, but it carries no findings.
   * `unsupported`: another detail type; nothing read, nothing refused. `malformed`: no event; one refusal says why.
   */
  readonly kind: FindingEventKind;
  readonly detailType?: string;
  /** The event's `id`, else `sha256:` and the hex SHA-256 of its JSON. Names the delivery, not the finding. */
  readonly deliveryId: string;
  /** The event's `time`, as it came. */
  readonly time?: string;
  /** Set for `custom-action` and `insight-results`. */
  readonly action?: EventAction;
  readonly findings: readonly Finding[];
  readonly refused: readonly RefusedFinding[];
}
