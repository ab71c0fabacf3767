import { authorityAt, endOfAuthority, type Authority } from './authority.js';
import { emitDomain } from './emit-domain.js';
import { readIds } from './read-tail.js';
import { CONFIDENCE, type Scan } from './scan.js';
import { endOfUrl, trimmed } from './url-end.js';

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
  const authority = authorityAt(text, after, authorityEnd);
  if (authority === undefined) return after;
  const end =
    text[authorityEnd] === '[' || '/?#\\'.includes(text[authorityEnd] ?? ' ')
      ? trimmed(text, authorityEnd, endOfUrl(text, authorityEnd, start + LONGEST_URL, escaped))
      : trimmed(text, after, authorityEnd);
  const raw = text.slice(start, end);
  const path = text.slice(Math.min(authorityEnd, end), end);
  const rest = refangedPath(path, escaped);
  const isPlain = scheme === lower && !authority.defanged && text.startsWith('://', after - 3);
  const confidence = isPlain ? CONFIDENCE.marked : CONFIDENCE.defanged;
  if (authority.port === undefined || authority.port <= 65_535) {
    const asWritten = isPlain && authority.asWritten && rest === path && text.startsWith(scheme, start);
    const value = asWritten ? raw : `${scheme}://${authority.text}${rest}`;
    scan.emit({ type: 'url', value, raw, at: start, confidence });
  }
  emitHost(scan, authority, after, confidence);
  readIds(scan, authorityEnd, end);
  return Math.max(end, after);
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

function refangedPath(path: string, escaped: boolean): string {
  const plain = escaped ? path.replaceAll('\\/', '/') : path;
  return /[[({]/.test(plain) ? plain.replace(/[[({](?:\.|dot)[\])}]/gi, '.').replace(/^\[\/\]/, '/') : plain;
}
