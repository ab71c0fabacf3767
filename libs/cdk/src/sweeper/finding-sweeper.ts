import type * as events from 'aws-cdk-lib/aws-events';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';

/** What looks for findings that nobody was told of, and imports the heartbeat. */
export interface FindingSweeper {
  /** The version of the function that its queue feeds. */
  readonly alias: lambda.Alias;

  /** Sweeps that failed five times. */
  readonly deadLetterQueue: sqs.Queue;

  /** The function; it reads Security Hub and the ledger, and sends to the intakes. */
  readonly handler: lambda.Function;

  /** Heartbeats that came out at the incident topic, for a minute: what counts is that they come. Absent where there are none. */
  readonly heartbeatQueue?: sqs.Queue;

  /** The log of the function. */
  readonly logGroup: logs.LogGroup;

  /** Sweeps on their way to the function. */
  readonly queue: sqs.Queue;

  /** The schedule. */
  readonly rule: events.Rule;

  /** Heartbeats that Amazon SNS could not deliver to their queue. Absent where there are none. */
  readonly undeliveredHeartbeatQueue?: sqs.Queue;
}
