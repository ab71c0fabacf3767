import fc from 'fast-check';
import { fitFinished } from './fit-finished.js';

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

describe('fitFinished', () => {
  it.each([
    ['a & b', 40, 'a &#38; b', false],
    ['a & b & c', 10, 'a &#38; b…', true],
    ['&&&', 10, '&#38;…', true],
    ['&', 3, '', true],
    ['ab', 0, '', true],
  ])('%j in %p is %j', (text, limit, finished, truncated) => {
    expect(fitFinished(text, limit, escape)).toEqual({ text: finished, truncated });
  });

  // Planted fault seen red: the text is escaped first and cut then.
  it('keeps to the limit, and cuts neither a character nor what stands for one', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '&', '<', '👩‍🚀', 'é', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.constantFrom('utf16', 'utf8'), (value, limit, unit) => {
        const fitted = fitFinished(value, limit, escape, unit as 'utf16' | 'utf8');
        const size = unit === 'utf16' ? fitted.text.length : Buffer.byteLength(fitted.text);
        expect(size).toBeLessThanOrEqual(limit);
        expect(fitted.text.replace(/&#\d\d;/g, '')).not.toMatch(/[&#;\u200D]$/);
        if (!fitted.truncated) expect(fitted.text).toBe(escape(value));
      }),
    );
  });
});
