import { SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { DeployedStack } from '../found.js';
import { CallRefused } from '../../aws/call-refused.js';
import type { VerifyPorts } from '../ports.js';
import { asked } from '../../aws/aws-call.js';
import type { AwsClients } from '../../aws/aws-clients.js';
import { subscriptionsOf } from './read-subscriptions.js';

/** Seconds that SQS keeps what nobody fetched: long enough for one verification. */
const KEPT = 3600;

/** How SQS says that a queue is gone, in its JSON and in its older protocol. */
const GONE = ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'];

/** The queue by which the verification hears what is published. */
export function queuePorts(
  { sns, sqs }: Pick<AwsClients, 'sns' | 'sqs'>,
  { partition, region, account }: DeployedStack,
): Pick<VerifyPorts, 'createQueue' | 'deleteQueue' | 'subscribe' | 'unsubscribe' | 'receive'> {
  const arnOf = (name: string): string => `arn:${partition}:sqs:${region}:${account}:${name}`;
  return {
    createQueue: async (name, topicArn) => {
      const arn = arnOf(name);
      const { QueueUrl: url = '' } = await asked('CreateQueue', () =>
        sqs.send(
          new CreateQueueCommand({
            QueueName: name,
            Attributes: {
              MessageRetentionPeriod: String(KEPT),
              // Nothing comes twice: what was received is not deleted, the queue goes with it.
              VisibilityTimeout: String(KEPT),
              SqsManagedSseEnabled: 'true',
              Policy: JSON.stringify(policyOf(arn, topicArn)),
            },
          }),
        ),
      );
      return { name, url, arn };
    },
    deleteQueue: async (name) => {
      try {
        const { QueueUrl } = await asked('GetQueueUrl', () =>
          sqs.send(new GetQueueUrlCommand({ QueueName: name })),
        );
        await asked('DeleteQueue', () => sqs.send(new DeleteQueueCommand({ QueueUrl })));
      } catch (error) {
        if (!(error instanceof CallRefused && GONE.includes(error.code))) throw error;
      }
    },
    subscribe: async (topicArn, queueArn, incidentId) => {
      await asked('Subscribe', () =>
        sns.send(
          new SubscribeCommand({
            TopicArn: topicArn,
            Protocol: 'sqs',
            Endpoint: queueArn,
            Attributes: {
              RawMessageDelivery: 'true',
              FilterPolicy: JSON.stringify({ incident_id: [incidentId] }),
            },
          }),
        ),
      );
    },
    unsubscribe: async (topicArn, queueName) => {
      for await (const { Endpoint, SubscriptionArn } of subscriptionsOf(sns, topicArn)) {
        if (Endpoint !== arnOf(queueName) || !SubscriptionArn?.startsWith('arn:')) continue;
        await asked('Unsubscribe', () => sns.send(new UnsubscribeCommand({ SubscriptionArn })));
      }
    },
    receive: async ({ url }, { waitSeconds, signal }) => {
      const { Messages = [] } = await asked('ReceiveMessage', () =>
        sqs.send(
          new ReceiveMessageCommand({
            QueueUrl: url,
            MaxNumberOfMessages: 10,
            WaitTimeSeconds: waitSeconds,
            MessageAttributeNames: ['All'],
          }),
          { abortSignal: signal },
        ),
      );
      return Messages.map(({ Body = '', MessageAttributes }) => ({
        incidentId: MessageAttributes?.['incident_id']?.StringValue,
        body: Body,
      }));
    },
  };
}

/** This topic alone may send, whoever else knows the name. */
function policyOf(queueArn: string, topicArn: string) {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
      },
    ],
  };
}
