import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { isUnknownText } from '../unknown-text.js';
import type { Resolve } from './scope.js';
import { scalarText } from './unresolved.js';

type Truth = boolean | undefined;

const MAX_LEVELS = 250;

/**
 * Conditions of a template, three-valued: undefined where only the deployment knows, where a condition asks itself, or
 * is written as CloudFormation has none. Source: CloudFormation template reference, "Condition functions".
 */
export function conditionsOf(conditions: RawObject, resolve: Resolve): (name: string) => Truth {
  const known = new Map<string, Truth>();
  const asked = new Set<string>();

  const named = (name: unknown): Truth => {
    if (typeof name !== 'string') return undefined;
    if (known.has(name)) return known.get(name);
    if (asked.has(name)) return undefined;
    asked.add(name);
    const truth = holds(memberOf(conditions, name));
    asked.delete(name);
    known.set(name, truth);
    return truth;
  };
  let level = 0;
  const holds = (expression: unknown): Truth => {
    if (level === MAX_LEVELS) return undefined;
    level += 1;
    const truth = answer(expression);
    level -= 1;
    return truth;
  };
  const answer = (expression: unknown): Truth => {
    const members = isRawObject(expression) ? Object.entries(expression) : [];
    const [name, given] = members.length === 1 ? (members[0] ?? []) : [];
    const list: readonly unknown[] = Array.isArray(given) ? given : [];
    if (name === 'Condition') return named(given);
    if (name === 'Fn::Not') return not(holds(list[0]));
    if (name === 'Fn::And') return all(list.map(holds));
    if (name === 'Fn::Or') return not(all(list.map(holds).map(not)));
    if (name === 'Fn::Equals' && list.length === 2) return equals(list.map(resolve));
    return undefined;
  };
  return named;
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.length === 0 || truths.includes(undefined) ? undefined : true;
}

function equals([one, other]: readonly unknown[]): Truth {
  const [left, right] = [comparable(one), comparable(other)];
  if (left === right && left !== undefined) return true;
  return left === undefined || right === undefined || isUnknownText(left) || isUnknownText(right)
    ? undefined
    : false;
}

function comparable(value: unknown): string | undefined {
  return scalarText(value) ?? (Array.isArray(value) ? JSON.stringify(value) : undefined);
}
