import { arnText, parseArn, placeOf, withoutQualifier } from './arn.js';
import { headAndRest, insideOf, splitAtColons } from './unknown-text.js';
import { isFunctionType, resourceType } from './resource-types.js';

/** Finds the part that a text refers to. */
export interface Naming {
  /** The id of the resource that a reference or ARN names; the text itself when it is none that is known. */
  readonly idOf: (text: string) => string;
  /** As `idOf`, for a function that may also be named by its bare name. */
  readonly functionIdOf: (text: string) => string;
  /** A text as it stands in patterns: every way to write the ARN of a custom action becomes the one that the action has. */
  readonly canonical: (text: string) => string;
  readonly typeOf: (id: string) => string | undefined;
  /** The ARN of a resource whose name is written. */
  readonly arnOf: (id: string) => string | undefined;
}

export interface NamedResource {
  readonly id: string;
  readonly type: string;
  /** Every text that stands for its name. */
  readonly names: readonly string[];
  /** The name that is written in its properties. */
  readonly givenName?: string;
  /** Its ARN where that is known already. */
  readonly arn?: string;
  /** Of an alias or version: the text that names its function. */
  readonly functionName?: string;
  /** Of a custom action: its ARN as others shall write it. */
  readonly actionArn?: string;
}

export interface NamingOptions {
  readonly resources: readonly NamedResource[];
  /** Where the resources will be, as ARNs have it; absent where nothing tells. */
  readonly home?: { readonly partition: string; readonly region: string; readonly account: string };
  /** The id of the resource that `${…}` refers to. */
  readonly referenced: (inside: string) => string | undefined;
}

export function namingOf({ resources, referenced, home }: NamingOptions): Naming {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const byPlace = new Map<string, string>();
  const functionsByName = new Map<string, string>();
  for (const { id, type, names, arn } of resources) {
    const known = arn === undefined ? undefined : parseArn(arn);
    if (known !== undefined) byPlace.set(placeOf(known), id);
    if (home !== undefined) {
      for (const [service, resource] of names.flatMap((name) => arnEnds(type, name))) {
        byPlace.set(placeOf({ ...home, service, resource }), id);
      }
    }
    if (isFunctionType(type)) names.forEach((name) => functionsByName.set(name, id));
  }

  const directly = (text: string): string | undefined => {
    const inside = insideOf(text);
    if (inside !== undefined) return referenced(inside);
    const arn = parseArn(text);
    if (arn !== undefined) return byPlace.get(placeOf(withoutQualifier(arn)));
    const [head, rest] = headAndRest(text) ?? ['', ''];
    const id = rest.startsWith(':') ? referenced(head.slice(2, -1)) : undefined;
    return id !== undefined && mayHaveQualifier(byId.get(id)?.type) ? id : undefined;
  };
  const functionNamed = (text: string): string | undefined => {
    const parts = splitAtColons(text, 4);
    const name = parts[1] === 'function' ? parts[2] : parts[0];
    return name === undefined ? undefined : functionsByName.get(name);
  };
  const followed = (id: string): string => {
    const named = byId.get(id)?.functionName;
    if (named === undefined) return id;
    const target = directly(named) ?? functionNamed(named);
    return target !== undefined && isFunctionType(byId.get(target)?.type) ? target : id;
  };
  const idOf = (text: string): string => {
    const id = directly(text);
    return id === undefined ? text : followed(id);
  };
  return {
    idOf,
    functionIdOf: (text) => {
      const id = directly(text) ?? functionNamed(text);
      return id === undefined ? text : followed(id);
    },
    canonical: (text) => byId.get(directly(text) ?? '')?.actionArn ?? text,
    typeOf: (id) => byId.get(id)?.type,
    arnOf: (id) => {
      const { type = '', givenName, arn } = byId.get(id) ?? {};
      const [end] = givenName === undefined ? [] : arnEnds(type, givenName);
      if (arn !== undefined) return arn;
      return end === undefined || home === undefined
        ? undefined
        : arnText({ ...home, service: end[0], resource: end[1] });
    },
  };
}

/** Function ARNs take an alias or version, ARNs of log groups `:*`. */
function mayHaveQualifier(type: string | undefined): boolean {
  return isFunctionType(type) || type === 'AWS::Logs::LogGroup';
}

function arnEnds(type: string, name: string): readonly (readonly [service: string, resource: string])[] {
  if (type === CUSTOM_ACTION) return [['securityhub', `action/custom/${name}`]];
  const { service, before = '' } = resourceType(type) ?? {};
  if (service === undefined) return [];
  const resource = `${before}${name}`;
  return service === 'logs'
    ? [
        [service, resource],
        [service, `${resource}:*`],
      ]
    : [[service, resource]];
}

export const CUSTOM_ACTION = 'AWS::SecurityHub::ActionTarget';
