import type { IncidentNotice } from '@tocsin/findings';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { incidentKey } from '../incident-key.js';
import { createFitter } from '../inert.js';
import { isoTime } from '../iso-time.js';
import { jsonFits } from '../json-size.js';
import type { Section } from '../section.js';
import { shrinkNotice } from '../shrink-notice.js';
import type { NoticeView } from '../view.js';
import { withoutSecrets } from '../without-secrets.js';
import type { CloudEvent, WebhookMessage } from './cloud-event.js';
import { eventSource } from './event-source.js';

const LIMITS = CHANNEL_LIMITS.webhook;

/** How a notice becomes a CloudEvent. */
export interface WebhookOptions {
  /**
   * Who sends: a URI-reference (RFC 3986) of at most 255 characters. Give each installation its own, so that a receiver of two
   * does not take the one's event for a repeat of the other's. What is none is not used.
   *
   * @default 'urn:tocsin:incidents'
   */
  readonly source?: string;
}

/**
 * Renders a notice for machines, as a CloudEvent 1.0 in structured JSON. `data` is the notice itself: its free texts hold no
 * secret, its names, ids and addresses are as they are (see `withoutSecrets`), and indicators are not defanged. The JSON takes
 * at most 64,000 bytes, so that each intermediary forwards it; the description gives way first, then the resources. Never
 * throws.
 *
 * `type` begins with the reverse of the project's address, as the specification asks. `severity` and `priority` are extension
 * attributes, so that a broker filters on them without reading `data`.
 *
 * Source: CloudEvents 1.0.2 (attributes, naming conventions, size limits).
 *
 * @param _view - not used: a machine is given the times as they are
 * @param _sections - not used: `data` is the notice
 * @example
 * const { event } = renderWebhook(notice, view, { source: 'https://security.example.com/tocsin' });
 * // event.type: 'io.github.tocsin.incident.opened', event.id: 'tocsin-…/1'
 */
export function renderWebhook(
  notice: IncidentNotice,
  _view?: NoticeView,
  options: WebhookOptions = {},
  _sections?: readonly Section[],
): WebhookMessage {
  const attributes = attributesOf(notice, options);
  const { notice: data, truncated } = shrinkNotice(withoutSecrets(notice), (part) =>
    jsonFits({ ...attributes, data: part }, LIMITS.bytes),
  );
  return { event: { ...attributes, data }, truncated };
}

function attributesOf(notice: IncidentNotice, { source }: WebhookOptions): Omit<CloudEvent, 'data'> {
  const { incident_details: details, response_plan: plan } = notice.incident;
  const subject = incidentKey(notice, LIMITS.attribute);
  const time = isoTime(details.timestamp);
  return {
    specversion: '1.0',
    id: `${subject}/${notice.revision}`,
    source: eventSource(source),
    type: `io.github.tocsin.incident.${word(notice.event)
      .toLowerCase()
      .replace(/[^a-z0-9_]+/g, '_')}`,
    subject,
    ...(time === undefined ? {} : { time }),
    datacontenttype: 'application/json',
    severity: word(details.severity),
    priority: word(plan.priority),
  };
}

/** An attribute must not be empty. */
function word(text: string): string {
  return createFitter().line(text, LIMITS.attribute) || 'unknown';
}
