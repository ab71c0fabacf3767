/** The most that a weight counts in sharing: beyond it, a logarithm would take everything. */
const NEARLY_ONE = 1 - 1e-9;

/**
 * Shares whole points among weights that were put together as `1 - (1 - a)(1 - b)…`: by `-log(1 - a)`, which adds up however the
 * weights are ordered. The largest remainders get what is left; of equal ones, the first.
 */
export function sharePoints(weights: readonly number[], points: number): readonly number[] {
  const parts = weights.map((weight) => -Math.log1p(-Math.min(weight, NEARLY_ONE)));
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = parts.map((part) => (part / total) * points);
  const shares = exact.map(Math.floor);
  const left = points - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact.map((share, at) => ({ at, rest: share - Math.floor(share) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
