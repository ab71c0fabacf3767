type Restoration = readonly [written: RegExp, read: string | ((match: string) => string)];

/** What analysts write. Each pattern is of bounded length, so that time is linear. */
const RESTORATIONS: readonly Restoration[] = [
  [/\[:\/\/\]|\[:\]\/\/|:\[\/\/\]/g, '://'],
  [/(?:hxxp|h\*\*p)s?(?=:\/\/)/gi, (scheme) => scheme.replace(/[x*]/gi, (x) => (x === 'X' ? 'T' : 't'))],
  [/[[({]\.[\])}]/g, '.'],
  [/ ?[[({] ?dot ?[\])}] ?/gi, '.'],
  [/[[({]@[\])}]/g, '@'],
  [/(?<=\w) ?[[{] ?at ?[\]}] ?(?=\w)/gi, '@'],
  [/[[({]:[\])}]/g, ':'],
];

/**
 * Reads defanged indicators back, anywhere in a text: `hxxp`, `h**p`, `[://]`, `[.]`, `(.)`, `{.}`, `[dot]`, `(dot)`,
 * `[@]`, `[at]`, `[:]`. Linear in the length of the text.
 *
 * @example refang('hxxps[://]evil[.]example/a') // 'https://evil.example/a'
 */
export function refang(text: string): string {
  return RESTORATIONS.reduce(
    (left, [written, read]) =>
      typeof read === 'string' ? left.replace(written, read) : left.replace(written, read),
    text,
  );
}
