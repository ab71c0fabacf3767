import type { IncidentNotice } from '@tocsin/findings';
import { defangSections } from './defang-sections.js';
import { describeNotice } from './describe-notice.js';
import { type FittedMessage, fitSections } from './give-way.js';
import { LIMITS } from './limits.js';
import { type EmailMessage, renderEmail } from './render-email.js';
import type { Section } from './section.js';
import { shrinkNotice } from './shrink-notice.js';
import { snsAttributes, type SnsMessageAttributes } from './sns-attributes.js';
import { plainText } from './text/plain-text.js';
import type { NoticeView } from './view.js';
import { wireJson } from './wire-json.js';
import { withoutSecrets } from './without-secrets.js';

/** An entry of PublishBatch, without its id; or the input of Publish, without its topic. */
export interface SnsMessage {
  readonly Subject: string;
  /** `{ default, email }`: the notice as JSON, and a text that a person can read. */
  readonly Message: string;
  readonly MessageStructure: 'json';
  readonly MessageAttributes: SnsMessageAttributes;
  /** True where a text or a list had to be cut, in the JSON or in the mail. */
  readonly truncated: boolean;
  /** Of message, subject and attributes together, in UTF-8: what counts against the 262,144 of a batch. */
  readonly bytes: number;
}

/**
 * Renders a notice for the incident topic. `default` is the notice itself and reads back with `readNotice` of
 * `@tocsin/findings/schemas`; its free texts hold no secret, its names, ids and
 * addresses are as they are, because machines act on them. Takes at most 24,000
 * bytes, so that ten fit one PublishBatch; cuts the description, then the resources, where the notice is larger.
 * Never throws.
 *
 * Source: Amazon SNS API reference, Publish and PublishBatch (262,144 bytes together; `MessageStructure: json` wants
 * a `default`, and string values).
 *
 * @param sections - what `describeNotice` gave for this notice and view, where more channels than one are rendered
 * @example
 * const { Message } = renderSns(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' });
 * JSON.parse(JSON.parse(Message).default).incident.incident_id; // 'tocsin-…'
 */
export function renderSns(
  notice: IncidentNotice,
  view: NoticeView,
  sections: readonly Section[] = describeNotice(notice, view),
): SnsMessage {
  const { subject, ...mail } = renderEmail(notice, view, sections);
  const { message: text, truncated } = withinBytes(mail, sections);
  const attributes = snsAttributes(notice);
  const others = Buffer.byteLength(subject) + sizeOf(attributes);
  const make = (part: IncidentNotice) => {
    const message = wireJson({ default: wireJson(part), email: text });
    return { part, message, bytes: Buffer.byteLength(message) + others };
  };
  let made: ReturnType<typeof make> | undefined;
  const shrunk = shrinkNotice(withoutSecrets(notice), (part) => {
    // The length first: the JSON of megabytes is not made to be thrown away.
    if (textLength(part) > LIMITS.messageBytes) return false;
    made = make(part);
    return made.bytes <= LIMITS.messageBytes;
  });
  const { message, bytes } = made?.part === shrunk.notice ? made : make(shrunk.notice);
  return {
    Subject: subject,
    Message: message,
    MessageStructure: 'json',
    MessageAttributes: attributes,
    truncated: truncated || shrunk.truncated,
    bytes,
  };
}

function sizeOf(attributes: SnsMessageAttributes): number {
  let total = 0;
  for (const name in attributes) {
    const { DataType, StringValue } = attributes[name as keyof SnsMessageAttributes];
    total += name.length + DataType.length + Buffer.byteLength(StringValue);
  }
  return total;
}

/** No character of a mail takes more than three bytes a UTF-16 unit in JSON. */
const MOST_BYTES = 3;

/** A mail leaves room for the notice beside it. */
function withinBytes(
  mail: Pick<EmailMessage, 'text' | 'truncated'>,
  sections: readonly Section[],
): FittedMessage<string> {
  const whole = { message: mail.text, truncated: mail.truncated };
  if (mail.text.length * MOST_BYTES <= LIMITS.mailBytes) return whole;
  const over = (text: string) => Buffer.byteLength(JSON.stringify(text)) - LIMITS.mailBytes;
  if (over(mail.text) <= 0) return whole;
  const order = ['description', 'facts', 'resources', 'evidence', 'changes'] as const;
  return fitSections(defangSections(sections), order, (left) => plainText(left, LIMITS.columns), over);
}

/** Not by `for … in`: V8 compiles it again and again for objects of so many shapes. */
function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let total = 0;
  for (const member of Object.values(value)) total += textLength(member);
  return total;
}
