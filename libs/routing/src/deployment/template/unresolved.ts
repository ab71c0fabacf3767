import { isRawObject } from '../../raw-json.js';
import { NO_VALUE, type Scope } from './scope.js';

/** The text that stands for an expression that only a deployment knows: equal for equal expressions. */
export function unresolved(name: string, given: unknown, scope: Scope): string {
  const text = `\${${name}:${jsonInOrder(given)}}`;
  scope.spend(text.length);
  return text;
}

/** JSON whose members are in one order, whatever order they are written in. */
export function jsonInOrder(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? '';
}

function inOrder(value: unknown): unknown {
  if (value === NO_VALUE) return { Ref: 'AWS::NoValue' };
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRawObject(value)) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}

/** A text as CloudFormation makes it of a scalar; undefined for anything else. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
