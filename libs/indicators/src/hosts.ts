/**
 * Top-level domains of three letters and more that mail and chat clients make links of. Those of two letters are all
 * taken for one. Not the whole list: an unusual one stays as it is in prose, where its address has no scheme.
 */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'academy agency app arpa asia autos bar best bid bio biz blog bond buzz cam cat center cfd chat click cloud club codes com company ' +
    'cyou date dev digital download edu email example express finance fit fun fyi games gov group guru hair homes host icu info ' +
    'int invalid jobs life link live loan lol ltd media men mil mobi mom monster mov museum name net network news ninja one onion online ' +
    'ooo org page party pics pro pub quest red rest review rocks run sbs science security services shop site skin social ' +
    'solutions space store stream studio support systems team tech tel test today tokyo tools top trade travel vip ' +
    'wang webcam website win wiki work works world wtf xin xyz zip zone'
  ).split(' '),
);

const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)/;
/** `t.co` */
const SHORTEST = 4;
const LABEL = /\.(\p{L}{2,})(?![\p{L}\p{N}])/gu;

const ASCII_PARTS: ReadonlySet<number> = new Set(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._@+-'].map((sign) =>
    sign.charCodeAt(0),
  ),
);
/** One half of a pair stands for a letter of its own: a host is found rather than missed. */
const OTHER_PART = /[\p{L}\p{M}\p{N}\p{Surrogate}]/u;

/** Whether a UTF-16 unit may be part of a host or of a mail address. */
export function isPartOfHost(unit: number): boolean {
  return unit < 0x80 ? ASCII_PARTS.has(unit) : OTHER_PART.test(String.fromCharCode(unit));
}

/** Whether clients would find a host, an IPv4 address or a mail address in a run of letters, digits and `._@+-`. */
export function looksLikeHost(run: string): boolean {
  if (run.length < SHORTEST) return false;
  for (const [, label = ''] of run.matchAll(LABEL)) {
    if (run.includes('@') || label.length === 2 || GENERIC.has(label.toLowerCase()) || /[^a-z]/i.test(label))
      return true;
  }
  return IPV4.test(run);
}
