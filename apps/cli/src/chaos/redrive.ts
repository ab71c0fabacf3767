import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Simulator } from '@tocsin/simulator';

/** Sends what ran out of receives to where it came from. @returns how many messages */
export type Redrive = (engine: Simulator) => Promise<number>;

/** Every dead-letter queue of the stack, message by message: sent first, deleted then. */
export const redriveAll: Redrive = async (engine) => {
  const environment = engine.environment();
  const sqs = new SQSClient({
    region: environment['AWS_REGION'],
    endpoint: environment['AWS_ENDPOINT_URL_SQS'],
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const queues = engine.resources('AWS::SQS::Queue').map(({ physicalId, properties }) => ({
    url: physicalId,
    name: physicalId.slice(physicalId.lastIndexOf('/') + 1),
    deadLetters: deadLetterName(properties['RedrivePolicy']),
  }));
  let moved = 0;
  for (const { url, deadLetters } of queues) {
    const from = queues.find(({ name }) => name === deadLetters);
    if (from === undefined) continue;
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: from.url, MaxNumberOfMessages: 10 }),
      );
      if (Messages.length === 0) break;
      for (const { Body, ReceiptHandle } of Messages) {
        await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: Body }));
        await sqs.send(new DeleteMessageCommand({ QueueUrl: from.url, ReceiptHandle }));
        moved += 1;
      }
    }
  }
  sqs.destroy();
  return moved;
};

/** The name of the queue that a `RedrivePolicy` names: an object, or its JSON. */
function deadLetterName(policy: unknown): string | undefined {
  const read: unknown = typeof policy === 'string' ? JSON.parse(policy) : policy;
  const { deadLetterTargetArn } = (read ?? {}) as { readonly deadLetterTargetArn?: string };
  return deadLetterTargetArn?.slice(deadLetterTargetArn.lastIndexOf(':') + 1);
}
