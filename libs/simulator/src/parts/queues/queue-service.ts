import { jsonBody } from '../../http/json-body.js';
import type { HttpReply, HttpRequest } from '../../http/server.js';
import { textAt } from '../../json.js';
import { messageBytes } from '../message-size.js';
import {
  isMessageBody,
  loadFauxqs,
  type AttributeValue,
  type FauxqsMessage,
  type FauxqsQueue,
} from './fauxqs-parts.js';

export type { AttributeValue } from './fauxqs-parts.js';

/** A message that a consumer holds until it deletes it or its visibility ends. */
export interface ReceivedMessage extends FauxqsMessage {
  readonly receiptHandle: string;
}

/** How many messages lie in a queue, and in what state. */
export interface QueueDepth {
  readonly ready: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** A message that cannot be put into a queue: `code` is what SQS would answer. */
export class QueueRefusal extends Error {
  override readonly name = 'QueueRefusal';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Something that changed a queue. A message that SQS moves to a dead-letter queue is `moved` there, and not sent. */
export interface QueueChange {
  readonly queue: string;
  readonly what: 'sent' | 'moved' | 'deleted' | 'changed';
}

/** SQS: fauxqs, held in this process. */
export interface QueueService {
  create(name: string, url: string, arn: string, attributes: Readonly<Record<string, string>>): void;
  /** The attributes of a queue, if there is one of this name. */
  attributesOf(name: string): Readonly<Record<string, string>> | undefined;
  /** Puts a message into a queue by ARN, as an AWS service with permission would. */
  send(arn: string, body: string, attributes?: Readonly<Record<string, AttributeValue>>): void;
  /** At most 10, as SQS gives them; redrive to the dead-letter queue happens here. */
  receive(name: string, most: number, visibilitySeconds: number): readonly ReceivedMessage[];
  delete(name: string, receiptHandle: string): void;
  /** The message is seen again after `seconds`. */
  release(name: string, receiptHandle: string, seconds: number): void;
  depth(name: string): QueueDepth;
  /** All messages, without consuming: visible first, then delayed, then in flight. */
  look(name: string): readonly FauxqsMessage[];
  /** Sizes of the messages that a consumer would get next. */
  nextSizes(name: string, most: number): readonly number[];
  /** Called with the queue's name whenever a message is put into it. */
  onArrival(listener: (name: string) => void): void;
  onChange(listener: (change: QueueChange) => void): void;
  /** Answers a request in the protocols of SQS and SNS. */
  answer(request: Pick<HttpRequest, 'headers' | 'body'>): Promise<HttpReply>;
  close(): Promise<void>;
}

export function createQueueService(region: string): QueueService {
  const { buildApp, SqsStore } = loadFauxqs();
  const store = new SqsStore();
  const listeners: ((name: string) => void)[] = [];
  const watchers: ((change: QueueChange) => void)[] = [];
  const changed = (queue: string, what: QueueChange['what']): void =>
    watchers.forEach((watcher) => watcher({ queue, what }));
  const moving = new Set<string>();
  store.spy = {
    addMessage({ queueName, messageId, status }) {
      if (status === 'dlq') moving.add(messageId);
      if (status === 'published') changed(queueName, moving.delete(messageId) ? 'moved' : 'sent');
      if (status === 'consumed') changed(queueName, 'deleted');
      // fauxqs tells before the message lies in the queue.
      if (status === 'published') queueMicrotask(() => listeners.forEach((listener) => listener(queueName)));
    },
  };
  const app = buildApp({ logger: false, defaultRegion: region, stores: { sqsStore: store } });
  const queueNamed = (name: string): FauxqsQueue => {
    const queue = store.getQueueByName(name);
    if (!queue)
      throw new QueueRefusal('AWS.SimpleQueueService.NonExistentQueue', `There is no queue ${name}.`);
    queue.processTimers();
    return queue;
  };

  return {
    create: (name, url, arn, attributes) => void store.createQueue(name, url, arn, attributes),
    attributesOf: (name) => store.getQueueByName(name)?.attributes,
    send(arn, body, attributes = {}) {
      const queue = store.getQueueByArn(arn);
      if (!queue)
        throw new QueueRefusal('AWS.SimpleQueueService.NonExistentQueue', `There is no queue ${arn}.`);
      const most = Number(queue.attributes.MaximumMessageSize);
      if (messageBytes(body, attributes) > most) {
        throw new QueueRefusal('InvalidParameterValue', `Message must be shorter than ${most} bytes.`);
      }
      if (!isMessageBody(body)) {
        throw new QueueRefusal(
          'InvalidMessageContents',
          'The body is empty or has characters that SQS refuses.',
        );
      }
      const delay = Number(queue.attributes.DelaySeconds);
      queue.enqueue(SqsStore.createMessage(body, attributes, delay > 0 ? delay : undefined));
    },
    receive(name, most, visibilitySeconds) {
      const queue = queueNamed(name);
      changed(name, 'changed');
      return queue
        .dequeue(most, visibilitySeconds, (arn) => store.getQueueByArn(arn))
        .flatMap(({ ReceiptHandle: receiptHandle }) => {
          const held = queue.inflightMessages.get(receiptHandle);
          return held ? [{ ...held.message, receiptHandle }] : [];
        });
    },
    delete: (name, receiptHandle) => void queueNamed(name).deleteMessage(receiptHandle),
    release(name, receiptHandle, seconds) {
      queueNamed(name).changeVisibility(receiptHandle, seconds);
      changed(name, 'changed');
    },
    depth(name) {
      const { ready, inflight, delayed } = queueNamed(name).inspectMessages();
      return { ready: ready.length, inFlight: inflight.length, delayed: delayed.length };
    },
    look(name) {
      const { ready, inflight, delayed } = queueNamed(name).inspectMessages();
      return [...ready, ...delayed, ...inflight.map(({ message }) => message)];
    },
    nextSizes: (name, most) =>
      queueNamed(name)
        .inspectMessages()
        .ready.slice(0, most)
        .map(({ body, messageAttributes }) => messageBytes(body, messageAttributes)),
    onArrival: (listener) => void listeners.push(listener),
    onChange: (listener) => void watchers.push(listener),
    async answer({ headers, body }) {
      const { 'content-type': type = '', 'x-amz-target': target } = headers;
      const {
        statusCode,
        headers: answered,
        body: payload,
      } = await app.inject({
        method: 'POST',
        url: '/',
        headers: { 'content-type': type, ...(typeof target === 'string' ? { 'x-amz-target': target } : {}) },
        payload: body,
      });
      const url = textAt(jsonBody(body), 'QueueUrl');
      if (url !== undefined) changed(url.slice(url.lastIndexOf('/') + 1), 'changed');
      const kept = ['content-type', 'x-amzn-query-error'].flatMap((name) => {
        const value = answered[name];
        return typeof value === 'string' ? [[name, value] as const] : [];
      });
      return { status: statusCode, headers: Object.fromEntries(kept), body: payload };
    },
    close: () => app.close(),
  };
}
