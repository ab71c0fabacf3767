import { AssemblyError } from '../errors.js';
import { isObject, member, type JsonObject } from '../json.js';

/** What `Ref: AWS::NoValue` resolves to: the member that holds it is left out. */
export const noValue = Symbol('AWS::NoValue');

/** What intrinsic functions need to know about the stack around them. */
export interface Scope {
  readonly ref: (name: string, owner: string) => unknown;
  readonly attribute: (logicalId: string, attribute: string, owner: string) => unknown;
  readonly condition: (name: string, owner: string) => boolean;
  readonly mapping: (path: readonly string[], owner: string) => unknown;
}

type Intrinsic = (argument: unknown, owner: string, scope: Scope) => unknown;

const functions: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, owner, scope) => scope.ref(text('Ref', name, owner), owner),
  'Fn::GetAtt': (argument, owner, scope) => {
    const parts = typeof argument === 'string' ? argument.split('.') : list('Fn::GetAtt', argument, owner);
    const [logicalId, ...attribute] = parts.map((part) =>
      text('Fn::GetAtt', resolve(part, owner, scope), owner),
    );
    return scope.attribute(logicalId ?? '', attribute.join('.'), owner);
  },
  'Fn::Join': (argument, owner, scope) => {
    const [delimiter, values] = list('Fn::Join', argument, owner);
    return list('Fn::Join', resolve(values, owner, scope), owner)
      .map((value) => text('Fn::Join', value, owner))
      .join(text('Fn::Join', delimiter, owner));
  },
  'Fn::Split': (argument, owner, scope) => {
    const [delimiter, value] = list('Fn::Split', argument, owner);
    return text('Fn::Split', resolve(value, owner, scope), owner).split(text('Fn::Split', delimiter, owner));
  },
  'Fn::Select': (argument, owner, scope) => {
    const [index, values] = list('Fn::Select', argument, owner);
    const found = list('Fn::Select', resolve(values, owner, scope), owner)[
      Number(resolve(index, owner, scope))
    ];
    if (found === undefined)
      throw new AssemblyError(`Fn::Select: there is no element ${String(index)}`, owner);
    return found;
  },
  'Fn::Sub': (argument, owner, scope) => {
    const [template, variables] =
      typeof argument === 'string' ? [argument] : list('Fn::Sub', argument, owner);
    return substitute(text('Fn::Sub', template, owner), variables, owner, scope);
  },
  'Fn::If': (argument, owner, scope) => {
    const [condition, whenTrue, whenFalse] = list('Fn::If', argument, owner);
    const holds = scope.condition(text('Fn::If', condition, owner), owner);
    return resolve(holds ? whenTrue : whenFalse, owner, scope);
  },
  'Fn::FindInMap': (argument, owner, scope) =>
    scope.mapping(
      list('Fn::FindInMap', argument, owner).map((part) =>
        text('Fn::FindInMap', resolve(part, owner, scope), owner),
      ),
      owner,
    ),
  'Fn::Base64': (argument, owner, scope) =>
    Buffer.from(text('Fn::Base64', resolve(argument, owner, scope), owner)).toString('base64'),
  'Fn::GetAZs': (_region, owner, scope) =>
    ['a', 'b', 'c'].map((zone) => `${scope.ref('AWS::Region', owner)}${zone}`),
};

/** Resolves the intrinsic functions in a value of a template. `owner` is the logical id named in errors. */
export function resolve(value: unknown, owner: string, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((each) => resolve(each, owner, scope)).filter((each) => each !== noValue);
  if (!isObject(value)) return value;
  const names = Object.keys(value);
  const [name] = names;
  if (name !== undefined && names.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) {
    const intrinsic = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (!intrinsic) {
      throw new AssemblyError(
        `${name} is not resolved by the local engine. Write the value, or leave it out.`,
        owner,
      );
    }
    return intrinsic(value[name], owner, scope);
  }
  const entries = names.map((key) => [key, resolve(value[key], owner, scope)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== noValue));
}

/**
 * Resolves what can be resolved: of the rest, the text says that it is unknown. For policies, which are decided as far as
 * they can be read.
 */
export function resolveLeniently(value: unknown, owner: string, scope: Scope): unknown {
  try {
    return resolve(value, owner, scope);
  } catch (error) {
    if (!(error instanceof AssemblyError)) throw error;
    if (Array.isArray(value)) return value.map((each) => resolveLeniently(each, owner, scope));
    const names = isObject(value) ? Object.keys(value) : [];
    if (!isObject(value) || names.some((name) => name === 'Ref' || name.startsWith('Fn::')))
      return `unknown:${error.message}`;
    return Object.fromEntries(names.map((name) => [name, resolveLeniently(value[name], owner, scope)]));
  }
}

/** `${Name}`, `${LogicalId.Attribute}`, and `${!Literal}`, in one pass from left to right. */
function substitute(template: string, variables: unknown, owner: string, scope: Scope): string {
  const [first = '', ...rest] = template.split('${');
  const parts = rest.map((part) => {
    const end = part.indexOf('}');
    const name = part.slice(0, end).trim();
    const after = part.slice(end + 1);
    if (end < 0) return `\${${part}`;
    if (name.startsWith('!')) return `\${${name.slice(1)}}${after}`;
    return text('Fn::Sub', lookUp(name, variables, owner, scope), owner) + after;
  });
  return first + parts.join('');
}

function lookUp(name: string, variables: unknown, owner: string, scope: Scope): unknown {
  const variable = member(variables as JsonObject, name);
  if (variable !== undefined) return resolve(variable, owner, scope);
  const dot = name.indexOf('.');
  return dot < 0 ? scope.ref(name, owner) : scope.attribute(name.slice(0, dot), name.slice(dot + 1), owner);
}

function list(name: string, value: unknown, owner: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new AssemblyError(`${name}: expected a list, found ${JSON.stringify(value)}`, owner);
}

function text(name: string, value: unknown, owner: string): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new AssemblyError(`${name}: expected a string, found ${JSON.stringify(value)}`, owner);
}
