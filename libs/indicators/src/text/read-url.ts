import { ipv4NumberOf, ipv6GroupsOf, ipv6TextOf } from './addresses.js';
import { bitsOf } from './characters.js';
import { domainOf } from './domain.js';
import { emitDomain } from './emit-domain.js';
import { readIds } from './read-tail.js';
import { CONFIDENCE, endsAddress, type Scan } from './scan.js';

const SCHEMES = new Set(
  (
    'http https ftp ftps sftp tftp ws wss ldap ldaps rmi iiop smb ssh telnet rdp vnc tcp udp git svn irc ircs mqtt mqtts amqp amqps ' +
    'gopher mysql postgres postgresql redis rediss mongodb nats file'
  ).split(' '),
);
/** What stands behind them is the name of something inside, not of a host. */
const OPAQUE = new Set('s3 s3a s3n gs docker docker-pullable containerd cri-o oci k8s'.split(' '));
/** Crossed out so that nobody clicks. */
const CROSSED_OUT: Readonly<Record<string, string>> = {
  hxxp: 'http',
  hxxps: 'https',
  htxp: 'http',
  hxtp: 'http',
  hxtps: 'https',
  fxp: 'ftp',
  fxps: 'ftps',
  sfxp: 'sftp',
  meow: 'http',
  meows: 'https',
};
const LONGEST_AUTHORITY = 400;
const LONGEST_URL = 2_083;

/** `scheme` as written, without what crosses it out; `after` is behind `://`. Gives the place behind what was read. */
export function readUrl(scan: Scan, start: number, written: string, after: number): number {
  const { text } = scan;
  const escaped = text[after - 1] === '/' && text[after - 2] === '\\';
  const lower = written.toLowerCase();
  const scheme = CROSSED_OUT[lower] ?? lower;
  if (OPAQUE.has(scheme)) return endOfUrl(text, after, after + LONGEST_URL, escaped);
  if (!SCHEMES.has(scheme)) return after;
  const authorityEnd = endOfAuthority(text, after);
  const authority = readAuthority(text.slice(after, authorityEnd));
  if (authority === undefined) return after;
  const end =
    text[authorityEnd] === '[' || '/?#\\'.includes(text[authorityEnd] ?? ' ')
      ? trimmed(text, authorityEnd, endOfUrl(text, authorityEnd, start + LONGEST_URL, escaped))
      : trimmed(text, after, authorityEnd);
  const raw = text.slice(start, end);
  const rest = refangedPath(text.slice(Math.min(authorityEnd, end), end), escaped);
  const defanged = scheme !== lower || authority.defanged || text.slice(after - 3, after) !== '://';
  const confidence = defanged ? CONFIDENCE.defanged : CONFIDENCE.marked;
  if (authority.port === undefined || authority.port <= 65_535)
    scan.emit({ type: 'url', value: `${scheme}://${authority.text}${rest}`, raw, at: start, confidence });
  emitHost(scan, authority, after, confidence);
  readIds(scan, authorityEnd, end);
  return Math.max(end, after);
}

interface Authority {
  readonly host: string;
  readonly written: string;
  /** What stands before the host: a user. */
  readonly lead: number;
  readonly kind: 'ipv4-addr' | 'ipv6-addr' | 'domain-name';
  readonly text: string;
  readonly port: number | undefined;
  readonly defanged: boolean;
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
    ...known,
    lead,
    written: written
      .slice(lead)
      .replace(/[:.,]+\d*$/, (tail) => (/^:\d/.test(tail) || !/\d/.test(tail) ? '' : tail)),
    text: `${user}${shown}${port === undefined || port === '' ? '' : `:${port}`}`,
    port: port === undefined || port === '' ? undefined : Number(port),
    defanged: plain.length < written.length - 1,
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

function emitHost(
  scan: Scan,
  { host, kind, written, lead }: Authority,
  after: number,
  confidence: number,
): void {
  const at = after + lead;
  if (kind === 'domain-name') emitDomain(scan, host, { raw: written, at }, confidence, false);
  else scan.emit({ type: kind, value: host, raw: written, at, confidence });
}

function refangedAuthority(written: string): string {
  if (!/[[({\\\u3002\uff0e\uff61]/.test(written) || /^(?:[^@[]*@)?\[[0-9a-f:.]+\](?::\d*)?$/i.test(written))
    return written;
  return written
    .replace(/[[({](?:\.|dot)[\])}]|\[\.|\.\]|\\\.|[\u3002\uff0e\uff61]/gi, '.')
    .replace(/[[({]:[\])}]/g, ':')
    .replace(/[[({](?:@|at)[\])}]/gi, '@');
}

function refangedPath(path: string, escaped: boolean): string {
  const plain = escaped ? path.replaceAll('\\/', '/') : path;
  return /[[({]/.test(plain) ? plain.replace(/[[({](?:\.|dot)[\])}]/gi, '.').replace(/^\[\/\]/, '/') : plain;
}

function endOfAuthority(text: string, from: number): number {
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

/** Over a path and a query, up to a space, a quote, or a bracket that was not opened inside. */
function endOfUrl(text: string, from: number, most: number, escaped: boolean): number {
  let open = 0;
  let at = from;
  for (; at < text.length && at < most; at += 1) {
    const sign = text[at] as string;
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0x5b || code === 0x7b) open += 1;
    else if (code === 0x29 || code === 0x5d || code === 0x7d) {
      if (open === 0) break;
      open -= 1;
    } else if (code === 0x27 || (code === 0x5c && !escaped)) break;
    else if ((sign === ',' || sign === ';') && /^h(?:tt|xx)ps?[:[]/i.test(text.slice(at + 1, at + 7))) break;
    else if (code < 128 ? endsAddress(code) : bitsOf(code) === 0) break;
  }
  return at;
}

function trimmed(text: string, least: number, end: number): number {
  let last = end;
  while (
    last > least &&
    '.,;:!?*)('.includes(text[last - 1] as string) &&
    !(text[last - 1] === ')' && isBalanced(text, least, last))
  )
    last -= 1;
  return last;
}

function isBalanced(text: string, from: number, to: number): boolean {
  return text.lastIndexOf('(', to - 1) >= from;
}
