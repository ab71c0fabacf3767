import fc from 'fast-check';

import { cleanLine, cleanText } from '../index.js';

describe('cleanText', () => {
  // Planted fault seen red: U+202E left in.
  it.each([
    ['a\u202Egpj.exe\u202C b\u200B\u0007', 'agpj.exe b'],
    ['one\r\ntwo\rthree\n\tfour', 'one\ntwo\nthree\n\tfour'],
    ['nul\u0000 esc\u001B[31m del\u007F c1\u009B', 'nul esc[31m del c1'],
    ['soft\u00ADhyphen \u061Carabic \u180Evowel \uFEFFbom', 'softhyphen arabic vowel bom'],
    ['line\u2028paragraph\u2029isolate\u2066\u2069joiner\u200D', 'lineparagraphisolatejoiner'],
    ['note\uFFF9\uFFFB tag\u{E0041}\u{E007F} selector\u{E0100}', 'note tag selector'],
    ['lone \uD800 and \uDC00, pair \u{1F600}', 'lone \uFFFD and \uFFFD, pair \u{1F600}'],
    ['none \uFFFE and \uFFFF', 'none  and '],
    [`e${'\u0316'.repeat(31)}x`, `e${'\u0316'.repeat(30)}x`],
    ['e\u0301', '\u00E9'],
    ['e\u200B\u0301', '\u00E9'],
    ['plain text, ünïcödé, 漢字', 'plain text, ünïcödé, 漢字'],
  ])('%j becomes %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('stays fast on marks that take quadratic time to put in order', () => {
    // Planted fault seen red: the bound on marks taken out (it then runs for minutes).
    const started = performance.now();
    cleanText('\u0316\u0301'.repeat(150_000));
    expect(performance.now() - started).toBeLessThan(2_000);
    const expanding = `a${'\u0344'.repeat(40)}`;
    expect(cleanText(cleanText(expanding))).toBe(cleanText(expanding));
  });

  it('is idempotent and leaves nothing unseen', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, (value) => {
        const cleaned = cleanText(value);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(cleaned).not.toMatch(/\p{Bidi_Control}|\p{Surrogate}|(?![\n\t])\p{Cc}/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cleanLine', () => {
  it.each([
    [' Port\r\n\t scan\u00A0 ', 'Port scan'],
    ['\u200B\n', ''],
    ['a\u2003b', 'a b'],
  ])('%j becomes %j', (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });
});
