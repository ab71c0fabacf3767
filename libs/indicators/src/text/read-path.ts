import { bitsOf } from './characters.js';
import { CONFIDENCE, endsAddress, type Scan } from './scan.js';

const ROOTS = new Set(
  'bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var Users Library'.split(
    ' ',
  ),
);
const LONGEST = 1_024;
const HIVE =
  /^(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)|HKLM|HKCU|HKCR|HKU)\\/;
const STOPS = new Set([...",;:()'*[]{}"].map((sign) => sign.charCodeAt(0)));

/** Reads `/usr/bin/x`, `C:\\x` or `HKLM\\x`. Gives 0 where the place begins none of them. */
export function readPath(scan: Scan, start: number): number {
  const { text } = scan;
  const isUnix = text[start] === '/';
  if (
    isUnix &&
    (bitsOf(text.charCodeAt(start - 1)) !== 0 || text[start - 1] === '/' || !beginsAtRoot(text, start))
  )
    return 0;
  const isDrive = text[start + 1] === ':';
  const end = endOfPath(text, isDrive ? start + 2 : start);
  const raw = text.slice(start, end).replace(/[.!?]+$/, '');
  if (raw.length > LONGEST) return end;
  const confidence = CONFIDENCE.plain;
  if (isUnix || (isDrive && raw.length > 3))
    scan.emit({ type: 'file-path', value: raw, raw, at: start, confidence });
  else if (HIVE.test(raw))
    scan.emit({ type: 'windows-registry-key', value: raw, raw, at: start, confidence });
  else return 0;
  return end;
}

function beginsAtRoot(text: string, start: number): boolean {
  const root = text.slice(start + 1, start + 10);
  const stroke = root.indexOf('/');
  return stroke > 0 && ROOTS.has(root.slice(0, stroke));
}

function endOfPath(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (STOPS.has(code) || (endsAddress(code) && !(code === 0x20 && goesOnBehindSpace(text, at)))) return at;
    at += 1;
  }
  return at;
}

/** `C:\\Program Files\\x`: the word behind the space ends in a backslash. */
function goesOnBehindSpace(text: string, at: number): boolean {
  return /^ [\w().-]{1,32}(?: [\w().-]{1,32})?\\/.test(text.slice(at, at + 72));
}
