import { isRawObject, memberOf } from '../../raw-json.js';
import { isUnknownText } from '../unknown-text.js';
import { attribute, reference, spendList } from './references.js';
import { NO_VALUE, type Resolve, type Scope } from './scope.js';
import { scalarText, unresolved } from './unresolved.js';

/** Sources: CloudFormation template reference, "Intrinsic function reference": Fn::Join, Fn::Split, Fn::Select, Fn::Sub. */
export function join(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const args = resolve(given);
  const [delimiter, parts] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  if (typeof delimiter !== 'string' || !Array.isArray(parts)) return unresolved('Fn::Join', args, scope);
  const texts = parts.map(scalarText);
  if (texts.some((text) => text === undefined)) return unresolved('Fn::Join', args, scope);
  const letters = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  scope.spend(letters + delimiter.length * Math.max(texts.length - 1, 0));
  return texts.join(delimiter);
}

export function split(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const args = resolve(given);
  const [delimiter, text] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  const known = typeof text === 'string' && !isUnknownText(text);
  if (typeof delimiter !== 'string' || delimiter === '' || !known)
    return unresolved('Fn::Split', args, scope);
  scope.spend(text.length);
  const list = text.split(delimiter);
  spendList(list, scope);
  return list;
}

export function select(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const args = resolve(given);
  const [index, list] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  const position = /^\d{1,6}$/.test(scalarText(index) ?? '') ? Number(index) : -1;
  const found = Array.isArray(list) ? (list as readonly unknown[])[position] : undefined;
  return found === undefined || found === NO_VALUE ? unresolved('Fn::Select', args, scope) : found;
}

const PLACEHOLDER = /\$\{([^${}]*)\}/g;

export function sub(given: unknown, resolve: Resolve, scope: Scope): unknown {
  const [text, variables] = Array.isArray(given) ? (given as readonly unknown[]) : [given, {}];
  if (typeof text !== 'string' || !isRawObject(variables))
    return unresolved('Fn::Sub', resolve(given), scope);
  let unknown = false;
  let letters = text.length;
  scope.spend(letters);
  const made = text.replace(PLACEHOLDER, (_all, inside: string) => {
    const name = inside.trim();
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const value = scalarText(valueOf(name, variables, resolve, scope));
    unknown ||= value === undefined;
    letters += value?.length ?? 0;
    scope.spend(value?.length ?? 0, letters);
    return value ?? '';
  });
  return unknown ? unresolved('Fn::Sub', resolve(given), scope) : made;
}

function valueOf(name: string, variables: object, resolve: Resolve, scope: Scope): unknown {
  if (Object.hasOwn(variables, name)) return resolve(memberOf(variables as Record<string, unknown>, name));
  const dot = name.indexOf('.');
  return dot === -1 ? reference(name, scope) : attribute(name.slice(0, dot), name.slice(dot + 1));
}
