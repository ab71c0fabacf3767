import { AwsError } from '../../errors.js';
import type { HttpReply } from '../../http/server.js';
import { isObject, textAt, type JsonObject } from '../../json.js';
import { attributeFault } from './queue-attributes.js';
import type { QueueService } from './queue-service.js';

export interface QueuePlace {
  readonly arnOf: (name: string) => string;
  readonly urlOf: (name: string) => string;
  /** The policy of a queue is given, changed, or taken away. */
  readonly setPolicy: (queueArn: string, policy: object | undefined) => void;
}

/** What the engine does about a call before fauxqs answers it, or instead. */
export interface QueueOperations {
  /** @returns the answer, where it is not fauxqs' to give */
  before(operation: string, input: Readonly<JsonObject>): HttpReply | undefined;
  after(operation: string, input: Readonly<JsonObject>): void;
}

/**
 * CreateQueue and GetQueueUrl, for fauxqs knows one account only; policies of queues, which it does not read. Queues that are made while the
 * engine runs have no KMS key.
 *
 * Source: Amazon SQS API reference, CreateQueue, GetQueueUrl, SetQueueAttributes.
 */
export function createQueueOperations(queues: QueueService, place: QueuePlace): QueueOperations {
  const nameOf = (input: Readonly<JsonObject>) => textAt(input, 'QueueUrl')?.split('/').at(-1) ?? '';

  function create(input: Readonly<JsonObject>): HttpReply {
    const name = textAt(input, 'QueueName') ?? '';
    if (!/^[\w-]{1,80}$/.test(name))
      throw new AwsError(
        'InvalidParameterValue',
        'QueueName: 1 to 80 letters, digits, hyphens, underscores.',
      );
    const { Policy, ...attributes } = attributesIn(input);
    for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, value);
    const held = queues.attributesOf(name);
    const different = Object.entries(attributes).find(([key, value]) => held && held[key] !== value);
    if (different) {
      const message = `A queue already exists with the same name and a different value for attribute ${different[0]}`;
      throw new AwsError('QueueNameExists', message);
    }
    const url = place.urlOf(name);
    if (!held) queues.create(name, url, place.arnOf(name), attributes);
    if (Policy !== undefined) setPolicy(name, Policy);
    return urlReply(url);
  }
  function find(input: Readonly<JsonObject>): HttpReply {
    const name = textAt(input, 'QueueName') ?? '';
    if (queues.attributesOf(name)) return urlReply(place.urlOf(name));
    throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
  }
  function setPolicy(name: string, policy: string): void {
    place.setPolicy(place.arnOf(name), policy === '' ? undefined : policyIn(policy));
  }

  return {
    before(operation, input) {
      if (operation === 'CreateQueue') return create(input);
      if (operation === 'GetQueueUrl') return find(input);
      if (operation === 'SetQueueAttributes') {
        const { Policy = '', KmsMasterKeyId } = attributesIn(input);
        if (Policy !== '') policyIn(Policy);
        if (KmsMasterKeyId !== undefined) checkAttribute('KmsMasterKeyId', KmsMasterKeyId);
      }
      return undefined;
    },
    after(operation, input) {
      const { Policy } = attributesIn(input);
      if (operation === 'SetQueueAttributes' && Policy !== undefined) setPolicy(nameOf(input), Policy);
      if (operation === 'DeleteQueue') place.setPolicy(place.arnOf(nameOf(input)), undefined);
    },
  };
}

function urlReply(QueueUrl: string): HttpReply {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { status: 200, headers, body: JSON.stringify({ QueueUrl }) };
}

function attributesIn({ Attributes }: Readonly<JsonObject>): Readonly<Record<string, string>> {
  const given = isObject(Attributes) ? Attributes : {};
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
}

function checkAttribute(name: string, value: string): void {
  if (name === 'KmsMasterKeyId' && value !== '')
    throw new AwsError('InvalidAttributeValue', 'The local engine encrypts only queues of the template.');
  const fault = attributeFault(name, value);
  if (fault === undefined) return;
  const code = fault.startsWith(name) ? 'InvalidAttributeValue' : 'InvalidAttributeName';
  throw new AwsError(code, fault);
}

function policyIn(text: string): object {
  try {
    const policy: unknown = JSON.parse(text);
    if (isObject(policy)) return policy;
  } catch {
    // Not JSON is as wrong as JSON that is no policy: the same refusal follows.
  }
  throw new AwsError('InvalidAttributeValue', 'Invalid value for the parameter Policy.');
}
