import type { Budget, World } from './world.js';
import type { Fault } from './worker.js';
import { choicesAt, nameOf, replay, type Choice, type Point } from './run.js';

/** Something that must not be, and what led to it. */
export interface Broken {
  readonly rule: string;
  readonly path: readonly Choice[];
}

export interface Explored {
  readonly points: number;
  readonly ends: number;
  readonly broken: readonly Broken[];
  /** Every write of a row that was seen: state before, state after, notice. */
  readonly transitions: readonly string[];
}

interface Node {
  readonly path: readonly Choice[];
  /** From where it was reached, for walking back from the ends. */
  readonly before: Set<string>;
  /** Nothing more is to be done; or time would have to pass, and the budget has none left. */
  isEnd: boolean;
}

/**
 * Enumerates breadth-first everything that can happen to one finding within a budget.
 *
 * @param from - what has happened already
 */
export async function explore(
  budget: Budget,
  rules: Rules,
  fault: Fault = 'none',
  from: readonly Choice[] = [],
): Promise<Explored> {
  const nodes = new Map<string, Node>();
  const broken: Broken[] = [];
  const transitions = new Set<string>();
  let ends = 0;
  let layer: (readonly Choice[])[] = [from];
  const origin = new WeakMap<readonly Choice[], string>();
  while (layer.length > 0 && broken.length === 0) {
    const next: (readonly Choice[])[] = [];
    for (const path of layer) {
      const point = await replay(path, budget, fault);
      const name = nameOf(point);
      const reachedFrom = origin.get(path);
      const known = nodes.get(name);
      if (known !== undefined) {
        if (reachedFrom !== undefined) known.before.add(reachedFrom);
        continue;
      }
      const choices = choicesAt(point);
      for (const one of point.world.transitions) transitions.add(one);
      const node: Node = {
        path,
        before: new Set(reachedFrom === undefined ? [] : [reachedFrom]),
        isEnd: false,
      };
      nodes.set(name, node);
      for (const rule of rules.always(point.world, budget)) broken.push({ rule, path });
      if (isQuiet(point)) {
        node.isEnd = true;
        ends += 1;
        for (const rule of rules.atEnd(point.world, budget)) broken.push({ rule, path });
      } else if (waitsForTime(point)) node.isEnd = true;
      for (const choice of choices) {
        const longer = [...path, choice];
        origin.set(longer, name);
        next.push(longer);
      }
    }
    layer = next;
  }
  return {
    points: nodes.size,
    ends,
    broken: [...broken, ...(broken.length > 0 ? [] : stuck(nodes))],
    transitions: [...transitions].sort(),
  };
}

/** What must hold; each rule that does not is named. */
export interface Rules {
  readonly always: (world: World, budget: Budget) => readonly string[];
  readonly atEnd: (world: World, budget: Budget) => readonly string[];
}

function isQuiet({ world, workers }: Point): boolean {
  return (
    workers.every((one) => one === undefined) && world.messages.every(({ state }) => state === 'deleted')
  );
}

function waitsForTime({ world, workers }: Point): boolean {
  const held = [...world.ledger.values()].some(
    ({ leaseUntil }) => Date.parse(leaseUntil ?? '1970-01-01') > world.now,
  );
  return world.left.ticks === 0 && held && workers.every((one) => one === undefined);
}

/** Points from which no end can be reached any more. */
function stuck(nodes: ReadonlyMap<string, Node>): readonly Broken[] {
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
