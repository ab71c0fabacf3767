/** What CloudWatch knows of a metric over some time. */
export interface Statistics {
  readonly sum: number;
  readonly count: number;
  readonly most: number;
  readonly least: number;
}

/** The data of one metric. Times are milliseconds of this machine. */
export interface Series {
  /** From `from` on, before `to`; undefined where there is no data. */
  over(from: number, to: number): Statistics | undefined;
}

interface Point {
  readonly at: number;
  readonly value: number;
}

/** Something that happens: each time a value. */
export interface CounterSeries extends Series {
  add(at: number, value: number): void;
}

export function createCounter(): CounterSeries {
  const points: Point[] = [];
  return {
    add(at, value) {
      // A function's own clock may be a little behind what is counted here.
      points.splice(firstFrom(points, at), 0, { at, value });
    },
    over: (from, to) =>
      statisticsOf(points.slice(firstFrom(points, from), firstFrom(points, to)).map(({ value }) => value)),
  };
}

/** Something that is: a value until the next. */
export interface GaugeSeries extends Series {
  set(at: number, value: number): void;
}

/** @param valueAt what a value has become by a later time; by default it stays what it is */
export function createGauge(valueAt: (value: number, at: number) => number = (value) => value): GaugeSeries {
  const points: Point[] = [];
  return {
    set(at, value) {
      const last = points.at(-1);
      // Equal by Object.is: NaN stands for nothing.
      if (last === undefined || !Object.is(last.value, value)) points.push({ at, value });
    },
    over(from, to) {
      const seen: number[] = [];
      for (let index = Math.max(0, firstFrom(points, from) - 1); index < points.length; index += 1) {
        const { at = to, value = 0 } = points[index] ?? {};
        const until = Math.min(points[index + 1]?.at ?? to, to);
        if (at >= to) break;
        if (until > from) seen.push(valueAt(value, until));
      }
      return statisticsOf(seen);
    },
  };
}

/** The index of the first point that is not before a time. */
function firstFrom(points: readonly Point[], time: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.at ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function statisticsOf(values: readonly number[]): Statistics | undefined {
  if (values.length === 0) return undefined;
  return {
    sum: values.reduce((total, value) => total + value, 0),
    count: values.length,
    most: values.reduce((most, value) => Math.max(most, value)),
    least: values.reduce((least, value) => Math.min(least, value)),
  };
}
