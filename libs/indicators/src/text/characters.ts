/** What the characters of a word are, as bits. A character without any ends the word. */
export const LETTER = 1;
export const DIGIT = 2;
export const DOT = 4;
export const HYPHEN = 8;
export const UNDERSCORE = 16;
/** A letter that is no hexadecimal digit. */
export const BEYOND_HEX = 32;
export const CAPITAL = 64;
/** Beyond ASCII. */
export const WIDE = 128;

/** The bits of ASCII, for the one loop that looks at every character. */
export const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const sign = String.fromCharCode(code);
  if (/[a-z]/i.test(sign)) {
    ASCII[code] = LETTER | (/[g-z]/i.test(sign) ? BEYOND_HEX : 0) | (/[A-Z]/.test(sign) ? CAPITAL : 0);
  } else if (/\d/.test(sign)) ASCII[code] = DIGIT;
  else if (sign === '.') ASCII[code] = DOT;
  else if (sign === '-') ASCII[code] = HYPHEN;
  else if (sign === '_') ASCII[code] = UNDERSCORE;
}

/** The bits of a UTF-16 unit; 0 for what is no part of a word, and for NaN (behind the end of a text). */
export function bitsOf(code: number): number {
  if (code < 128) return ASCII[code] as number;
  return code >= 128 ? wideBitsOf(code) : 0;
}

/** Punctuation and spaces beyond ASCII end a word: general, CJK and full-width ones, signs of Latin-1, the byte order mark. */
function wideBitsOf(code: number): number {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? WIDE : 0;
  if (code >= 0x2000 && code <= 0x206f) return 0;
  if (code >= 0x3000 && code <= 0x303f) return 0;
  if (code === 0xfeff || code === 0xfffd) return 0;
  if (code >= 0xff00 && code <= 0xffef && !isWideLetter(code)) return 0;
  return WIDE;
}

function isWideLetter(code: number): boolean {
  return (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** In small letters or capitals. */
export function isHexDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 0x20) >= 97 && (code | 0x20) <= 102);
}

export function isAlphanumeric(code: number): boolean {
  return (bitsOf(code) & (LETTER | DIGIT | WIDE)) !== 0;
}
