import { measure, median, randomOf, ratio } from './index.js';

it('a side that does twice the work costs about twice', () => {
  const spin = (times: number) => () => {
    let sum = 0;
    for (let at = 0; at < times; at += 1) sum += Math.sqrt(at);
    return sum;
  };
  const { once, twice } = measure(
    { once: spin(20_000), twice: spin(40_000) },
    { rounds: 5, roundMs: 40, turnMs: 4 },
  );
  expect(ratio(twice, once)).toBeGreaterThan(1.4);
  expect(ratio(twice, once)).toBeLessThan(2.8);
});

it('a side that gives no number is an error', () => {
  expect(() => measure({ broken: () => Number.NaN }, { rounds: 1, roundMs: 1, turnMs: 1 })).toThrow(
    'a side gave NaN',
  );
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %d', (samples, expected) => {
  expect(median(samples)).toBe(expected);
});

it('the same seed gives the same choices', () => {
  const draw = (seed: number) => {
    const random = randomOf(seed);
    return [random.int(1, 1000), random.hex(8), random.prose(20), random.instant(), random.chance(0.5)];
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});
