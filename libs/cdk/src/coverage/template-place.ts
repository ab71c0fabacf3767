import type { PolicyViolatingResourceBeta1 } from 'aws-cdk-lib';
import type { AssemblyStack } from './assembly-stacks.js';

/** The resource that a place names, such as `Soc.template.json: Resources.OpenRule.State`; undefined where it names none. */
export function resourceAt(
  place: string,
  stacks: readonly AssemblyStack[],
): PolicyViolatingResourceBeta1 | undefined {
  const stack = stacks.find(({ name }) => place.startsWith(`${name}: `));
  if (stack === undefined) return undefined;
  const found = /^Resources\.(\w+)(?:\.(.*))?$/s.exec(place.slice(stack.name.length + 2));
  const [, resourceLogicalId, property] = found ?? [];
  if (resourceLogicalId === undefined) return undefined;
  return {
    resourceLogicalId,
    templatePath: stack.templatePath,
    locations: property === undefined ? [] : [`Properties.${property}`],
  };
}

/** Where a violation points at no resource, but at the stack. */
export function noResourceOf({ templatePath }: AssemblyStack): PolicyViolatingResourceBeta1 {
  return { resourceLogicalId: '', templatePath, locations: [] };
}
