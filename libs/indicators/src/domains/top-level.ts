import { TOP_LEVEL_DOMAINS } from './top-level-domains.js';

/** Kept apart from the world by RFC 2606, RFC 6761 and RFC 7686, but written by those who report. */
const RESERVED = ['example', 'onion'];

/**
 * Top-level domains that a bare name may end in and is believed at once. Of those of two letters all but the ones below.
 * In every other (`.name`, `.events`, `.support`, `.zip`) a bare name is more often code, a field or a file.
 */
const PLAIN = new Set(
  (
    'com net org edu gov mil int biz xyz top online site shop club icu buzz vip cyou website sbs cfd mobi museum aero coop asia ' +
    'example onion aws'
  ).split(' '),
);
/** Of two letters, and also file endings, words or members of code. */
const ALSO_WORDS = new Set(
  (
    'ac ad ai al am an as at ba be by cc cs cx db dj do gg id im in io ip is it la ly ma md me ms mm mo my no pl pm pr ps ' +
    'pt py rs sc sh si so sr st tc tf tm tn to ts tt us vc vi ws'
  ).split(' '),
);
const FILE_ENDINGS = new Set('app cab cc com1 cpp md mov pl ps py rs sh so zip am'.split(' '));

let known: ReadonlySet<string> | undefined;

/** Whether a label in small letters (`com`, `xn--p1ai`) is a top-level domain. The list is read at the first question. */
export function isTopLevelDomain(label: string): boolean {
  known ??= new Set([...TOP_LEVEL_DOMAINS.split(' '), ...RESERVED]);
  return known.has(label);
}

/** `plain`: a bare name under it is believed; `word`: only with evidence; `file`: only with strong evidence. */
export function bareNameUnder(label: string): 'plain' | 'word' | 'file' {
  if (FILE_ENDINGS.has(label)) return 'file';
  if (PLAIN.has(label) || label.startsWith('xn--')) return 'plain';
  return label.length === 2 && !ALSO_WORDS.has(label) ? 'plain' : 'word';
}
