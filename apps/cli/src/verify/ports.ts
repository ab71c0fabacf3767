import type { DeployedProcessor } from './found.js';
import type { Asff } from './test-finding.js';
import type { TestFindingName } from './verify-report.js';

/** A queue that was made for one verification. */
export interface OwnQueue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
}

/** A message that came to the queue. */
export interface Received {
  /** From the attributes of the notice. */
  readonly incidentId: string | undefined;
  readonly body: string;
}

/** What the verification does in the account. Every one of these throws CallRefused where AWS refuses. */
export interface VerifyPorts {
  /** A queue to which this topic alone may send. */
  readonly createQueue: (name: string, topicArn: string) => Promise<OwnQueue>;
  /** No error where it is gone already. */
  readonly deleteQueue: (name: string) => Promise<void>;
  /** Every subscription of the queue to the topic; no error where there is none. */
  readonly unsubscribe: (topicArn: string, queueName: string) => Promise<void>;
  readonly subscribe: (topicArn: string, queueArn: string, incidentId: string) => Promise<void>;
  /** Waits for so long, at most 20 seconds. */
  readonly receive: (
    queue: OwnQueue,
    options: { readonly waitSeconds: number; readonly signal: AbortSignal },
  ) => Promise<readonly Received[]>;
  readonly importFinding: (finding: Asff) => Promise<void>;
  /** As Security Hub holds it; undefined where it does not, or not yet. */
  readonly finding: (name: TestFindingName) => Promise<Asff | undefined>;
  readonly setResolved: (name: TestFindingName) => Promise<void>;
}

/** What is followed, and for how long. */
export interface FollowSettings {
  readonly processor: DeployedProcessor;
  /** Of the queue; unlike that of any other run. */
  readonly queueName: string;
  /** Of each wait, in milliseconds. */
  readonly timeoutMs: number;
  /** Between two looks at the finding, in milliseconds. */
  readonly pollMs: number;
}
