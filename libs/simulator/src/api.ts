import type { FaultKind, FaultPlan } from './faults/plan.js';
import type { ServiceName } from './service-name.js';

/** A call that a process made to an AWS endpoint of the engine. */
export interface ApiCall {
  readonly service: ServiceName;
  /** The operation as AWS spells it, such as `PublishBatch`. */
  readonly operation: string;
  /** ISO 8601. */
  readonly at: string;
  /** Entries in the call: findings of a BatchUpdateFindings, entries of a PublishBatch; else 1. */
  readonly size: number;
  /** Logical id of the Lambda function whose process made the call, where known. */
  readonly caller?: string;
  /** Number of that process: a function that is killed goes on in another. */
  readonly process?: number;
  /** The parsed request. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Why it had no effect: what the interceptor did, or `denied` by the policies of the stack. */
  readonly stopped?: 'fail' | 'kill' | 'denied';
  /** How it failed by plan. */
  readonly fault?: FaultKind;
}

/** Something that somebody wanted to do and the policies of the stack deny, or that could not be decided. */
export interface AccessRecord {
  /** ISO 8601. */
  readonly at: string;
  /** ARN of the session of a function's role, or name of an AWS service such as `events.amazonaws.com`. */
  readonly principal: string;
  /** `sns:Publish`. */
  readonly action: string;
  /** ARN of the resource; `*` for actions that have none. */
  readonly resource: string;
  /** Why, in the words of AWS where it is denied: `because no identity-based policy allows the sns:Publish action`. */
  readonly because: string;
}

/** What an interceptor may do with a call: let it through, refuse it, or end the caller's process. */
export type Interception =
  | { readonly do: 'pass' }
  | { readonly do: 'fail'; readonly status: number; readonly code: string; readonly message?: string }
  /** The caller is killed (SIGKILL) before the call has any effect. */
  | { readonly do: 'kill' };

/** How the engine runs a stack. All optional. */
export interface SimulatorOptions {
  /** Stack name in the assembly. @default - the only one */
  readonly stack?: string;
  /** @default '111122223333' */
  readonly account?: string;
  /** @default 'eu-west-1' */
  readonly region?: string;
  /**
   * Factor on every wait that AWS counts in seconds or minutes: batch windows, visibility, delays of messages, echoes, function timeouts.
   * A function's timeout stays at least 5 s (or what the template says), a visibility timeout at least 1 s and never
   * below the function's timeout.
   *
   * @default 0.02
   */
  readonly timeScale?: number;
  /**
   * Variables that every function of the stack gets beside those of the template, or instead of them: to try other settings
   * without another synthesis.
   */
  readonly environment?: Readonly<Record<string, string>>;
  /** Security Hub automation rules beside those of the template, in the CloudFormation shape of their properties. */
  readonly automationRules?: readonly Readonly<Record<string, unknown>>[];
  /**
   * Whether the e-mail addresses that the template subscribes have confirmed; `pending` is how a deployment leaves them,
   * and nothing is sent to them until `confirmEmails`.
   *
   * @default 'confirmed'
   */
  readonly emailSubscriptions?: 'confirmed' | 'pending';
  /** What AWS Config says of its recorder, without which Security Hub's standards find next to nothing. @default 'none' */
  readonly configRecorder?: 'recording' | 'stopped' | 'none';
  /**
   * Whether rules with a schedule of the form `rate(…)` run by themselves, at their rate × `timeScale`. Otherwise they run when
   * `runSchedule` is called.
   *
   * @default false
   */
  readonly schedules?: boolean;
  /** Sees every call of the Lambda processes before it has an effect. */
  readonly intercept?: (call: ApiCall) => Interception | Promise<Interception>;
  /** Which calls of functions and which deliveries between parts fail, and how. @default - none */
  readonly faults?: FaultPlan;
  /** Most processes of one function at a time, whatever its concurrency on AWS. @default 2 */
  readonly maxProcesses?: number;
  /** Called with one line of text at each step worth showing. */
  readonly onProgress?: (line: string) => void;
}

/** An e-mail that SNS would have sent. */
export interface CapturedEmail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A message that lies in a queue. */
export interface QueuedMessage {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** An alarm of the stack, as it stands. */
export interface AlarmReport {
  readonly logicalId: string;
  readonly name: string;
  /** `NOT_DECIDED`: of a kind, or of a metric, that the engine does not have; the reason says which. */
  readonly state: 'ALARM' | 'INSUFFICIENT_DATA' | 'NOT_DECIDED' | 'OK';
  /** `1 of the last 1 values ≥ 1: 2`. */
  readonly reason: string;
  /** ISO 8601: since when it is in this state. */
  readonly since?: string;
  /** ISO 8601: each time it went off, oldest first. */
  readonly wentOff: readonly string[];
}

/** A record that was put into a delivery stream. */
export interface StreamRecord {
  /** ISO 8601. */
  readonly at: string;
  /** As it was put: of a rule the event, without a delimiter. */
  readonly data: string;
}

/** What `receive` did with a record. */
export interface ReceiveResult {
  /** Members that Security Hub would already have set, and that the engine therefore set: one sentence each. */
  readonly completed: readonly string[];
  /** Automation rules of the stack that changed the record, by name. */
  readonly automationRules: readonly string[];
  /** Event rules (logical ids) that matched the event of the record. */
  readonly eventRules: readonly string[];
}

/** Counters and outputs of the processes, for a report. */
export interface FunctionLog {
  readonly functionId: string;
  /** Number of the process that wrote it, as in the calls that it made. */
  readonly process: number;
  /** One JSON line or text line that the process wrote. */
  readonly line: string;
}

/** A resource of the stack, its properties resolved. */
export interface StackResource {
  readonly logicalId: string;
  /** What `Ref` gives. */
  readonly physicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
