import { ipv4NumberOf, ipv6GroupsOf, ipv6TextOf } from './addresses.js';
import { ASCII, isDigit } from './characters.js';
import { domainOf } from './domain.js';
import { endsAddress } from './scan.js';

export const LONGEST_AUTHORITY = 400;

/** Who is asked: the part of a URL between `://` and its path. */
export interface Authority {
  readonly host: string;
  readonly written: string;
  /** What stands before the host: a user. */
  readonly lead: number;
  readonly kind: 'ipv4-addr' | 'ipv6-addr' | 'domain-name';
  readonly text: string;
  readonly port: number | undefined;
  readonly defanged: boolean;
  /** Nothing of it is written in another way than it stands there. */
  readonly asWritten: boolean;
}

/** Reads what stands there up to `to`. Most are a name or an address and a port as they should be: these need no rewriting. */
export function authorityAt(text: string, from: number, to: number): Authority | undefined {
  let at = from;
  let last = 0;
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 128 || ASCII[code] === 0) break;
    last = code;
  }
  const port = at === to ? undefined : portAt(text, at, to);
  if (port === 0 || last === 0x2e || to - from < 4 || to - from >= LONGEST_AUTHORITY)
    return readAuthority(text.slice(from, to));
  const written = text.slice(from, at);
  const known = hostOf(written);
  if (known === undefined) return undefined;
  const shown = port === undefined ? known.host : `${known.host}${text.slice(at, to)}`;
  // No spread: it takes longer than all the rest.
  const { host, kind } = known;
  return { host, kind, written, lead: 0, text: shown, port, defanged: false, asWritten: host === written };
}

/** One to five digits behind a colon, up to `to`; 0 for anything else, and for 0. */
function portAt(text: string, colon: number, to: number): number {
  if (text.charCodeAt(colon) !== 0x3a || to - colon < 2 || to - colon > 6) return 0;
  let port = 0;
  for (let at = colon + 1; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return 0;
    port = port * 10 + code - 48;
  }
  return port;
}

function readAuthority(written: string): Authority | undefined {
  if (written.length < 4 || written.length >= LONGEST_AUTHORITY) return undefined;
  const plain = refangedAuthority(written).replace(/[.,;!'*)\]]+$/, (signs) =>
    signs.startsWith(']') && written.includes('[') && /\[[0-9a-f:.]+\]$/i.test(written) ? ']' : '',
  );
  const lead = written.lastIndexOf('@') + 1;
  const sign = plain.lastIndexOf('@');
  const user = plain.slice(0, sign + 1);
  const [, host = '', port] =
    /^(\[[0-9a-f:.]+\]|[^:[\]]*)(?::(\d{0,5})?)?$/i.exec(plain.slice(sign + 1)) ?? [];
  const known = hostOf(host.replace(/\.$/, ''));
  if (known === undefined || (user !== '' && /[/\s]/.test(user))) return undefined;
  const shown = known.kind === 'ipv6-addr' ? `[${known.host}]` : known.host;
  return {
    host: known.host,
    kind: known.kind,
    lead,
    written: written
      .slice(lead)
      .replace(/[:.,]+\d*$/, (tail) => (/^:\d/.test(tail) || !/\d/.test(tail) ? '' : tail)),
    text: `${user}${shown}${port === undefined || port === '' ? '' : `:${port}`}`,
    port: port === undefined || port === '' ? undefined : Number(port),
    defanged: plain.length < written.length - 1,
    asWritten: false,
  };
}

function hostOf(host: string): Pick<Authority, 'host' | 'kind'> | undefined {
  if (host.startsWith('[')) {
    const groups = ipv6GroupsOf(host.slice(1, -1));
    return groups && { host: ipv6TextOf(groups), kind: 'ipv6-addr' };
  }
  if (ipv4NumberOf(host) !== undefined) return { host, kind: 'ipv4-addr' };
  const name = domainOf(host);
  return name === undefined ? undefined : { host: name, kind: 'domain-name' };
}

function refangedAuthority(written: string): string {
  if (!/[[({\\\u3002\uff0e\uff61]/.test(written) || /^(?:[^@[]*@)?\[[0-9a-f:.]+\](?::\d*)?$/i.test(written))
    return written;
  return written
    .replace(/[[({](?:\.|[dD][oO][tT])[\])}]|\[\.|\.\]|\\\.|[\u3002\uff0e\uff61]/g, '.')
    .replace(/[[({]:[\])}]/g, ':')
    .replace(/[[({](?:@|at)[\])}]/gi, '@');
}

/** Where an authority that begins there ends, at the latest. */
export function endOfAuthority(text: string, from: number): number {
  let at = from;
  for (; at < text.length && at - from < LONGEST_AUTHORITY; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2f || code === 0x3f || code === 0x23 || code === 0x27) return at;
    if (code === 0x2c || code === 0x3b || (code === 0x28 && text[at + 2] !== ')' && text[at + 4] !== ')'))
      return at;
    if (code === 0x5c && text[at + 1] !== '.') return at;
    if (code === 0x5b && text.startsWith('[/]', at)) return at;
    if (endsAddress(code) && code !== 0x3002 && code !== 0xff0e && code !== 0xff61) return at;
  }
  return at;
}
