/**
 * Characters that wiki text may interpret, where it may: a `-` or `_` between letters or digits opens and closes nothing,
 * unless it makes an issue key (`ABC-1`).
 */
const SPECIAL =
  /[\\{}[\]*+^~?!|#&<>@()]|(?<![A-Za-z0-9])[-_]|[-_](?![A-Za-z0-9])|(?<=[A-Z][A-Z0-9_]{0,9})-(?=\d)|(?<=^(?:h\d|bq))\./g;

/** Of a smiley, or of an address that needs no `//`. */
const COLON = /:(?=[pd](?![A-Za-z0-9]))|(?<=file|mailto|script|data):/gi;

/** Nothing to escape: nearly every label of ours. */
const PLAIN = /^[A-Za-z0-9 ,;/='"%$]*$/;

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
  if (PLAIN.test(text)) return text;
  const escaped = text.replace(SPECIAL, entity);
  return text.includes(':') ? escaped.replace(COLON, entity) : escaped;
}

const entity = (sign: string) => `&#${sign.charCodeAt(0)};`;

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
