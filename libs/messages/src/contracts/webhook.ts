import { IncidentNoticeSchema } from '@tocsin/findings/schemas';
import * as z from 'zod';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { WebhookMessage } from '../webhook/cloud-event.js';
import { problemsOf } from './problems-of.js';

const LIMITS = CHANNEL_LIMITS.webhook;

/** The type String of CloudEvents: no control character, no noncharacter, no lone surrogate. */
const NOT_ALLOWED = /[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]/u;
const NAME = /^[a-z0-9]{1,20}$/;

const attribute = z
  .string()
  .min(1)
  .refine((value) => !NOT_ALLOWED.test(value), 'has a character that no attribute may have');
const uriReference = attribute.regex(
  /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/,
  'is no URI-reference',
);

/**
 * A CloudEvent 1.0 in structured JSON whose data is a notice. Stricter than the specification: only what we send.
 *
 * Source: CloudEvents 1.0.2, Naming Conventions, Type System, REQUIRED Attributes, OPTIONAL Attributes.
 */
const CloudEventSchema = z.strictObject({
  specversion: z.literal('1.0'),
  id: attribute,
  source: uriReference.max(LIMITS.attribute),
  type: attribute.regex(/^[a-z0-9]+(?:\.[a-z0-9_]+)+$/, 'is no name as of a reversed domain'),
  subject: attribute.max(LIMITS.attribute),
  time: z.iso.datetime({ offset: true }).optional(),
  datacontenttype: z.literal('application/json'),
  severity: attribute.max(LIMITS.attribute),
  priority: attribute.max(LIMITS.attribute),
  data: IncidentNoticeSchema,
});

/** What CloudEvents 1.0, or a reader of notices, would have against the event as it goes on the wire. */
export function problemsOfWebhook({ event }: WebhookMessage): readonly string[] {
  const json = JSON.stringify(event);
  const bytes = Buffer.byteLength(json);
  return [
    ...problemsOf(CloudEventSchema, JSON.parse(json)),
    ...Object.keys(event).flatMap((name) =>
      NAME.test(name) ? [] : [`/${name}: is no name of an attribute`],
    ),
    ...(bytes > LIMITS.bytes ? [`${bytes} bytes are more than ${LIMITS.bytes}`] : []),
  ];
}
