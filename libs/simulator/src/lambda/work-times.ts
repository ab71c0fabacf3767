/** How long functions have been at work on messages: code runs in real time, whatever the scale, and makes nobody wait on AWS. */
export interface WorkTimes {
  start(messageIds: readonly string[]): void;
  /** @param again those that come again */
  end(messageIds: readonly string[], again: readonly string[]): void;
  isAtWork(messageId: string): boolean;
  /** Milliseconds so far, of a message that has come again. */
  spent(messageId: string): number;
}

export function createWorkTimes(): WorkTimes {
  const since = new Map<string, number>();
  const spent = new Map<string, number>();
  return {
    start(messageIds) {
      for (const id of messageIds) since.set(id, Date.now());
    },
    end(messageIds, again) {
      for (const id of messageIds) {
        const took = Date.now() - (since.get(id) ?? Date.now());
        since.delete(id);
        if (again.includes(id)) spent.set(id, (spent.get(id) ?? 0) + took);
        else spent.delete(id);
      }
    },
    isAtWork: (messageId) => since.has(messageId),
    spent: (messageId) => spent.get(messageId) ?? 0,
  };
}
