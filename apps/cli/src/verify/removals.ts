/** Something that was made and must go again. */
export interface Removal {
  /** Such as `the queue tocsin-verify-…`. */
  readonly what: string;
  /** What to do where it cannot be removed. */
  readonly byHand: string;
  readonly remove: () => Promise<void>;
}

/** What is to be removed: noted before it is made, so that nothing is made and forgotten. */
export interface Removals {
  readonly add: (removal: Removal) => void;
  /**
   * Removes everything, the newest first; one failure keeps nothing else from being removed.
   *
   * @returns a sentence for each that is left.
   */
  readonly removeAll: () => Promise<readonly string[]>;
}

export function createRemovals(): Removals {
  const open: Removal[] = [];
  return {
    add: (removal) => void open.push(removal),
    removeAll: async () => {
      const left: string[] = [];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        try {
          await next.remove();
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          left.push(`${next.what} is left behind (${reason}): ${next.byHand}`);
        }
      }
      return left;
    },
  };
}
