import type { Duration } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export interface EventSourcesProps {
  readonly alias: lambda.Alias;
  readonly urgent: sqs.IQueue;
  readonly routine: sqs.IQueue;
  readonly routineWindow: Duration;
  readonly maxConcurrency: number;
}

/**
 * Both intakes feed the alias: urgent at once, routine gathered, so that an update call carries many findings.
 *
 * The raw resource takes the alias by its ARN; that of aws-cdk-lib would take its name apart and grant more than
 * the poller needs.
 */
export function connectIntakes(scope: Construct, props: EventSourcesProps): void {
  const shared = {
    functionName: props.alias.functionArn,
    functionResponseTypes: ['ReportBatchItemFailures'],
    scalingConfig: { maximumConcurrency: props.maxConcurrency },
  };
  new lambda.CfnEventSourceMapping(scope, 'UrgentSource', {
    ...shared,
    eventSourceArn: props.urgent.queueArn,
    batchSize: 10,
  });
  new lambda.CfnEventSourceMapping(scope, 'RoutineSource', {
    ...shared,
    eventSourceArn: props.routine.queueArn,
    batchSize: 100,
    maximumBatchingWindowInSeconds: props.routineWindow.toSeconds(),
  });
}
