import { isRawObject } from '../../raw-json.js';
import { chooseIf, findInMap, getAtt, importValue, ref, toJsonString } from './lookup-functions.js';
import { NO_VALUE, type Resolve, type Scope } from './scope.js';
import { join, select, split, sub } from './text-functions.js';
import { unresolved } from './unresolved.js';

type Intrinsic = (given: unknown, resolve: Resolve, scope: Scope) => unknown;

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: ref,
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': chooseIf,
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': importValue,
  'Fn::ToJsonString': toJsonString,
};

/**
 * A value of a template with its expressions resolved. What only a deployment knows becomes a text `${…}`.
 * Depth is bounded by `checkBounds` of the template.
 */
export function resolverOf(scope: Scope): Resolve {
  const resolve: Resolve = (value) => {
    if (typeof value === 'string') return literal(value);
    if (Array.isArray(value)) return value.map(resolve).filter((entry) => entry !== NO_VALUE);
    if (!isRawObject(value)) return value;
    const members = Object.entries(value);
    const [name, given] = members[0] ?? [];
    if (members.length === 1 && name !== undefined && isIntrinsic(name)) {
      const intrinsic = Object.hasOwn(INTRINSICS, name) ? INTRINSICS[name] : undefined;
      return intrinsic === undefined
        ? unresolved(name, resolve(given), scope)
        : intrinsic(given, resolve, scope);
    }
    return Object.fromEntries(
      members
        .map(([member, content]): [string, unknown] => [member, resolve(content)])
        .filter(([, content]) => content !== NO_VALUE),
    );
  };
  return resolve;
}

export function isIntrinsic(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::');
}

const DYNAMIC_REFERENCE = /\{\{resolve:([^{}]*)\}\}/g;

/** Source: CloudFormation user guide, "Get values stored in other services using dynamic references". */
function literal(text: string): string {
  return text.includes('{{resolve:') ? text.replace(DYNAMIC_REFERENCE, '${resolve:$1}') : text;
}
