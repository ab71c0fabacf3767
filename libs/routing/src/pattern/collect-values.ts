import { isScalar, type Scalar } from '../match/leaf.js';
import type { RawObject } from '../raw-json.js';
import { nodeBelow, type FieldNode } from './field-tree.js';

/** By field: nothing, the one value that the event has, or a list of all. */
export type FieldValues = (Scalar | Scalar[] | undefined)[];

/** What an event has of the fields of a tree. */
export interface Found {
  readonly values: FieldValues;
  /** Lists with several objects or lists in them: of such a list, one element is chosen for all fields below. */
  readonly choices: FieldNode[];
  /** True for an event as JSON.parse gives it: its objects list no names but their own. */
  readonly isPlain: boolean;
}

/** Levels of an event that are looked at; a deeper one counts as absent. AWS's JSON parser refuses more than 1,000. */
export const MAX_DEPTH = 1000;

/** One pass over those objects of the event that lie on the tree, however many fields it has. `none`: no value of any field. */
export function collectValues(event: RawObject, root: FieldNode, none: FieldValues): Found {
  const found: Found = { values: none.slice(), choices: [], isPlain: isPlain(event) };
  collectMembers(event, root, 0, found);
  return found;
}

/** Counted down, it does not come to 0. */
const NEVER = 0;

/** Names with dots cannot be told from nested names, so each member's name is looked up, until all names are met. */
function collectMembers(object: RawObject, node: FieldNode, depth: number, found: Found): void {
  let left = node.children === undefined ? node.below.size : NEVER;
  for (const name in object) {
    const below = nodeBelow(node, name);
    if (below === undefined || !(found.isPlain || Object.hasOwn(object, name))) continue;
    const value = object[name];
    if (typeof value === 'object' && value !== null) collectInside(value, below, depth + 1, found);
    else add(found, below, value);
    left -= 1;
    if (left === 0) return;
  }
}

function collectInside(value: object, node: FieldNode, depth: number, found: Found): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) collectElements(value, node, depth, found);
  else if (node.below.size > 0) collectMembers(value as RawObject, node, depth, found);
}

function collectElements(list: readonly unknown[], node: FieldNode, depth: number, found: Found): void {
  let containers = 0;
  for (const element of list) {
    if (typeof element === 'object' && element !== null) {
      containers += 1;
      collectInside(element, node, depth + 1, found);
    } else {
      add(found, node, element);
    }
  }
  if (containers > 1 && node.covers.size > 1) found.choices.push(node);
}

function add({ values }: Found, { field }: FieldNode, value: unknown): void {
  if (field === undefined || !isScalar(value)) return;
  const before = values[field];
  if (before === undefined) values[field] = value;
  else if (isList(before)) before.push(value);
  else values[field] = [before, value];
}

const EMPTY: object = {};

/** Whether the event is a plain object, and nobody gave the prototype of plain objects a name to list. */
function isPlain(event: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(event);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const _ in EMPTY) return false;
  return true;
}

export function isList<T>(value: Scalar | T): value is T {
  return typeof value === 'object' && value !== null;
}
