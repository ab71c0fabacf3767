/** What is timed: one pass over the same work. The number it gives is a check that the work was done. */
export type Side = () => number;

/** CPU time of one side in every round, in milliseconds a pass. */
export type Samples = readonly number[];

export interface MeasureOptions {
  /** @default 11 */
  readonly rounds?: number;
  /** How long each side runs in a round, in milliseconds of CPU. @default 200 */
  readonly roundMs?: number;
  /** How long a side runs before it is the next one's turn, in milliseconds of CPU. @default 10 */
  readonly turnMs?: number;
}

/**
 * Runs the sides by turns in this process and takes the CPU time (user and system, threads of the collector and the
 * compiler included) of each. Turns are short, and every round goes the other way: what the machine does meanwhile meets
 * all sides alike. Only ratios of one run mean something.
 *
 * @example
 * const { parse, read } = measure({ parse: () => parseAll(), read: () => readAll() });
 * const value = ratio(read, parse);
 */
export function measure<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  { rounds = 11, roundMs = 200, turnMs = 10 }: MeasureOptions = {},
): Record<Name, Samples> {
  const names = Object.keys(sides) as Name[];
  const passes = names.map((name) => passesFor(sides[name], roundMs, turnMs));
  const samples = names.map((): number[] => []);
  const turns = Math.max(1, Math.round(roundMs / turnMs));
  for (let round = 0; round < rounds; round++) {
    const spent = names.map(() => 0);
    const order = [...names.keys()];
    if (round % 2 === 1) order.reverse();
    for (let turn = 0; turn < turns; turn++) {
      for (const at of order)
        spent[at] = (spent[at] ?? 0) + cpuMsOf(sides[names[at] as Name], passes[at] ?? 1);
    }
    for (const at of order) samples[at]?.push((spent[at] ?? 0) / turns / (passes[at] ?? 1));
  }
  const entries = names.map((name, at): [Name, Samples] => [name, samples[at] ?? []]);
  return Object.fromEntries(entries) as Record<Name, Samples>;
}

/** The median of the ratios of each round: a slow round slows both sides of itself. */
export function ratio(of: Samples, to: Samples): number {
  return median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}

export function median(samples: Samples): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Warms a side up for two rounds' time, and says how many passes fill a turn. */
function passesFor(side: Side, roundMs: number, turnMs: number): number {
  const costs: number[] = [];
  let spent = 0;
  while (spent < 2 * roundMs) {
    const cost = cpuMsOf(side, 1);
    costs.push(cost);
    spent += cost;
  }
  return Math.max(1, Math.round(turnMs / median(costs)));
}

/** CPU time of so many passes together, in milliseconds. */
function cpuMsOf(side: Side, passes: number): number {
  const before = process.cpuUsage();
  let done = 0;
  for (let pass = 0; pass < passes; pass++) done += side();
  const { user, system } = process.cpuUsage(before);
  if (!Number.isFinite(done)) throw new Error(`a side gave ${done}, but a pass gives a finite number`);
  return (user + system) / 1000;
}
