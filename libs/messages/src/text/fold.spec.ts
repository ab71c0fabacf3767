import { breakWords, fold } from './fold.js';

describe('fold', () => {
  it.each([
    ['short', ['- short']],
    ['', ['- ']],
    [`${'a'.repeat(40)} ${'b'.repeat(40)}`, [`- ${'a'.repeat(40)}`, `  ${'b'.repeat(40)}`]],
    ['x'.repeat(100), [`- ${'x'.repeat(100)}`]],
    [`is ${'x'.repeat(100)} whole`, ['- is', `  ${'x'.repeat(100)}`, '  whole']],
  ])('%j', (text, lines) => {
    expect(fold(text, '- ', '  ', 72)).toEqual(lines);
  });

  it('keeps to 72 columns', () => {
    const lines = fold('four score and seven years ago '.repeat(20).trim(), 'key: ', '  ', 72);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(lines.map((line) => line.trim()).join(' ')).toContain('ago four score');
  });
});

describe('breakWords', () => {
  it('leaves what may be an id or an address', () => {
    const id = `arn:${'x'.repeat(190)}`;
    expect(breakWords(`a ${id} b`)).toBe(`a ${id} b`);
  });

  it('breaks what is none, and no character', () => {
    expect(
      breakWords('x'.repeat(450))
        .split(' ')
        .map(({ length }) => length),
    ).toEqual([200, 200, 50]);
    expect(breakWords('💥'.repeat(201)).split(' ')).toEqual(['💥'.repeat(200), '💥']);
    expect(breakWords('x'.repeat(200))).toBe('x'.repeat(200));
  });
});
