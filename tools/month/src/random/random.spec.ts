import { randomOf, seedOf } from './random.js';
import { weighted, wholeNumber } from './weighted.js';

test('the same seed gives the same numbers, another stream others', () => {
  const take = (seed: number, stream?: number): readonly number[] => {
    const random = randomOf(seed, stream);
    return Array.from({ length: 50 }, () => random.int(0, 1_000_000));
  };
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
  expect(take(7, 1)).not.toEqual(take(7, 2));
});

test('numbers lie evenly between their bounds', () => {
  const random = randomOf(seedOf('even'));
  const counts = Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const value = random.int(0, 9);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  for (const count of counts)
    expect(Math.abs(count - counts.reduce((a, b) => a + b, 0) / 10)).toBeLessThan(900);
});

test('seeds of near parts are far apart', () => {
  const seeds = new Set(
    Array.from({ length: 10_000 }, (_, index) => seedOf('900000000037', 'instance', index)),
  );
  expect(seeds.size).toBeGreaterThan(9_990);
});

test('hex gives as many digits as asked for', () => {
  const random = randomOf(1);
  for (const length of [1, 8, 17, 64])
    expect(random.hex(length)).toMatch(new RegExp(`^[0-9a-f]{${length}}$`));
});

test('weights hold', () => {
  const random = randomOf(2);
  const draw = weighted([
    ['often', 9],
    ['rare', 1],
    ['never', 0],
  ] as const);
  const drawn = Array.from({ length: 10_000 }, () => draw(random));
  const rare = drawn.filter((item) => item === 'rare').length;
  expect(rare).toBeGreaterThan(850);
  expect(rare).toBeLessThan(1150);
  expect(drawn).not.toContain('never');
});

test('a whole number keeps its mean', () => {
  const random = randomOf(3);
  const total = Array.from({ length: 10_000 }, () => wholeNumber(2.3, random)).reduce((a, b) => a + b, 0);
  expect(Math.abs(total / 10_000 - 2.3)).toBeLessThan(0.03);
});
