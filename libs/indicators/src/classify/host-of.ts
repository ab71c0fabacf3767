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
      return /^[a-z+.-]+:\/\/(?:[^/?#]*@)?(\[[^\]]+\]|[^:/?#]+)/.exec(value)?.[1]?.replace(/^\[|\]$/g, '');
    default:
      return undefined;
  }
}
