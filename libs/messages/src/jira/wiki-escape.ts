const ALWAYS = 1;
const SOMETIMES = 2;

/** What each ASCII character is to wiki text: looking it up costs less than one pattern of it all. */
const SIGNS = new Uint8Array(128);
for (const sign of '\\{}[]*+^~?!|#&<>@()') SIGNS[sign.charCodeAt(0)] = ALWAYS;
for (const sign of '-_:.') SIGNS[sign.charCodeAt(0)] = SOMETIMES;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;
const isWord = (code: number) => isDigit(code) || isCapital(code) || (code >= 0x61 && code <= 0x7a);

/** `ABC` of `ABC-1`: a key of at most ten characters. */
function endsKey(text: string, end: number): boolean {
  for (let at = end - 1; at >= 0 && at >= end - 10; at--) {
    const code = text.charCodeAt(at);
    if (isCapital(code)) return true;
    if (!isDigit(code) && text[at] !== '_') return false;
  }
  return false;
}

/** Of a smiley, or of an address that needs no `//`. */
function isColonRead(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && 'pPdD'.includes(next) && !isWord(text.charCodeAt(at + 2))) return true;
  const last = text[at - 1];
  if (last === undefined || !'eotaEOTA'.includes(last)) return false;
  return /(?:file|mailto|script|data)$/i.test(text.slice(Math.max(at - 6, 0), at));
}

/** `-` and `_` between letters or digits open and close nothing, unless they make an issue key. */
function isRead(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === ':') return isColonRead(text, at);
  if (sign === '.') return at === 2 && /^(?:h\d|bq)/.test(text);
  const next = text.charCodeAt(at + 1);
  if (!isWord(text.charCodeAt(at - 1)) || !isWord(next)) return true;
  return sign === '-' && isDigit(next) && endsKey(text, at);
}

/**
 * Escapes a text for the wiki notation of Jira Data Center, by numeric entities and not by backslashes: a backslash
 * before `]` is taken away early, so that `\[~name]` still mentions somebody; two of them break the line; and none
 * can stand before another. What is an entity already is no markup to any later step, and is shown as the character.
 *
 * Source: atlassian-renderer, BackslashEscapeRendererComponent, HtmlEscaper (existing entities are kept),
 * PhraseRendererComponent, EmoticonRendererComponent, UrlUtil; Jira, MentionFinderImpl. Read, not tried on a live Jira.
 *
 * @example escapeWiki('{code} [~admin]') // '&#123;code&#125; &#91;&#126;admin&#93;'
 */
export function escapeWiki(text: string): string {
  let out = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sign = code < SIGNS.length ? SIGNS[code] : 0;
    if (sign !== ALWAYS && (sign !== SOMETIMES || !isRead(text, at))) continue;
    out += `${text.slice(done, at)}&#${code};`;
    done = at + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** What could end the block, or mention somebody: the search for mentions does not know that a text is quoted. */
const INSIDE_NOFORMAT = /\{(?=\s*noformat)|\[(?=[~@](?!\]))/gi;

/** A text for `{noformat}`, where entities are shown as they are written. The two signs that could do harm become `(`. */
export function insideNoformat(text: string): string {
  return text.replace(INSIDE_NOFORMAT, '(');
}

/** Signs that an address may hold and wiki text would read, even between `[` and `]`. */
const IN_ADDRESS = /[\\{}[\]|^!~*"'`]/g;

/** The same address, without what ends a link. */
export function escapeAddress(href: string): string {
  return href.replace(IN_ADDRESS, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
