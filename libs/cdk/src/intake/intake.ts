import { Duration } from 'aws-cdk-lib';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { PROCESSOR_TIMEOUT } from '../processor/processor.js';
import { deadLetterQueue, INTAKE_RETENTION, MAX_RECEIVE_COUNT, privateQueue } from '../queues.js';

/** One way into the processor: a queue, and where its messages go when the processor cannot take them. */
export interface Intake {
  readonly queue: sqs.Queue;
  readonly deadLetterQueue: sqs.Queue;
}

export interface Intakes {
  readonly urgent: Intake;
  readonly routine: Intake;
}

export function createIntakes(scope: Construct, routineWindow: Duration): Intakes {
  return {
    urgent: createIntake(scope, 'Urgent', Duration.seconds(0)),
    routine: createIntake(scope, 'Routine', routineWindow),
  };
}

function createIntake(scope: Construct, name: string, window: Duration): Intake {
  const failed = deadLetterQueue(scope, `${name}DeadLetterQueue`);
  const queue = privateQueue(scope, `${name}Queue`, {
    retentionPeriod: INTAKE_RETENTION,
    // Lambda Developer Guide, "Configuring an Amazon SQS queue": six times the function's timeout, plus the window.
    visibilityTimeout: Duration.seconds(6 * PROCESSOR_TIMEOUT.toSeconds()).plus(window),
    deadLetterQueue: { queue: failed, maxReceiveCount: MAX_RECEIVE_COUNT },
  });
  return { queue, deadLetterQueue: failed };
}
