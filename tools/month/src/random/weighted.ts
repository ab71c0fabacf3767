import type { Random } from './random.js';

/** Draws from items by weight. */
export type Weighted<T> = (random: Random) => T;

/**
 * A draw in which an item of weight 3 comes three times as often as one of weight 1.
 *
 * @example const severity = weighted([['LOW', 3], ['HIGH', 1]]); severity(random) // 'LOW'
 */
export function weighted<T>(items: readonly (readonly [item: T, weight: number])[]): Weighted<T> {
  const bounds: number[] = [];
  let total = 0;
  for (const [, weight] of items) bounds.push((total += weight));
  return (random) => {
    const target = random.next() * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return (items[low] as readonly [T, number])[0];
  };
}

/** The same number in the same proportion, whole: `share` of the time the next one up. */
export function wholeNumber(value: number, random: Random): number {
  const floor = Math.floor(value);
  return random.next() < value - floor ? floor + 1 : floor;
}
