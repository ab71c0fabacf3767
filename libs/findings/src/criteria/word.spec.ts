import fc from 'fast-check';

import { containsWord, isWord } from './word.js';

describe('containsWord', () => {
  // Planted fault seen red: only the first place looked at.
  it.each([
    [true, 'lambda', 'GuardDuty Lambda Protection'],
    [true, 'LAMBDA', 'lambda'],
    [true, 'a', 'ab ba a'],
    [true, 'a', 'aa(a)'],
    [true, 'a', 'b-a'],
    [true, 'STRASSE', 'Hauptstr. = straße'],
    [true, 'οδος', 'Η ΟΔΟΣ ΜΟΥ'],
    [true, 'vier', '四 vier 4'],
    [true, 'x', '😀x😀'],
    [false, 'lambda', 'lambdas'],
    [false, 'lambda', 'alambda lambda2 lambda_ élambda lambdaé'],
    [false, 'a', ''],
    [false, 'a', 'a\u0301'],
    [false, 'x', '𝒜x'],
    [false, 'x', 'x𝒜'],
    [false, 'x', 'x٣ _x'],
  ])('%p: %s in %s', (expected, word, text) => {
    expect(containsWord(word)(text)).toBe(expected);
  });

  it('finds what splitting into words finds', () => {
    const letters = fc.stringMatching(/^[ab\u00e9_. -]{0,12}$/);
    const word = fc.stringMatching(/^[ab\u00e9_]{1,3}$/);
    fc.assert(
      fc.property(word, letters, (wanted, text) => {
        expect(containsWord(wanted)(text)).toBe(text.split(/[. -]/).includes(wanted));
      }),
      { numRuns: 2000 },
    );
  });

  // Planted fault seen red: the search goes on one character further, not behind the longer word.
  it.each([
    ['one long word', 'a'.repeat(240_000)],
    ['many words', 'aaaaaaaaab '.repeat(24_000)],
  ])('takes time linear in the text: %s', (_, text) => {
    const started = performance.now();
    expect(containsWord('a'.repeat(1000))(text)).toBe(false);
    expect(containsWord('aaaa')(text)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('isWord', () => {
  it.each(['a', 'A1', 'exfil_v2', 'é', 'e\u0301', '四', '٣'])('%s is one', (text) => {
    expect(isWord(text)).toBe(true);
  });

  it.each(['', ' ', 'a b', 'a-b', 'a.b', 'a\n', '\na', '😀'])('%j is none', (text) => {
    expect(isWord(text)).toBe(false);
  });
});
