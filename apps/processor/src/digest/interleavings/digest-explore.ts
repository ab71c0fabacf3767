import type { DigestBudget, DigestWorld } from './digest-world.js';
import type { DigestFault } from './digest-worker.js';
import { digestChoicesAt, digestNameOf, isWaiting, replayDigest } from './digest-run.js';
import type { DigestChoice, DigestPoint } from './digest-run.js';

/** Something that must not be, and what led to it. */
export interface DigestBroken {
  readonly rule: string;
  readonly path: readonly DigestChoice[];
}

/** What must hold; each rule that does not is named. */
export interface DigestRules {
  readonly always: (world: DigestWorld, budget: DigestBudget) => readonly string[];
  readonly atEnd: (world: DigestWorld, budget: DigestBudget) => readonly string[];
}

export interface DigestExplored {
  readonly points: number;
  readonly ends: number;
  readonly broken: readonly DigestBroken[];
  readonly transitions: readonly string[];
  readonly headTransitions: readonly string[];
}

interface Node {
  readonly path: readonly DigestChoice[];
  /** From where it was reached, for walking back from the ends. */
  readonly before: Set<string>;
  /** Nothing more is to be done; or time would have to pass, and the budget has none left. */
  isEnd: boolean;
}

/** Enumerates breadth-first everything that can happen to one gathered finding and its digest within a budget. */
export async function exploreDigest(
  budget: DigestBudget,
  rules: DigestRules,
  fault: DigestFault = 'none',
): Promise<DigestExplored> {
  const nodes = new Map<string, Node>();
  const broken: DigestBroken[] = [];
  const transitions = new Set<string>();
  const headTransitions = new Set<string>();
  let ends = 0;
  let layer: { readonly path: readonly DigestChoice[]; readonly from?: string }[] = [{ path: [] }];
  while (layer.length > 0 && broken.length === 0) {
    const next: typeof layer = [];
    for (const { path, from } of layer) {
      const point = await replayDigest(path, budget, fault);
      const name = digestNameOf(point);
      const known = nodes.get(name);
      if (known !== undefined) {
        if (from !== undefined) known.before.add(from);
        continue;
      }
      const { world } = point;
      for (const one of world.transitions) transitions.add(one);
      for (const one of world.headTransitions) headTransitions.add(one);
      const node: Node = { path, before: new Set(from === undefined ? [] : [from]), isEnd: false };
      nodes.set(name, node);
      for (const rule of rules.always(world, budget)) broken.push({ rule, path });
      if (isQuiet(point)) {
        node.isEnd = true;
        ends += 1;
        for (const rule of rules.atEnd(world, budget)) broken.push({ rule, path });
      } else if (hasNoTimeLeft(point)) node.isEnd = true;
      for (const choice of digestChoicesAt(point)) next.push({ path: [...path, choice], from: name });
    }
    layer = next;
  }
  return {
    points: nodes.size,
    ends,
    broken: [...broken, ...(broken.length > 0 ? [] : stuck(nodes))],
    transitions: [...transitions].sort(),
    headTransitions: [...headTransitions].sort(),
  };
}

function isQuiet({ world, workers }: DigestPoint): boolean {
  return (
    workers.every((one) => one === undefined) && world.messages.every(({ state }) => state === 'deleted')
  );
}

function hasNoTimeLeft({ world, workers }: DigestPoint): boolean {
  return world.left.waits === 0 && isWaiting(world) && workers.every((one) => one === undefined);
}

/** Points from which no end can be reached any more. */
function stuck(nodes: ReadonlyMap<string, Node>): readonly DigestBroken[] {
  const reaching = new Set([...nodes].flatMap(([name, { isEnd }]) => (isEnd ? [name] : [])));
  const work = [...reaching];
  for (let name = work.pop(); name !== undefined; name = work.pop()) {
    for (const before of nodes.get(name)?.before ?? []) {
      if (reaching.has(before)) continue;
      reaching.add(before);
      work.push(before);
    }
  }
  return [...nodes].flatMap(([name, { path }]) => (reaching.has(name) ? [] : [{ rule: 'stuck', path }]));
}
