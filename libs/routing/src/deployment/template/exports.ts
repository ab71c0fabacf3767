import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import type { Naming } from '../naming.js';
import { UnreadablePart } from '../unreadable.js';
import type { Resolve, Scope } from './scope.js';

/** What the Outputs export to other stacks: the id where one of the template's resources is exported, else the text. */
export function exportsOf(
  template: RawObject,
  { condition }: Scope,
  resolve: Resolve,
  naming: Naming,
): Readonly<Record<string, string>> {
  const outputs = memberOf(template, 'Outputs');
  const entries = Object.values(isRawObject(outputs) ? outputs : {}).flatMap((output) => {
    const content = isRawObject(output) ? output : {};
    const given = memberOf(content, 'Export');
    const decides = memberOf(content, 'Condition');
    const exists = decides === undefined || (typeof decides === 'string' && condition(decides) === true);
    if (!isRawObject(given) || !exists) return [];
    const name = textOf(memberOf(given, 'Name'), resolve);
    const value = textOf(memberOf(content, 'Value'), resolve);
    return name === undefined || value === undefined ? [] : [[name, naming.idOf(value)] as const];
  });
  return Object.fromEntries(entries);
}

function textOf(value: unknown, resolve: Resolve): string | undefined {
  try {
    const text = resolve(value);
    return typeof text === 'string' ? text : undefined;
  } catch (error) {
    if (error instanceof UnreadablePart) return undefined;
    throw error;
  }
}
