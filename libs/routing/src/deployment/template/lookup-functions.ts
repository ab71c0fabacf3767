import { isRawObject, memberOf } from '../../raw-json.js';
import { attribute, reference, spendList } from './references.js';
import type { Resolve, Scope } from './scope.js';
import { jsonInOrder, scalarText, unresolved } from './unresolved.js';

/** Sources: CloudFormation template reference: Ref, Fn::GetAtt, Fn::FindInMap, Fn::If, Fn::ImportValue, Fn::ToJsonString. */
export function ref(given: unknown, resolve: Resolve, scope: Scope): unknown {
  return typeof given === 'string' ? reference(given, scope) : unresolved('Ref', resolve(given), scope);
}

export function getAtt(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const args = resolve(typeof given === 'string' ? splitOnce(given) : given);
  const [resource, name] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  return typeof resource === 'string' && typeof name === 'string'
    ? attribute(resource, name)
    : unresolved('Fn::GetAtt', args, scope);
}

function splitOnce(text: string): readonly string[] {
  const dot = text.indexOf('.');
  return dot === -1 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}

export function findInMap(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const args = resolve(given);
  const names = Array.isArray(args) ? args.slice(0, 3).map(scalarText) : [];
  let found: unknown = scope.mappings;
  for (const name of names) {
    found = isRawObject(found) && name !== undefined ? memberOf(found, name) : undefined;
  }
  const isValue = scalarText(found) !== undefined || Array.isArray(found);
  if (names.length < 3 || !isValue) return unresolved('Fn::FindInMap', args, scope);
  if (Array.isArray(found)) spendList(found, scope);
  return found;
}

export function chooseIf(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const [name, yes, no] = Array.isArray(given) ? (given as readonly unknown[]) : [];
  if (typeof name !== 'string') return unresolved('Fn::If', resolve(given), scope);
  const holds = scope.condition(name);
  if (holds !== undefined) return resolve(holds ? yes : no);
  const [one, other] = [resolve(yes), resolve(no)];
  const same = jsonInOrder(one) === jsonInOrder(other);
  return same ? one : unresolved('Fn::If', [name, one, other], scope);
}

export function importValue(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const name = resolve(given);
  return typeof name === 'string'
    ? `\${Fn::ImportValue:${name}}`
    : unresolved('Fn::ImportValue', name, scope);
}

export function toJsonString(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const value = resolve(given);
  const text = jsonInOrder(value);
  scope.spend(text.length);
  return typeof value === 'object' ? text : unresolved('Fn::ToJsonString', value, scope);
}
