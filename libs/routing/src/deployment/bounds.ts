import { DeploymentReadError } from '../errors.js';

export const MAX_RESOURCES = 10_000;
const MAX_DEPTH = 200;
const MAX_VALUES = 2_000_000;

interface Extent {
  readonly values: number;
  readonly depth: number;
}

/**
 * Refuses what no reader may walk: deeper than 200 levels, or more than two million values. What stands in several
 * places (anchors of YAML) counts at each of them, and is walked once.
 */
export function checkBounds(source: string, value: unknown): void {
  const known = new WeakMap<object, Extent>();
  const extentOf = (one: unknown, above: number): Extent => {
    if (typeof one !== 'object' || one === null) return { values: 1, depth: 0 };
    const before = known.get(one);
    if (before !== undefined) return before;
    if (above === MAX_DEPTH) throw tooDeep(source);
    let values = 1;
    let depth = 0;
    for (const member of Object.values(one)) {
      const extent = extentOf(member, above + 1);
      values += extent.values;
      depth = Math.max(depth, extent.depth);
    }
    const extent = { values, depth: depth + 1 };
    known.set(one, extent);
    return extent;
  };
  const { values, depth } = extentOf(value, 0);
  if (depth > MAX_DEPTH) throw tooDeep(source);
  if (values > MAX_VALUES) {
    throw new DeploymentReadError(
      source,
      `found ${values} values; at most ${MAX_VALUES} are read: give its stacks one by one`,
    );
  }
}

function tooDeep(source: string): DeploymentReadError {
  return new DeploymentReadError(
    source,
    `is nested deeper than ${MAX_DEPTH} levels, which is the most that is read`,
  );
}

export function checkCount(source: string, what: string, count: number): void {
  if (count <= MAX_RESOURCES) return;
  throw new DeploymentReadError(source, `found ${count} ${what}; at most ${MAX_RESOURCES} are read`);
}
