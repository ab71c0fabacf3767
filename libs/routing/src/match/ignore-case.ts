import { quoted, textTest, type LeafTest } from './leaf.js';

/**
 * The engine folds case one UTF-16 unit at a time, to the unit's lower or upper case ("ß" also meets "SS", not "ss"). A
 * unit of a surrogate pair becomes a question mark there, so that a character beyond the BMP never meets itself.
 */
function foldings(text: string): readonly (readonly string[])[] {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    if (unit >= '\ud800' && unit <= '\udfff') return ['?'];
    const lower = unit.toLowerCase();
    const upper = unit.toUpperCase();
    return lower === upper ? [lower] : [lower, upper];
  });
}

/** Where the folded text ends in `text` when it begins at 0, or -1. */
function walk(text: string, units: readonly (readonly string[])[]): number {
  let at = 0;
  for (const forms of units) {
    const form = forms.find((each) => text.startsWith(each, at));
    if (form === undefined) return -1;
    at += form.length;
  }
  return at;
}

/** Where the folded text begins in `text` when it ends at the end, or -1. */
function walkBack(text: string, units: readonly (readonly string[])[]): number {
  let at = text.length;
  for (let unit = units.length - 1; unit >= 0; unit--) {
    const form = units[unit]?.find((each) => text.endsWith(each, at));
    if (form === undefined) return -1;
    at -= form.length;
  }
  return at;
}

export function equalsIgnoreCaseTest(value: string): LeafTest {
  const units = foldings(`"${value}"`);
  return textTest((text) => walk(quoted(text), units) === text.length + 2);
}

export function prefixIgnoreCaseTest(prefix: string): LeafTest {
  const units = foldings(`"${prefix}`);
  return textTest((text) => walk(quoted(text), units) !== -1);
}

export function suffixIgnoreCaseTest(suffix: string): LeafTest {
  const units = foldings(`${suffix}"`);
  return textTest((text) => walkBack(quoted(text), units) !== -1);
}
