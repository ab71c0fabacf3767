import { isScalar, type Scalar } from '../match/leaf.js';
import { isRawObject, type RawObject } from '../raw-json.js';
import { nodeBelow, type FieldNode } from './field-tree.js';

/** What an event has of the fields of a tree. */
export interface Found {
  /** By field: nothing, the one value it has, or a list of all. */
  readonly values: (Scalar | Scalar[] | undefined)[];
  /** Lists with several objects or lists in them: of such a list, one element is chosen for all fields below. */
  readonly choices: FieldNode[];
}

/** Levels of an event that are looked at; a deeper one counts as absent. AWS's JSON parser refuses more than 1,000. */
export const MAX_DEPTH = 1000;

/** One pass over those objects of the event that lie on the tree, however many fields it has. */
export function collectValues(event: RawObject, root: FieldNode, fields: number): Found {
  const found: Found = { values: new Array<undefined>(fields).fill(undefined), choices: [] };
  collectMembers(event, root, 0, found);
  return found;
}

/** True when the field has a value that passes. */
export function someValue(values: Scalar | readonly Scalar[] | undefined, test: (value: Scalar) => boolean) {
  if (values === undefined) return false;
  return isList(values) ? values.some(test) : test(values);
}

/** Names with dots cannot be told from nested names, so each member's name is looked up, not each name of the tree. */
function collectMembers(object: RawObject, node: FieldNode, depth: number, found: Found): void {
  for (const name in object) {
    const below = nodeBelow(node, name);
    if (below !== undefined && Object.hasOwn(object, name)) collect(object[name], below, depth + 1, found);
  }
}

function collect(value: unknown, node: FieldNode, depth: number, found: Found): void {
  if (Array.isArray(value)) {
    if (depth <= MAX_DEPTH) collectElements(value, node, depth, found);
  } else if (isRawObject(value)) {
    if (depth <= MAX_DEPTH && node.below.size > 0) collectMembers(value, node, depth, found);
  } else if (node.field !== undefined && depth <= MAX_DEPTH && isScalar(value)) {
    add(found, node.field, value);
  }
}

function collectElements(list: readonly unknown[], node: FieldNode, depth: number, found: Found): void {
  let containers = 0;
  for (const element of list) {
    if (typeof element === 'object' && element !== null) containers += 1;
    if (isScalar(element)) {
      if (node.field !== undefined) add(found, node.field, element);
    } else {
      collect(element, node, depth + 1, found);
    }
  }
  if (containers > 1 && node.covers.size > 1) found.choices.push(node);
}

function add({ values }: Found, field: number, value: Scalar): void {
  const before = values[field];
  if (before === undefined) values[field] = value;
  else if (isList(before)) before.push(value);
  else values[field] = [before, value];
}

function isList<T>(value: Scalar | T): value is T {
  return typeof value === 'object' && value !== null;
}
