/** Things that will happen later, counted, so that the engine knows when it is quiet. */
export interface Scheduler {
  /** Runs `action` after `milliseconds`; `what` names it in messages, such as `event after an update`. */
  later(what: string, milliseconds: number, action: () => void): void;
  /** What still waits, by name. */
  waiting(): ReadonlyMap<string, number>;
  /** Forgets everything that waits. */
  close(): void;
}

export function createScheduler(): Scheduler {
  const timers = new Map<NodeJS.Timeout, string>();
  return {
    later(what, milliseconds, action) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        action();
      }, milliseconds);
      timers.set(timer, what);
    },
    waiting() {
      const counts = new Map<string, number>();
      for (const what of timers.values()) counts.set(what, (counts.get(what) ?? 0) + 1);
      return counts;
    },
    close() {
      for (const timer of timers.keys()) clearTimeout(timer);
      timers.clear();
    },
  };
}
