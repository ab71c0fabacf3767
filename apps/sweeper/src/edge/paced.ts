/** A clock that one can wait on. Milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The same function, begun at most so often a second; a call waits for its turn. Calls follow each other. */
export function paced<Arguments extends readonly unknown[], Result>(
  call: (...values: Arguments) => Promise<Result>,
  perSecond: number,
  clock: Clock,
): (...values: Arguments) => Promise<Result> {
  let next = -Infinity;
  return async (...values) => {
    const early = next - clock.now();
    if (early > 0) await clock.wait(early);
    next = clock.now() + 1000 / perSecond;
    return call(...values);
  };
}
