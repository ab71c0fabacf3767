import type { IndicatorType } from '../indicator.js';

/** The address or the name that an indicator leads to. */
export function hostOf(type: IndicatorType, value: string): string | undefined {
  switch (type) {
    case 'ipv4-addr':
    case 'ipv6-addr':
    case 'cidr':
    case 'domain-name':
      return value;
    case 'email-addr':
      return value.slice(value.lastIndexOf('@') + 1);
    case 'url':
      return hostOfUrl(value);
    default:
      return undefined;
  }
}

function hostOfUrl(url: string): string | undefined {
  const start = url.indexOf('://') + 3;
  if (start < 4) return undefined;
  let end = start;
  let from = start;
  for (; end < url.length; end += 1) {
    const code = url.charCodeAt(end);
    if (code === 0x2f || code === 0x3f || code === 0x23) break;
    if (code === 0x40) from = end + 1;
  }
  const bracket = url.charCodeAt(from) === 0x5b ? url.indexOf(']', from) : -1;
  if (bracket > 0 && bracket < end) return url.slice(from + 1, bracket);
  const colon = url.indexOf(':', from);
  const host = url.slice(from, colon >= 0 && colon < end ? colon : end);
  return host === '' ? undefined : host;
}
