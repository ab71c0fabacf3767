import { AssemblyError } from '../errors.js';
import { isObject, type JsonObject } from '../json.js';

/** Evaluates the conditions of a template: Fn::Equals, Fn::And, Fn::Or, Fn::Not, Condition. */
export function createConditions(
  conditions: JsonObject | undefined,
  resolveValue: (value: unknown, owner: string) => unknown,
): (name: string, owner: string) => boolean {
  const known = new Map<string, boolean | 'asking'>();

  function named(name: string, owner: string): boolean {
    const found = known.get(name);
    if (typeof found === 'boolean') return found;
    if (found === 'asking') throw new AssemblyError(`the condition ${name} depends on itself`, owner);
    if (!conditions || !Object.hasOwn(conditions, name)) {
      throw new AssemblyError(`the condition ${name} is not in the template`, owner);
    }
    known.set(name, 'asking');
    const value = evaluate(conditions[name], name);
    known.set(name, value);
    return value;
  }

  function evaluate(expression: unknown, owner: string): boolean {
    const [[name, argument] = ['', undefined]] = isObject(expression) ? Object.entries(expression) : [];
    const operands: readonly unknown[] = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Condition':
        return named(String(argument), owner);
      case 'Fn::Equals':
        return String(resolveValue(operands[0], owner)) === String(resolveValue(operands[1], owner));
      case 'Fn::And':
        return operands.every((operand) => evaluate(operand, owner));
      case 'Fn::Or':
        return operands.some((operand) => evaluate(operand, owner));
      case 'Fn::Not':
        return !evaluate(operands[0], owner);
      default:
        throw new AssemblyError(`expected a condition function, found ${JSON.stringify(expression)}`, owner);
    }
  }

  return named;
}
