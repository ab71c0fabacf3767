import * as z from 'zod';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { PagerDutyMessage } from '../pagerduty/pagerduty-message.js';
import { problemsOf } from './problems-of.js';

const LIMITS = CHANNEL_LIMITS.pagerDuty;

const text = (most: number) => z.string().min(1).max(most);
const line = (most: number) => text(most).regex(/^[^\n]*$/, 'has more than one line');
const address = z.url({ protocol: /^https$/ });

/**
 * The body of `POST /v2/enqueue`, without `routing_key`. Stricter than the API: only what we send, no empty text, details as
 * flat texts, addresses by https.
 *
 * Source: PagerDuty Events API v2, Send an Alert Event and its OpenAPI description. Lengths: see `CHANNEL_LIMITS`.
 */
const PagerDutyEventSchema = z.discriminatedUnion('event_action', [
  z.strictObject({
    event_action: z.literal('trigger'),
    dedup_key: text(LIMITS.dedupKey),
    payload: z.strictObject({
      summary: line(LIMITS.summary),
      source: line(LIMITS.source),
      severity: z.enum(['critical', 'error', 'warning', 'info']),
      timestamp: z.iso.datetime({ offset: true }).optional(),
      component: line(LIMITS.component),
      group: line(LIMITS.group),
      class: line(LIMITS.class),
      custom_details: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), line(LIMITS.detail)),
    }),
    client: text(LIMITS.linkText),
    client_url: address.optional(),
    links: z
      .array(z.strictObject({ href: address, text: text(LIMITS.linkText) }))
      .min(1)
      .optional(),
  }),
  z.strictObject({ event_action: z.enum(['acknowledge', 'resolve']), dedup_key: text(LIMITS.dedupKey) }),
]);

/** What PagerDuty would have against the event. None where there is no event. */
export function problemsOfPagerDuty({ event }: PagerDutyMessage): readonly string[] {
  if (event === undefined) return [];
  const bytes = Buffer.byteLength(JSON.stringify(event));
  return [
    ...problemsOf(PagerDutyEventSchema, event),
    ...(bytes > LIMITS.bytes ? [`${bytes} bytes are more than ${LIMITS.bytes}`] : []),
  ];
}
