import type { Gate } from '../../calls/gate.js';
import { AwsError } from '../../errors.js';
import { startServer, type HttpReply, type HttpServer } from '../../http/server.js';
import { listAt, textAt } from '../../json.js';
import { deliver, type DeliveryOptions } from './delivery.js';
import { checkBatch } from './publish-batch.js';
import { checkPublication, type Publication } from './publish-rules.js';
import { parseQuery, queryReply, type Element } from './query-protocol.js';
import type { Subscription } from './topics.js';

export interface SnsOptions extends DeliveryOptions {
  readonly topics: ReadonlyMap<string, readonly Subscription[]>;
}

/** The SNS endpoint of the engine: Publish and PublishBatch with AWS's rules; anything else is refused. */
export function startSnsFront(gate: Gate, options: SnsOptions): Promise<HttpServer> {
  return startServer(async (request) => {
    const { Action, Version: _version, ...input } = parseQuery(request.body.toString('utf8'));
    const operation = String(Action);
    const size = listAt(input, 'PublishBatchRequestEntries')?.length ?? 1;
    return gate.run(request, { service: 'sns', operation, size, input }, () =>
      answer(operation, input, options),
    );
  });
}

function answer(operation: string, input: Record<string, unknown>, options: SnsOptions): HttpReply {
  if (operation !== 'Publish' && operation !== 'PublishBatch') {
    throw new AwsError(
      'InvalidAction',
      `${operation}: the local engine answers Publish and PublishBatch only.`,
    );
  }
  const topicArn = textAt(input, 'TopicArn') ?? '';
  const subscriptions = options.topics.get(topicArn);
  if (!subscriptions) throw new AwsError('NotFound', `Topic does not exist: ${topicArn}`, 404);
  const send = (publication: Publication) => {
    deliver(topicArn, subscriptions, publication, options);
    return publication.messageId;
  };
  if (operation === 'Publish') return queryReply(operation, [['MessageId', send(checkPublication(input))]]);

  const successful: Element[] = [];
  const failed: Element[] = [];
  for (const outcome of checkBatch(input)) {
    const { id } = outcome;
    if ('publication' in outcome) {
      successful.push([
        'member',
        [
          ['Id', id],
          ['MessageId', send(outcome.publication)],
        ],
      ]);
    } else {
      const { code, message } = outcome.refusal;
      failed.push([
        'member',
        [
          ['Id', id],
          ['Code', code],
          ['Message', message],
          ['SenderFault', true],
        ],
      ]);
    }
  }
  return queryReply(operation, [
    ['Successful', successful],
    ['Failed', failed],
  ]);
}
