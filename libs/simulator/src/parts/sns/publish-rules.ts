import { AwsError } from '../../errors.js';
import { isObject, textAt } from '../../json.js';
import { messageBytes } from '../message-size.js';
import { checkAttributes, type Attributes } from './message-attributes.js';

/** A message that SNS accepted. */
export interface Publication {
  readonly messageId: string;
  readonly subject?: string;
  readonly attributes: Attributes;
  /** The text for a protocol. */
  readonly textFor: (protocol: string) => string;
}

/** SNS's default limit, body and attributes together. Source: Amazon SNS API reference, Publish, Message. */
export const largestMessage = 262_144;

// Source: Amazon SNS API reference, Publish, Subject: no line breaks or control characters, fewer than 100 characters.
// That it must begin with an ASCII letter, digit or punctuation mark is what older editions say; kept, to be strict.
// eslint-disable-next-line no-control-regex -- SNS refuses control characters, so they are what is looked for
const subjectShape = /^[!-~][^\u0000-\u001f\u007f-\u009f\u2028\u2029]{0,98}$/u;

/** Checks a message as Publish does. @throws AwsError as SNS answers */
export function checkPublication(input: unknown): Publication {
  const message = textAt(input, 'Message');
  if (!message) throw invalid('Empty message');
  const subject = textAt(input, 'Subject');
  if (subject !== undefined && !subjectShape.test(subject)) throw invalid('Subject');
  const attributes = checkAttributes(isObject(input) ? input.MessageAttributes : undefined);
  if (messageBytes(message, attributes) > largestMessage) throw invalid('Message too long');
  const structure = textAt(input, 'MessageStructure');
  if (structure !== undefined && structure !== '' && structure !== 'json') throw invalid('MessageStructure');
  const texts = structure === 'json' ? readStructure(message) : new Map([['default', message]]);
  return {
    messageId: crypto.randomUUID(),
    ...(subject === undefined ? {} : { subject }),
    attributes,
    textFor: (protocol) => texts.get(protocol) ?? texts.get('default') ?? message,
  };
}

/** Source: Amazon SNS API reference, Publish, MessageStructure: `default` is needed, values are strings. */
function readStructure(message: string): ReadonlyMap<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(message);
  } catch {
    throw invalid('Message Structure - JSON message body failed to parse');
  }
  if (!isObject(value)) throw invalid('Message Structure - JSON message body failed to parse');
  const texts = new Map<string, string>();
  for (const [protocol, text] of Object.entries(value))
    if (typeof text === 'string') texts.set(protocol, text);
  if (!texts.has('default')) throw invalid('Message Structure - No default entry in JSON message body');
  return texts;
}

function invalid(what: string): AwsError {
  return new AwsError('InvalidParameter', `Invalid parameter: ${what}`);
}
