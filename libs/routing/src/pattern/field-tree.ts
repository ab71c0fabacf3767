/** The fields that a pattern asks for, by their names. */
export interface FieldNode {
  /** Position of this field among all paths in sorted order; absent where the pattern has no field of this path. */
  readonly field?: number;
  /** That one field. */
  readonly own: ReadonlySet<number>;
  /** What the engine could call a member here: every path below, joined by dots (`a`, `a.b`), with where it leads. */
  readonly below: readonly (readonly [string, FieldNode])[];
}

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
  return nodeOf(root);
}

function nodeOf({ field, children }: Branch): FieldNode {
  const below: [string, FieldNode][] = [];
  for (const [name, child] of children) {
    const node = nodeOf(child);
    below.push(
      [name, node],
      ...node.below.map(([rest, leaf]): [string, FieldNode] => [`${name}.${rest}`, leaf]),
    );
  }
  return { field, own: new Set(field === undefined ? [] : [field]), below };
}
