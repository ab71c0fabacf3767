import { NO_VALUE, type Scope } from './scope.js';

/** Ref: a parameter's value, else the text that stands for the resource or parameter. */
export function reference(name: string, scope: Scope): unknown {
  if (name === 'AWS::NoValue') return NO_VALUE;
  const value = scope.parameter(name);
  if (typeof value === 'string') scope.spend(value.length);
  if (Array.isArray(value)) spendList(value, scope);
  return value ?? `\${${name}}`;
}

/** Fn::GetAtt: only the deployment knows it. */
export function attribute(resource: string, name: string): string {
  return `\${${resource}.${name}}`;
}

/** An entry costs more than a letter: each is looked at by itself. */
export function spendList(list: readonly unknown[], scope: Scope): void {
  scope.spend(list.length * 10, list.length);
}
