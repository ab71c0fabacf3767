import fc from 'fast-check';

import { fitText } from '../index.js';

const family = '👨‍👩‍👧';

describe('fitText', () => {
  // Planted fault seen red: `text.slice(0, limit)`.
  it.each([
    ['Unprotected port', 16, 'Unprotected port', false],
    ['Unprotected port', 12, 'Unprotected…', true],
    ['', 0, '', false],
    ['abc', 0, '', true],
    ['abc', 1, '…', true],
    ['a😀b', 3, 'a…', true],
    ['a😀bc', 4, 'a😀…', true],
    [`a${family}b`, 9, 'a…', true],
    ['ae\u0301b', 3, 'a…', true],
  ])('%j in %p units is %j', (text, limit, fitted, truncated) => {
    expect(fitText(text, limit)).toEqual({ text: fitted, truncated });
  });

  it.each([
    ['漢字', 6, '漢字', false],
    ['漢字x', 6, '漢…', true],
    ['abc', 2, 'ab', true],
    ['😀😀', 7, '😀…', true],
  ])('%j in %p bytes is %j', (text, limit, fitted, truncated) => {
    expect(fitText(text, limit, 'utf8')).toEqual({ text: fitted, truncated });
  });

  it('keeps within any limit, and cuts only where it must', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(60), (value, limit) => {
        const utf16 = fitText(value, limit);
        expect(utf16.text.length).toBeLessThanOrEqual(limit);
        expect(Buffer.byteLength(fitText(value, limit, 'utf8').text)).toBeLessThanOrEqual(limit);
        expect(utf16.truncated).toBe(value.length > limit);
        if (!utf16.truncated) expect(utf16.text).toBe(value);
        else expect(value.startsWith(utf16.text.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  it('bounds one character of 100,000 marks', () => {
    expect(fitText(`a${'\u0301'.repeat(1e5)}`, 100)).toEqual({ text: '…', truncated: true });
  });
});
