import { isEmpty, isInside, type Range } from './range.js';
import { areApart, isWithin, type TextTest } from './text-test.js';

/** A condition on texts: one of `positive` must hold (where there is any), and none of `negative`. */
export interface TextCondition {
  readonly kind: 'text';
  /** Path below the clause, such as `asff.Title` or `facts.severity`. */
  readonly member: string;
  readonly positive: readonly TextTest[];
  readonly negative: readonly TextTest[];
  /** True when a finding has at most one value there. */
  readonly single: boolean;
}

/** A condition on a number or a time: it must be in one of the ranges. */
export interface RangeCondition {
  readonly kind: 'number' | 'date';
  readonly member: string;
  readonly ranges: readonly Range[];
}

/** OCSF criteria as a whole. */
export interface OcsfCondition {
  readonly kind: 'ocsf';
  readonly member: 'ocsf';
  /** The criteria as text, members in order. */
  readonly text: string;
  /** Each filter as text, where all of them must hold; undefined where an OR is among them. */
  readonly filters: ReadonlySet<string> | undefined;
}

export type Condition = TextCondition | RangeCondition | OcsfCondition;

/** True when it is certain that whoever meets `narrow` meets `wide`. */
export function implies(narrow: Condition, wide: Condition): boolean {
  if (narrow.member !== wide.member) return false;
  if (narrow.kind === 'text') return wide.kind === 'text' && textImplies(narrow, wide);
  if (narrow.kind === 'ocsf') return wide.kind === 'ocsf' && ocsfImplies(narrow, wide);
  if (wide.kind !== narrow.kind) return false;
  return narrow.ranges.every((range) => wide.ranges.some((other) => isInside(range, other)));
}

function textImplies(narrow: TextCondition, wide: TextCondition): boolean {
  const meetsPositive =
    wide.positive.length === 0 ||
    (narrow.positive.length > 0 &&
      narrow.positive.every((test) => wide.positive.some((other) => isWithin(test, other))));
  return meetsPositive && wide.negative.every((excluded) => excludes(narrow, excluded));
}

/**
 * True when `condition` is certain to leave out all that `excluded` names, and to find a value to compare: a negative
 * filter without one is not applicable.
 */
function excludes({ positive, negative, single }: TextCondition, excluded: TextTest): boolean {
  if (negative.some((other) => isWithin(excluded, other))) return true;
  return single && positive.length > 0 && positive.every((test) => areApart(test, excluded));
}

function ocsfImplies(narrow: OcsfCondition, wide: OcsfCondition): boolean {
  if (narrow.text === wide.text) return true;
  const { filters } = narrow;
  if (filters === undefined || wide.filters === undefined) return false;
  return [...wide.filters].every((filter) => filters.has(filter));
}

/** True when no value meets the condition, whatever a finding says there. */
export function isContradiction(condition: Condition): boolean {
  if (condition.kind === 'ocsf') return false;
  if (condition.kind !== 'text') return condition.ranges.every(isEmpty);
  const { positive, negative } = condition;
  return (
    positive.length > 0 && positive.every((test) => negative.some((excluded) => isWithin(test, excluded)))
  );
}
