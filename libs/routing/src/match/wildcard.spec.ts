import fc from 'fast-check';
import { compileEventPattern } from '../index.js';

const cases: readonly (readonly [string, string, unknown, boolean])[] = [
  ['no wildcard at all', 'abc', 'abc', true],
  ['everything', '*', 'abc', true],
  ['everything, and an empty text', '*', '', true],
  ['everything, but not a number', '*', 5, false],
  ['at the end', 'ab*', 'ab', true],
  ['at the beginning', '*bc', 'abc', true],
  ['in the middle', 'a*c', 'abbc', true],
  ['in the middle, with nothing', 'a*c', 'ac', true],
  ['ends that would overlap', 'aba*aba', 'ababa', false],
  ['three', '*a*b*', 'xaybz', true],
  ['pieces in the wrong order', '*a*b*', 'ba', false],
  ['a piece that only the beginning has', 'ab*b*', 'ab', false],
  ['a piece that only the end has', 'a*b*b', 'ab', false],
  ['an escaped asterisk', 'a\\*b', 'a*b', true],
  ['an escaped asterisk and another text', 'a\\*b', 'axb', false],
  ['an escaped backslash', 'a\\\\b', 'a\\b', true],
  ['an escaped asterisk before a wildcard', '\\**', '*x', true],
  ['several bytes', '大*雨', '大小雨', true],
];

const matches = (wildcard: string, value: unknown) =>
  compileEventPattern({ path: [{ wildcard }] }).matches({ path: value });

describe('wildcard', () => {
  it.each(cases)('%s', (_title, wildcard, value, expected) => {
    expect(matches(wildcard, value)).toBe(expected);
  });

  it('agrees with a table of every prefix, for any wildcard and text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    const piece = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 2 });
    const wildcard = fc
      .array(piece, { minLength: 1, maxLength: 5 })
      .map((pieces) => pieces.join('*').replace(/\*+/g, '*'));
    fc.assert(
      fc.property(wildcard, text, (pattern, value) => matches(pattern, value) === byTable(pattern, value)),
      { numRuns: 2_000 },
    );
  });

  // Planted fault: pieces tried by a backtracking regular expression. The test then does not end.
  it('takes no exponential time', () => {
    const wildcard = `${'*a'.repeat(500)}*b`;
    const started = process.cpuUsage().user;
    expect(matches(wildcard, 'a'.repeat(200_000))).toBe(false);
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  });
});

/** Which prefixes of the text each prefix of the wildcard matches, one after another. */
function byTable(wildcard: string, text: string): boolean {
  let reached = Array.from({ length: text.length + 1 }, (_, at) => at === 0);
  for (const char of wildcard) {
    const next = reached.map((_, at) =>
      char === '*' ? reached[at] : at > 0 && reached[at - 1] && text[at - 1] === char,
    );
    if (char === '*') for (let at = 1; at < next.length; at++) next[at] ||= next[at - 1];
    reached = next.map(Boolean);
  }
  return reached[text.length] === true;
}
