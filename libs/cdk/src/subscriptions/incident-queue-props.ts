import type * as kms from 'aws-cdk-lib/aws-kms';
import type { IncidentClass } from '../choices/incident-class.js';
import type { IncidentPriority } from '../choices/incident-priority.js';
import type { MinimumSeverity } from '../choices/minimum-severity.js';
import type { NoticeEvent } from '../choices/notice-event.js';

/**
 * Which notices a queue takes. Everything is optional; all that is given must hold. SNS allows at most 150 combinations of the
 * values (SNS Developer Guide, "Filter policy constraints").
 */
export interface IncidentQueueProps {
  /**
   * Accounts that the findings are from.
   *
   * @default - all
   */
  readonly accounts?: string[];

  /**
   * What the incidents are about.
   *
   * @default - all classes
   */
  readonly classes?: IncidentClass[];

  /**
   * What a notice says of its incident.
   *
   * @default - all but heartbeats
   */
  readonly events?: NoticeEvent[];

  /**
   * A key of yours for the queue.
   *
   * @default - encrypted by Amazon SQS
   */
  readonly key?: kms.IKey;

  /**
   * The least urgent priority that is taken.
   *
   * @default - IncidentPriority.P5
   */
  readonly lowestPriority?: IncidentPriority;

  /**
   * The lowest severity that is taken. One that nobody knows is always taken.
   *
   * @default - MinimumSeverity.INFORMATIONAL
   */
  readonly minimumSeverity?: MinimumSeverity;

  /**
   * Teams that own what the findings are about.
   *
   * @default - all
   */
  readonly teams?: string[];
}
