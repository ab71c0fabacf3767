import { wordBefore } from './word-before.js';

/** How many characters before a value may say what it is. */
const REACH = 64;

/** What stands before a place, on the same line. */
export function before(text: string, at: number, reach = REACH): string {
  const slice = text.slice(Math.max(0, at - reach), at);
  return slice.slice(slice.lastIndexOf('\n') + 1);
}

const VERSION_WORDS = new Set(
  (
    'v ver vers version versions release releases rel rev revision build builds kernel firmware driver patch level package plugin ' +
    'requirement update updated upgrade upgraded oid section chapter clause control item core framework runtime sdk cis dss pci windows java jdk ' +
    'openjdk postgresql mysql mariadb python linux fixed benchmark item annex appendix recommendation ' +
    'libc glibc openssl openssh libssl zlib libxml2 bash curl wget chrome firefox edge safari opera php ruby perl golang gcc iis ' +
    'tomcat jboss weblogic struts spring log4j jackson netty ios android macos office outlook wordpress drupal django rails'
  ).split(' '),
);

/** `jackson-databind 2.12.6.1`: the name of a package, and numbers as small as those of versions. */
function isPackage(preceding: string, numbers: string): boolean {
  if (!preceding.endsWith(' ') || !/(?:^|[\s"'(])[a-z]+(?:-[a-z]+)+ $/.test(preceding.slice(-40)))
    return false;
  return Number.parseInt(numbers) < 20 && numbers.split('.').every((part) => Number(part) < 64);
}

/** Whether four numbers behind this are a version, a section or an object identifier. */
export function speaksOfVersion(preceding: string, numbers: string): boolean {
  const word = wordBefore(preceding);
  if (word !== '' && (VERSION_WORDS.has(word) || /^(?:openjdk|jdk|java|python)\d+$/.test(word))) return true;
  return isPackage(preceding, numbers);
}

const ACCOUNT_WORD =
  /(?:accounts?|acct|recipientaccountid|owner[ _-]?id|payer)(?:[ _-]?(?:ids?|numbers?|no))?(.*)$/is;
const OTHER_NUMBER =
  /phone|tel\b|order|ticket|invoice|card|serial|balance|\+\d|\bname\b|\bkey\b|size|bytes|time|\d{5}|[.!?]\s/i;

/** Whether twelve digits behind this are an AWS account. `alreadyOne`: the text before spoke of another account. */
export function speaksOfAccount(preceding: string): boolean {
  if (/"?\bAWS"?\s*[:=]\s*\[?\s*"?$/.test(preceding)) return true;
  if (/\b(?:AWS|IAM|A(?:IDA|ROA|KIA|SIA)[A-Z0-9]{16,17})\b.*\b(?:of|in|from|by|with)\s+$/.test(preceding))
    return true;
  const between = lastAccountWord(preceding);
  return (
    between !== undefined && !OTHER_NUMBER.test(between.replace(/\b(?:\d{12}|\d{4}-\d{4}-\d{4})\b/g, ''))
  );
}

const ACCOUNT_PARTS = ['account', 'Account', 'ACCOUNT', 'acct', 'wner', 'ayer'];
const MAY_SAY_ACCOUNT = /[aA]cc|ACC|wner|ayer/;

function lastAccountWord(preceding: string): string | undefined {
  if (!MAY_SAY_ACCOUNT.test(preceding)) return undefined;
  const at = Math.max(...ACCOUNT_PARTS.map((word) => preceding.lastIndexOf(word)));
  return at < 0 ? undefined : ACCOUNT_WORD.exec(preceding.slice(Math.max(0, at - 1)))?.[1];
}

const NO_FILE_HASH =
  /(?:\b(?:commit|commits|parent|tree|revision|rev|checkout|cherry-pick|HEAD|HEAD is now at|git \w+|merge|id|ids|uuid|guid|nonce|salt|token|secret|password|passwd|api[ _-]?key|key|session|serial|number|identifier|etag|detector|trace|span|request|container|blob)|Id|ID|_id|-id)["'`]?(?: hash)?\s*[:=#]?\s*["'`(*]*$/;

/** Whether hexadecimal digits behind this are something else than the hash of a file. */
export function speaksOfOtherHex(preceding: string): boolean {
  return (
    NO_FILE_HASH.test(preceding.slice(-40)) &&
    !/\bhash(?:es)?\W*$/i.test(preceding.replace(/password hash\W*$/i, ''))
  );
}

/** Whether what follows is said to be a key. */
export function speaksOfKey(preceding: string): boolean {
  return /(?:key|credential)/i.test(preceding.slice(-40));
}
