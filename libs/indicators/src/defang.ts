const IPV6 = /^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i;

/** `t` becomes `x`, in its own case: so the scheme can be read back as it was. */
const crossedOut = (scheme: string) => scheme.replaceAll('t', 'x').replaceAll('T', 'X');

/**
 * Writes an indicator so that no client makes a link of it: `http` becomes `hxxp`, `://` becomes `[://]`, a dot becomes
 * `[.]`, `@` becomes `[@]`, and a colon of an IPv6 address becomes `[:]`. A hash stays as it is. Takes one indicator, not
 * prose: for that there is `defangText`. Idempotent; linear in the length.
 *
 * For every value that is not defanged already (`refang(value) === value`), `refang(defang(value)) === value`.
 *
 * @example defang('http://evil.example/a.b') // 'hxxp[://]evil[.]example/a[.]b'
 */
export function defang(value: string): string {
  if (value.length <= 64 && IPV6.test(value)) return dots(value.replace(/(?<!\[):|:(?!\])/g, '[:]'));
  return dots(
    value
      .replace(/https?(?=:\/\/|\[:\/\/\])/gi, crossedOut)
      .replace(/(?<!\[):\/\//g, '[://]')
      .replace(/(?<!\[)@|@(?!\])/g, '[@]'),
  );
}

function dots(value: string): string {
  return value.replace(/(?<!\[)\.|\.(?!\])/g, '[.]');
}
