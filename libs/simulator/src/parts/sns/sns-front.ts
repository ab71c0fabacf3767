import type { Gate } from '../../calls/gate.js';
import { AwsError } from '../../errors.js';
import { startQueryFront } from '../../http/query-front.js';
import { elements, members, type Element } from '../../http/query-protocol.js';
import type { HttpServer } from '../../http/server.js';
import { listAt, textAt, type JsonObject } from '../../json.js';
import { deliver, type DeliveryOptions } from './delivery.js';
import { checkBatch } from './publish-batch.js';
import { checkPublication, type Publication } from './publish-rules.js';
import { subscriptionOperations } from './subscriptions-api.js';
import type { Topics } from './topics.js';

export interface SnsOptions extends DeliveryOptions {
  readonly topics: Topics;
  readonly account: string;
}

/** The SNS endpoint of the engine, with AWS's rules; operations that it lacks are refused. */
export function startSnsFront(gate: Gate, options: SnsOptions): Promise<HttpServer> {
  const operations = {
    ...subscriptionOperations(options.topics, options.account),
    Publish: (input: Readonly<JsonObject>) => {
      const send = senderTo(input, options);
      return elements({ MessageId: send(checkPublication(input)) });
    },
    PublishBatch: (input: Readonly<JsonObject>) => publishBatch(input, senderTo(input, options)),
  };
  return startQueryFront(
    gate,
    'sns',
    operations,
    (input) => listAt(input, 'PublishBatchRequestEntries')?.length ?? 1,
  );
}

function senderTo(input: Readonly<JsonObject>, options: SnsOptions): (publication: Publication) => string {
  const topicArn = textAt(input, 'TopicArn') ?? '';
  const subscriptions = options.topics.get(topicArn);
  if (!subscriptions) throw new AwsError('NotFound', `Topic does not exist: ${topicArn}`, 404);
  return (publication) => {
    deliver(topicArn, subscriptions, publication, options);
    return publication.messageId;
  };
}

function publishBatch(
  input: Readonly<JsonObject>,
  send: (publication: Publication) => string,
): readonly Element[] {
  const successful: (readonly Element[])[] = [];
  const failed: (readonly Element[])[] = [];
  for (const outcome of checkBatch(input)) {
    const { id } = outcome;
    if ('publication' in outcome) {
      successful.push(elements({ Id: id, MessageId: send(outcome.publication) }));
    } else {
      const { code, message } = outcome.refusal;
      failed.push(elements({ Id: id, Code: code, Message: message, SenderFault: true }));
    }
  }
  return [members('Successful', successful), members('Failed', failed)];
}
