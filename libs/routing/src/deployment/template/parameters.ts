import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import type { ParameterValue } from './scope.js';
import { scalarText } from './unresolved.js';

/**
 * The values of parameters: what the caller gives, else Default. A parameter of a Systems Manager type holds the name of
 * a stored value, so its value is never known. Source: CloudFormation template reference, "Parameters syntax".
 */
export function parametersOf(
  declared: RawObject,
  given: Readonly<Record<string, ParameterValue>>,
): (name: string) => unknown {
  const known = new Map<string, unknown>();
  const valueOf = (name: string): unknown => {
    const value = memberOf(given, name);
    const declaration = memberOf(declared, name);
    if (!isRawObject(declaration)) return name.startsWith('AWS::') ? textOrList(value, false) : undefined;
    const type = String(scalarText(memberOf(declaration, 'Type')));
    if (type.startsWith('AWS::SSM::Parameter::Value<')) return undefined;
    const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
    return textOrList(value ?? memberOf(declaration, 'Default'), isList);
  };
  return (name) => {
    if (!known.has(name)) known.set(name, valueOf(name));
    return known.get(name);
  };
}

function textOrList(value: unknown, isList: boolean): unknown {
  if (Array.isArray(value))
    return value.every((entry) => scalarText(entry) !== undefined) ? value.map(String) : undefined;
  const text = scalarText(value);
  return isList && text !== undefined ? text.split(',').map((entry) => entry.trim()) : text;
}
