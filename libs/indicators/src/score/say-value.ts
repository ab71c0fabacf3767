import { defang } from '../defang.js';
import { defangText } from '../defang-text.js';
import type { Indicator, IndicatorType } from '../indicator.js';

const ADDRESSES: ReadonlySet<IndicatorType> = new Set([
  ...(['ipv4-addr', 'ipv6-addr', 'cidr', 'domain-name', 'url', 'email-addr'] as const),
]);
/** What cannot be seen, or turns a line around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const LONGEST = 60;

/** A value as a person may read it: on one line, short, and nothing that a client makes a link of. */
export function sayValue(type: Indicator['type'], value: string): string {
  const short = value.replace(UNSEEN, '');
  const cut =
    short.length > LONGEST
      ? `${short
          .slice(0, LONGEST)
          .toWellFormed()
          .replace(/\uFFFD$/, '')}…`
      : short;
  return ADDRESSES.has(type) ? defang(cut) : defangText(cut);
}
