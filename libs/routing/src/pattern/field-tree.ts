import { lookUp, nameTable, type NameTable } from './name-table.js';

/** The fields that patterns ask for, by their names. */
export interface FieldNode {
  /** Position of this field among all paths in sorted order; absent where there is no field of this path. */
  readonly field?: number;
  /** That one field. */
  readonly own: ReadonlySet<number>;
  /** The fields of this path and of the paths below it. */
  readonly covers: ReadonlySet<number>;
  /** By the name of a member: where it leads. A name may hold dots (`a.b`), which the engine cannot tell from nested names. */
  readonly below: NameTable<FieldNode>;
  /** Where `below` has only names without dots, for want of room. */
  readonly children?: NameTable<FieldNode>;
}

/** Names with dots grow with the square of the depth; beyond so many they are taken apart when they are met. */
const MAX_NAMES = 200;

interface Branch {
  field?: number;
  readonly children: Map<string, Branch>;
}

/** The tree of sorted, distinct paths. Names with dots and nested names are one path, as in the engine. */
export function fieldTree(sortedPaths: readonly string[]): FieldNode {
  const root: Branch = { children: new Map() };
  sortedPaths.forEach((path, field) => {
    let branch = root;
    for (const name of path.split('.')) {
      const next = branch.children.get(name) ?? { children: new Map<string, Branch>() };
      branch.children.set(name, next);
      branch = next;
    }
    branch.field = field;
  });
  return namedOf(root, new Set(sortedPaths.flatMap(stepsOf))).node;
}

/** Where the member of this name leads. */
export function nodeBelow({ below, children }: FieldNode, name: string): FieldNode | undefined {
  const node = lookUp(below, name);
  return node === undefined && children !== undefined && name.includes('.')
    ? nodeAt(children, name.split('.'))
    : node;
}

function nodeAt(children: NameTable<FieldNode>, steps: readonly string[]): FieldNode | undefined {
  let level: NameTable<FieldNode> | undefined = children;
  let node: FieldNode | undefined;
  for (const step of steps) {
    node = level === undefined ? undefined : lookUp(level, step);
    level = node?.children ?? node?.below;
  }
  return node;
}

interface Named {
  readonly node: FieldNode;
  /** Every path below, joined by dots, with where it leads; undefined where they are too many. */
  readonly names?: readonly (readonly [string, FieldNode])[];
}

function namedOf({ field, children }: Branch, steps: ReadonlySet<string>): Named {
  const own = new Set(field === undefined ? [] : [field]);
  const covers = new Set(own);
  const direct: [string, FieldNode][] = [];
  const dotted: [string, FieldNode][] = [];
  let isWhole = true;
  for (const [step, child] of children) {
    const { node, names } = namedOf(child, steps);
    for (const each of node.covers) covers.add(each);
    direct.push([step, node]);
    isWhole &&= names !== undefined && dotted.length + names.length <= MAX_NAMES;
    if (isWhole) for (const [path, leaf] of names ?? []) dotted.push([`${step}.${path}`, leaf]);
  }
  if (!isWhole) {
    const below = nameTable(new Map(direct));
    return { node: { field, own, covers, below, children: below } };
  }
  const names = [...direct, ...dotted];
  const below = nameTable(new Map(names.filter(([name]) => isLookedAt(name, steps))));
  return { node: { field, own, covers, below }, names };
}

/** True for a path whose fields the engine looks for in fewer places than its names say: see stepsOf. */
export function endsWithEmptyName(path: string): boolean {
  return path.endsWith('.');
}

/** The names that the engine looks at in events are those of its paths, without the empty ones at the end of a path. */
function stepsOf(path: string): readonly string[] {
  const steps = path.split('.');
  while (steps.length > 0 && steps[steps.length - 1] === '' && path !== '') steps.pop();
  return steps;
}

function isLookedAt(name: string, steps: ReadonlySet<string>): boolean {
  return steps.has(name) || (name.includes('.') && stepsOf(name).every((step) => steps.has(step)));
}
