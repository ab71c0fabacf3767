import { CHANNEL_LIMITS } from '../channel-limits.js';

/** A URI without a host of anybody: not registered as a namespace of URNs, and not to be opened. */
const DEFAULT_SOURCE = 'urn:tocsin:incidents';

/** The characters of a URI-reference. Source: RFC 3986, section 2. */
const URI_REFERENCE = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/** The source that was configured, where it can be one. */
export function eventSource(configured: string | undefined): string {
  if (configured === undefined || configured.length > CHANNEL_LIMITS.webhook.attribute) return DEFAULT_SOURCE;
  return URI_REFERENCE.test(configured) ? configured : DEFAULT_SOURCE;
}
