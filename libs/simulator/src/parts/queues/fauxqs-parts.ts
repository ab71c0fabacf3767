import type { MessageAttributeValue } from 'fauxqs' with { 'resolution-mode': 'import' };
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join } from 'node:path';
import { getCallSites } from 'node:util';

/** A message attribute as the SQS API has it; binary values in base64. */
export type AttributeValue = Readonly<MessageAttributeValue>;

export interface FauxqsMessage {
  readonly messageId: string;
  readonly body: string;
  readonly md5OfBody: string;
  readonly messageAttributes: Readonly<Record<string, AttributeValue>>;
  readonly sentTimestamp: number;
  readonly approximateReceiveCount: number;
  readonly approximateFirstReceiveTimestamp?: number;
}

export interface FauxqsQueue {
  readonly name: string;
  readonly arn: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inflightMessages: ReadonlyMap<
    string,
    { readonly message: FauxqsMessage; readonly visibilityDeadline: number }
  >;
  enqueue(message: FauxqsMessage): void;
  dequeue(
    most: number,
    visibilitySeconds: number,
    deadLetterQueue: (arn: string) => FauxqsQueue | undefined,
  ): readonly { readonly ReceiptHandle: string }[];
  deleteMessage(receiptHandle: string): boolean;
  changeVisibility(receiptHandle: string, seconds: number): void;
  processTimers(): void;
  inspectMessages(): {
    readonly ready: readonly FauxqsMessage[];
    readonly delayed: readonly FauxqsMessage[];
    readonly inflight: readonly { readonly message: FauxqsMessage }[];
  };
}

export interface FauxqsStore {
  region?: string;
  spy?: {
    addMessage(event: {
      readonly queueName: string;
      readonly messageId: string;
      readonly status: string;
    }): void;
  };
  createQueue(
    name: string,
    url: string,
    arn: string,
    attributes: Readonly<Record<string, string>>,
  ): FauxqsQueue;
  getQueueByName(name: string): FauxqsQueue | undefined;
  getQueueByArn(arn: string): FauxqsQueue | undefined;
}

export interface FauxqsApp {
  inject(request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly payload: string | Buffer;
  }): Promise<{
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly body: string;
  }>;
  close(): Promise<void>;
}

export interface FauxqsParts {
  buildApp(options: {
    readonly logger: false;
    readonly defaultRegion: string;
    readonly stores: { readonly sqsStore: FauxqsStore };
  }): FauxqsApp;
  SqsStore: (new () => FauxqsStore) & {
    createMessage(
      body: string,
      attributes: Readonly<Record<string, AttributeValue>>,
      delaySeconds?: number,
    ): FauxqsMessage;
  };
}

// Outside of what SQS lets a message hold. Source: Amazon SQS API reference, SendMessage, MessageBody.
const refusedInBody = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

let loaded: FauxqsParts | undefined;

/**
 * Loads fauxqs by its path. The package is ESM only and exports no store, and the engine must also run from CommonJS
 * and inside a test runner's module system; `Module.require` is Node's own in all of them.
 */
export function loadFauxqs(): FauxqsParts {
  if (loaded) return loaded;
  const here = getCallSites(1)[0]?.scriptName ?? '';
  const manifest = Module.findPackageJSON('fauxqs', here);
  if (manifest === undefined) throw new Error('fauxqs, a dependency of @tocsin/simulator, is not installed.');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  if (!version.startsWith('2.4.')) throw new Error(`@tocsin/simulator knows fauxqs 2.4, found ${version}.`);
  const native = new Module(manifest);
  const load = (path: string): unknown => native.require(join(dirname(manifest), 'dist', path));
  const { INVALID_MESSAGE_BODY_CHAR: check } = load('sqs/sqsTypes.js') as {
    INVALID_MESSAGE_BODY_CHAR: RegExp;
  };
  // fauxqs refuses characters beyond the Basic Multilingual Plane, an emoji for instance. SQS takes them.
  check.test = (text) => refusedInBody.test(text);
  const { buildApp } = load('app.js') as Pick<FauxqsParts, 'buildApp'>;
  const { SqsStore } = load('sqs/sqsStore.js') as Pick<FauxqsParts, 'SqsStore'>;
  loaded = { buildApp, SqsStore };
  return loaded;
}

/** True for a text that SQS takes as the body of a message. */
export function isMessageBody(text: string): boolean {
  return text !== '' && !refusedInBody.test(text);
}
