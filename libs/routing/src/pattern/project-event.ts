import { isScalar, type Scalar } from '../match/leaf.js';
import { isRawObject, type RawObject } from '../raw-json.js';
import { MAX_DEPTH } from './collect-values.js';
import { nodeBelow, type FieldNode } from './field-tree.js';

interface Present {
  /** Fields (see FieldNode.field) that have a value in here. */
  readonly present: ReadonlySet<number>;
}

/** What of an event a pattern asks for: the rest is left out. */
export type Shape =
  | (Present & { readonly kind: 'value'; readonly leaf: Scalar })
  | (Present & {
      readonly kind: 'object';
      readonly members: readonly Shape[];
      /** True when no two members have a field in common: only dotted names bring that about. */
      readonly disjoint: boolean;
    })
  | (Present & {
      readonly kind: 'list';
      /** The field that `leaves` are values of. */
      readonly field?: number;
      readonly leaves: readonly Scalar[];
      /** Objects and lists: one of them may be chosen. */
      readonly elements: readonly Shape[];
    });

export function projectEvent(event: unknown, root: FieldNode): Shape | undefined {
  return isRawObject(event) ? projectObject(event, root, 0) : undefined;
}

function project(value: unknown, node: FieldNode, depth: number): Shape | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return projectList(value, node, depth);
  if (isRawObject(value)) return projectObject(value, node, depth);
  if (node.field === undefined || !isScalar(value)) return undefined;
  return { kind: 'value', leaf: value, present: node.own };
}

function projectObject(object: RawObject, node: FieldNode, depth: number): Shape | undefined {
  const members: Shape[] = [];
  for (const name in object) {
    const below = nodeBelow(node, name);
    if (below === undefined || !Object.hasOwn(object, name)) continue;
    const shape = project(object[name], below, depth + 1);
    if (shape !== undefined) members.push(shape);
  }
  const [first] = members;
  if (first === undefined || members.length === 1) return first;
  const present = union(members);
  const disjoint = members.reduce((count, member) => count + member.present.size, 0) === present.size;
  return { kind: 'object', members, disjoint, present };
}

function projectList(list: readonly unknown[], node: FieldNode, depth: number): Shape | undefined {
  const leaves: Scalar[] = [];
  const elements: Shape[] = [];
  for (const value of list) {
    if (isScalar(value)) {
      if (node.field !== undefined) leaves.push(value);
      continue;
    }
    const shape = project(value, node, depth + 1);
    if (shape !== undefined) elements.push(shape);
  }
  if (leaves.length === 0 && elements.length === 0) return undefined;
  const present = leaves.length > 0 ? union([...elements, { present: node.own }]) : union(elements);
  return { kind: 'list', field: node.field, leaves, elements, present };
}

function union(parts: readonly Present[]): ReadonlySet<number> {
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return first?.present ?? new Set();
  const all = new Set(first.present);
  for (const { present } of rest) for (const field of present) all.add(field);
  return all;
}
