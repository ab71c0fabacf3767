import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';

/** What looks up and scores the indicators of incidents: a subscriber of the incident topic. */
export interface IncidentEnricher {
  /** The version of the function that its queue feeds. */
  readonly alias: lambda.Alias;

  /** Notices that it failed to take. */
  readonly deadLetterQueue: sqs.Queue;

  /** The function; it tells the routine queue what it learned, and nobody else. */
  readonly handler: lambda.Function;

  /** The log of the function. */
  readonly logGroup: logs.LogGroup;

  /** Notices of incidents that were opened, raised or reopened, on their way to the function. */
  readonly queue: sqs.Queue;

  /** Notices that Amazon SNS could not deliver to its queue. */
  readonly undeliveredQueue: sqs.Queue;
}
