import { showValue } from '../show-value.js';
import type { LeafTest } from './leaf.js';

const COMPARISONS: ReadonlyMap<unknown, (value: number, bound: number) => boolean> = new Map([
  ['=', (value, bound) => value === bound],
  ['<', (value, bound) => value < bound],
  ['<=', (value, bound) => value <= bound],
  ['>', (value, bound) => value > bound],
  ['>=', (value, bound) => value >= bound],
]);

const FORM =
  'a comparison is one of =, <, <=, >, >= and a number, or > or >= and a number, then < or <= and a larger one';

/** `["=", 5]`, `["<", 10]`, `[">", 0, "<=", 5]`. */
export function numericTest(terms: unknown): LeafTest | { readonly fault: string } {
  if (!Array.isArray(terms)) return { fault: `numeric wants a list, found ${showValue(terms)}; ${FORM}` };
  const [operator, bound, upperOperator, upper] = terms as readonly unknown[];
  const lower = COMPARISONS.get(operator);
  if (lower === undefined || !isNumber(bound)) return { fault: `numeric found ${showValue(terms)}; ${FORM}` };
  if (terms.length === 2) return (value) => isNumber(value) && lower(value, bound);
  const top = upperOperator === '<' || upperOperator === '<=' ? COMPARISONS.get(upperOperator) : undefined;
  const isRange = terms.length === 4 && (operator === '>' || operator === '>=');
  if (!isRange || top === undefined || !isNumber(upper))
    return { fault: `numeric found ${showValue(terms)}; ${FORM}` };
  if (bound >= upper)
    return { fault: `numeric wants its lower bound below its upper one, found ${showValue(terms)}` };
  return (value) => isNumber(value) && lower(value, bound) && top(value, upper);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
