import { bitsOf, isDigit } from './characters.js';
import { readId } from './read-id.js';
import { endOfWord, endsAddress, type Scan } from './scan.js';

/** Reads a port and a path behind a host: only ids that cannot be misread count in it. Gives the place behind. */
export function readTail(scan: Scan, start: number): number {
  const { text } = scan;
  let end = start;
  if (text[end] === ':') {
    let port = end + 1;
    while (isDigit(text.charCodeAt(port)) && port < end + 6) port += 1;
    if (port > end + 1) end = port;
  }
  if (text[end] !== '/') return end;
  const path = end;
  while (end < text.length && !endsAddress(text.charCodeAt(end)) && !endsPath(text, end)) end += 1;
  readIds(scan, path, end);
  return end;
}

/** A list without spaces goes on with the next address. */
function endsPath(text: string, at: number): boolean {
  const sign = text[at];
  return (sign === ',' || sign === ';') && text[at + 1] !== ' ';
}

/** Hashes, CVE ids and key ids in a path or a query. */
export function readIds(scan: Scan, from: number, to: number): void {
  let at = from;
  while (at < to) {
    if (bitsOf(scan.text.charCodeAt(at)) === 0) {
      at += 1;
      continue;
    }
    const end = Math.min(endOfWord(scan.text, at), to);
    if (end - at >= 13) readId(scan, at, end, true);
    at = end;
  }
}
