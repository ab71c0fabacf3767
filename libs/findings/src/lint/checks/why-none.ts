import { describeFound } from '../../describe-found.js';
import { isContradiction, type Condition, type RangeCondition } from '../conditions/condition.js';
import type { Domain } from '../conditions/domains.js';
import { doNotMeet, SCALES } from '../conditions/range.js';
import type { TextTest } from '../conditions/text-test.js';

/** Why no finding meets something. */
export interface Reason {
  /** Path below the clause. */
  readonly member: string;
  readonly text: string;
  readonly advice: string;
}

/** Why no value meets a condition; undefined where one may. */
export function whyNone(condition: Condition, domain: Domain | undefined): Reason | undefined {
  const { member } = condition;
  if (isContradiction(condition)) {
    const text =
      condition.kind === 'text'
        ? 'everything that the positive filters name is excluded by the negative ones'
        : 'the bounds leave nothing between them';
    return { member, text, advice: 'remove or widen one of them' };
  }
  if (condition.kind === 'number') return outsideScale(condition);
  if (condition.kind !== 'text' || domain === undefined || condition.positive.length === 0) return undefined;
  if (condition.positive.some((test) => domain.admits(test))) return undefined;
  const found = condition.positive.slice(0, 3).map(describeTest).join(', ');
  return { member, text: `found ${found}, which no finding has here`, advice: `allowed: ${domain.says}` };
}

/** The text that a filter names, fit to be shown. */
export function describeTest({ key, value }: TextTest): string {
  return describeFound(key === undefined ? value : `${key}=${value}`);
}

function outsideScale({ member, ranges }: RangeCondition): Reason | undefined {
  const scale = SCALES[member];
  if (scale === undefined || ranges.some((range) => !doNotMeet(range, scale))) return undefined;
  return {
    member,
    text: 'the bounds lie outside the scale',
    advice: `allowed: ${scale.from} to ${scale.to}`,
  };
}
