/** One figure of a benchmark. `goal` is absent where the figure is for comparison only. */
export interface Figure {
  readonly bench: string;
  readonly value: number;
  /** `x`: a ratio of two times of one run; `s`: seconds. */
  readonly unit: string;
  readonly goal?: number;
  /** Whether the value may be at most the goal, or must be at least. @default 'most' */
  readonly at?: 'most' | 'least';
}

/** Prints one JSON line, and fails the process at its end when a goal is missed. */
export function report({ bench, value, unit, goal, at = 'most' }: Figure): void {
  const rounded = Number(value.toPrecision(3));
  console.log(JSON.stringify({ bench, value: rounded, unit, goal }));
  const met = goal === undefined || (at === 'most' ? rounded <= goal : rounded >= goal);
  if (!met) process.exitCode = 1;
}
