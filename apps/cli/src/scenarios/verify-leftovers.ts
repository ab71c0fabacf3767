import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Simulator } from '@tocsin/simulator';
import { withAwsEnvironment } from '../testing/with-aws-environment.js';

/** What is left of queues and subscriptions of verifications: URLs and ARNs. */
export async function leftovers(engine: Simulator): Promise<readonly string[]> {
  return withAwsEnvironment(engine.environment(), async () => {
    const [sqs, sns] = [new SQSClient(), new SNSClient()];
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'tocsin-verify' }));
    const TopicArn = engine.outputs()['IncidentTopicArn'];
    const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
    const own = Subscriptions.flatMap(({ Endpoint = '' }) =>
      Endpoint.includes('tocsin-verify') ? [Endpoint] : [],
    );
    return [...QueueUrls, ...own];
  });
}
