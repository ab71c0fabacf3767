import type { Scheduler } from '../engine/scheduler.js';

/** Holds things back until a later one of the same name went ahead. */
export interface Turns {
  /** Ends when something of this name has passed, after `milliseconds`, or when all are let go. */
  hold(name: string, milliseconds: number): Promise<void>;
  passed(name: string): void;
  /** Lets everything go. */
  release(): void;
}

export function createTurns(scheduler: Scheduler): Turns {
  const held = new Map<string, (() => void)[]>();
  function passed(name: string): void {
    const all = held.get(name);
    held.delete(name);
    for (const go of all ?? []) go();
  }
  return {
    hold: (name, milliseconds) =>
      new Promise((resolve) => {
        held.set(name, [...(held.get(name) ?? []), resolve]);
        scheduler.later(`${name} held back`, milliseconds, resolve);
      }),
    passed,
    release: () => [...held.keys()].forEach(passed),
  };
}
