import type { Resource, Stack } from '../assembly/template.js';

/** The one resource of a type whose logical id is, or else begins with, `prefix`. */
export function findByPrefix({ resources }: Stack, type: string, prefix: string): Resource {
  const candidates = resources.filter((resource) => resource.type === type);
  const found =
    candidates.find(({ logicalId }) => logicalId === prefix) ??
    only(candidates.filter(({ logicalId }) => logicalId.startsWith(prefix)));
  if (found) return found;
  const ids = candidates.map(({ logicalId }) => logicalId).join(', ') || 'none';
  throw new Error(
    `expected the beginning of the logical id of exactly one ${type}, found '${prefix}'. There are: ${ids}.`,
  );
}

/** The name of a queue, from an output that holds its URL or ARN, or from its logical id. */
export function findQueue(stack: Stack, name: string): string {
  const output = Object.hasOwn(stack.outputs, name) ? stack.outputs[name] : undefined;
  const address = output ?? findByPrefix(stack, 'AWS::SQS::Queue', name).physicalId;
  return address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
