import { matchesArn, matchesText } from './wildcard.js';

export interface Operator {
  /** `undefined`: one of the two is not of the operator's type. */
  readonly test: (found: string, wanted: string) => boolean | undefined;
  /** `Not…`: holds when no wanted value matches. */
  readonly negated: boolean;
}

const equals = (found: string, wanted: string) => found === wanted;
const equalsAnyCase = (found: string, wanted: string) => found.toLowerCase() === wanted.toLowerCase();
const like = (found: string, wanted: string) => matchesText(wanted, found);
const arn = (found: string, wanted: string) => matchesArn(wanted, found);

/** Source: IAM user guide, "IAM JSON policy elements: Condition operators". Dates, addresses and binary are not here. */
const operators: Readonly<Record<string, Operator>> = {
  arnequals: { test: arn, negated: false },
  arnlike: { test: arn, negated: false },
  arnnotequals: { test: arn, negated: true },
  arnnotlike: { test: arn, negated: true },
  bool: { test: equalsAnyCase, negated: false },
  numericequals: { test: number((found, wanted) => found === wanted), negated: false },
  numericgreaterthan: { test: number((found, wanted) => found > wanted), negated: false },
  numericgreaterthanequals: { test: number((found, wanted) => found >= wanted), negated: false },
  numericlessthan: { test: number((found, wanted) => found < wanted), negated: false },
  numericlessthanequals: { test: number((found, wanted) => found <= wanted), negated: false },
  numericnotequals: { test: number((found, wanted) => found === wanted), negated: true },
  stringequals: { test: equals, negated: false },
  stringequalsignorecase: { test: equalsAnyCase, negated: false },
  stringlike: { test: like, negated: false },
  stringnotequals: { test: equals, negated: true },
  stringnotequalsignorecase: { test: equalsAnyCase, negated: true },
  stringnotlike: { test: like, negated: true },
};

export function operatorNamed(name: string): Operator | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(operators, key) ? operators[key] : undefined;
}

function number(compare: (found: number, wanted: number) => boolean): Operator['test'] {
  return (found, wanted) => {
    const numbers = [found, wanted].map((text) => (text.trim() === '' ? NaN : Number(text)));
    return numbers.some(Number.isNaN) ? undefined : compare(numbers[0] ?? NaN, numbers[1] ?? NaN);
  };
}
