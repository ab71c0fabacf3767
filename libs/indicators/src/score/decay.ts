import type { TypeWeight } from './threat-model.js';

const DAY = 86_400_000;

/**
 * What is left of an indicator after a time, 1 to 0: `1 - (age / lifetime) ^ (1 / speed)`, the polynomial of MISP.
 * Source: Iklody, Wagener, Dulaunoy, Mokaddem, Wagner, "Decaying Indicators of Compromise" (arXiv 1803.11052).
 */
export function decay({ lifetime, speed }: TypeWeight, age: number): number {
  if (lifetime === undefined || speed === undefined || !(age > 0)) return 1;
  return Math.max(0, 1 - (age / DAY / lifetime) ** (1 / speed));
}

/** Milliseconds since a time, at least 0. Absent, no date, or in the future: 0. */
export function ageOf(time: string | undefined, now: number): number | undefined {
  const at = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isNaN(at) ? undefined : Math.max(0, now - at);
}
