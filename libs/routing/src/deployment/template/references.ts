import { NO_VALUE, type Scope } from './scope.js';

/** Ref: a parameter's value, else the text that stands for the resource or parameter. */
export function reference(name: string, scope: Scope): unknown {
  if (name === 'AWS::NoValue') return NO_VALUE;
  const value = scope.parameter(name);
  if (typeof value === 'string' || Array.isArray(value)) scope.spend(value.length);
  return value ?? `\${${name}}`;
}

/** Fn::GetAtt: only the deployment knows it. */
export function attribute(resource: string, name: string): string {
  return `\${${resource}.${name}}`;
}
