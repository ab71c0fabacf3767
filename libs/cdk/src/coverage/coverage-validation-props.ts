import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { FindingsFrom } from '../choices/findings-from.js';
import type { MinimumSeverity } from '../choices/minimum-severity.js';
import type { TriagePolicyDocument } from '../policy/triage-policy-document.js';
import type { AcknowledgedPart } from './acknowledged-part.js';

/** What the stacks of an app are held to. Everything is optional. */
export interface CoverageValidationProps {
  /**
   * Parts that keep findings from people and are meant to, each with the reason.
   *
   * @default - none
   */
  readonly acknowledge?: AcknowledgedPart[];

  /**
   * Of whose findings somebody must be told, as `findingsFrom` of the stacks. It is looked at where a stack names its account and
   * Region; others are held to all findings.
   *
   * @default - FindingsFrom.EVERYWHERE
   */
  readonly findingsFrom?: FindingsFrom;

  /**
   * The lowest severity of which somebody must be told.
   *
   * @default - MinimumSeverity.HIGH
   */
  readonly minimumSeverity?: MinimumSeverity;

  /**
   * The time for which it is judged. Suppressions of a policy are looked at then, and whenever one starts or ends later.
   *
   * @default - the time of the synthesis
   */
  readonly now?: Date;

  /**
   * Policies of processors that are not found in the cloud assembly by their SHA-256.
   *
   * @default - those that the app's own constructs pack, and the two of Tocsin
   */
  readonly policies?: TriagePolicyDocument[];

  /**
   * Queues that somebody reads, though nothing in the app does: a ticket system that polls `soc.ticketQueue`. A queue of
   * the app, or one with an ARN that is known at synthesis.
   *
   * @default - none: a notice in a queue that nothing reads tells nobody
   */
  readonly readQueues?: sqs.IQueue[];
}
