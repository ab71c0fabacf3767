import type { ReceivedMessage } from '../parts/queues/queue-service.js';

/** The event of an SQS event source. Source: AWS Lambda developer guide, "Using Lambda with Amazon SQS". */
export function sqsEvent(
  messages: readonly ReceivedMessage[],
  { queueArn, region }: { readonly queueArn: string; readonly region: string },
): { readonly Records: readonly object[] } {
  return {
    Records: messages.map((message) => ({
      messageId: message.messageId,
      receiptHandle: message.receiptHandle,
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.approximateReceiveCount),
        SentTimestamp: String(message.sentTimestamp),
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: String(
          message.approximateFirstReceiveTimestamp ?? message.sentTimestamp,
        ),
      },
      messageAttributes: Object.fromEntries(
        Object.entries(message.messageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
          name,
          {
            ...(StringValue === undefined ? {} : { stringValue: StringValue }),
            ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
            stringListValues: [],
            binaryListValues: [],
            dataType: DataType,
          },
        ]),
      ),
      md5OfBody: message.md5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: region,
    })),
  };
}
