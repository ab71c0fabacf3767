import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { asked } from '../../aws/aws-call.js';
import type { MessageAttribute, TakenMessage } from '../dead-message.js';
import type { RedrivePorts } from '../redrive.js';

/** Seconds that a message is hidden while it is looked at: a command that is killed leaves it unseen for so long. */
const HELD = 300;

/** Seconds that SQS waits for a first message: so it asks all of its servers. Source: Amazon SQS Developer Guide, "Long polling". */
const WAITED = 1;

/** The queues of the account of the client. */
export function redrivePorts(sqs: SQSClient, signal: AbortSignal): RedrivePorts {
  return {
    take: async ({ url }) => {
      try {
        const { Messages = [] } = await asked('ReceiveMessage', () =>
          sqs.send(
            new ReceiveMessageCommand({
              QueueUrl: url,
              MaxNumberOfMessages: 10,
              VisibilityTimeout: HELD,
              WaitTimeSeconds: WAITED,
              MessageAttributeNames: ['All'],
              MessageSystemAttributeNames: ['SentTimestamp', 'DeadLetterQueueSourceArn'],
            }),
          ),
        );
        return Messages.map(taken);
      } catch (error) {
        if (signal.aborted) return [];
        throw error;
      }
    },
    send: async ({ url }, { body, attributes }) => {
      await asked('SendMessage', () =>
        sqs.send(
          new SendMessageCommand({ QueueUrl: url, MessageBody: body, MessageAttributes: { ...attributes } }),
        ),
      );
    },
    delete: async ({ url }, receiptHandle) => {
      await asked('DeleteMessage', () =>
        sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receiptHandle })),
      );
    },
    release: async ({ url }, receiptHandle) => {
      await asked('ChangeMessageVisibility', () =>
        sqs.send(
          new ChangeMessageVisibilityCommand({
            ...{ QueueUrl: url, ReceiptHandle: receiptHandle, VisibilityTimeout: 0 },
          }),
        ),
      );
    },
  };
}

function taken({ MessageId, ReceiptHandle, Body, MessageAttributes, Attributes }: Message): TakenMessage {
  const { SentTimestamp, DeadLetterQueueSourceArn } = Attributes ?? {};
  return {
    ...{ messageId: MessageId ?? '', receiptHandle: ReceiptHandle ?? '', body: Body ?? '' },
    attributes: Object.fromEntries(
      Object.entries(MessageAttributes ?? {}).map(([name, value]) => [name, attributeOf(value)]),
    ),
    sentAt: Number(SentTimestamp ?? Number.NaN),
    ...(DeadLetterQueueSourceArn !== undefined && { sourceArn: DeadLetterQueueSourceArn }),
  };
}

/** Source: Amazon SQS API reference, MessageAttributeValue: the lists are not implemented. */
function attributeOf({
  DataType = 'String',
  StringValue,
  BinaryValue,
}: Partial<MessageAttribute>): MessageAttribute {
  return {
    DataType,
    ...(StringValue !== undefined && { StringValue }),
    ...(BinaryValue !== undefined && { BinaryValue }),
  };
}
