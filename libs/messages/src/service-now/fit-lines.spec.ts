import { fitLines } from './fit-lines.js';

const REST = '… (the rest does not fit this field)';

// Planted faults seen red: the lines are cut at a character; the first line is cut although it fits.
it.each([
  [['ab', 'cd'], 5, 'ab\ncd', false],
  [['a'.repeat(20), 'b'.repeat(20), 'c'.repeat(20)], 60, `${'a'.repeat(20)}\n${REST}`, true],
  [['a'.repeat(20), '', 'b'.repeat(90)], 60, `${'a'.repeat(20)}\n\n${REST}`, true],
  [['a'.repeat(20), 'b'], 10, `${'a'.repeat(9)}…`, true],
  [['<b>', 'x'.repeat(50)], 41, `< b>\n${REST}`, true],
  [[], 10, '', false],
])('%j in %d', (lines, limit, text, truncated) => {
  const fitted = fitLines(lines, limit);
  expect(fitted).toEqual({ text, truncated });
  expect(fitted.text.length).toBeLessThanOrEqual(limit);
});
