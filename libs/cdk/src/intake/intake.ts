import { Duration } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
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

export function createIntakes(scope: Construct, routineWindow: Duration, key?: kms.IKey): Intakes {
  return {
    urgent: createIntake(scope, 'Urgent', Duration.seconds(0), key),
    routine: createIntake(scope, 'Routine', routineWindow, key),
  };
}

function createIntake(scope: Construct, name: string, window: Duration, key?: kms.IKey): Intake {
  const failed = deadLetterQueue(scope, `${name}DeadLetterQueue`, key);
  const queue = privateQueue(scope, `${name}Queue`, {
    key,
    retentionPeriod: INTAKE_RETENTION,
    // Lambda Developer Guide, "Configuring an Amazon SQS queue": six times the function's timeout, plus the window.
    visibilityTimeout: Duration.seconds(6 * PROCESSOR_TIMEOUT.toSeconds()).plus(window),
    deadLetterQueue: { queue: failed, maxReceiveCount: MAX_RECEIVE_COUNT },
  });
  return { queue, deadLetterQueue: failed };
}
