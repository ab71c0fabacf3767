import fc from 'fast-check';
import { fitText } from '@tocsin/findings';
import { cutLine } from './cut-line.js';

// Planted fault seen red: a mark of its own beyond the last character is not looked for.
it('cuts as fitText does', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '~', 'é', 'e\u0301', '👩‍🚀', '\u0301'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, fc.nat(14), (value, limit) => {
      expect(cutLine(value, limit)).toBe(fitText(value, limit).text);
    }),
    { numRuns: 5_000 },
  );
});
