import type { Indicator } from '../indicator.js';

/** One for all indicators that are the same. */
export function indicatorKey({ type, value }: Pick<Indicator, 'type' | 'value'>): string {
  return `${type}\n${value}`;
}
