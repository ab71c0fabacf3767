import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Ends the last line of an invocation, with its id behind it. A function that writes it itself hides its own lines alone. */
export const END_OF_LINES = '\u0000end ';

/** How long lines may lag behind an answer; they travel another way than it. */
const LONGEST_LAG = 5_000;

/** What a process writes, line by line. */
export interface ProcessLines {
  /** Resolves once all that was written before the end of an invocation was given to `onLine`. */
  ended(id: string): Promise<void>;
}

export function readLines(streams: readonly Readable[], onLine: (line: string) => void): ProcessLines {
  const seen = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  let open = streams.length;
  const settle = (id: string) => {
    const done = waiting.get(id);
    if (done === undefined || (seen.get(id) ?? 0) < open) return;
    seen.delete(id);
    waiting.delete(id);
    done();
  };
  for (const stream of streams) {
    createInterface({ input: stream })
      .on('line', (line) => {
        const at = line.lastIndexOf(END_OF_LINES);
        if (at < 0) return onLine(line);
        if (at > 0) onLine(line.slice(0, at));
        const id = line.slice(at + END_OF_LINES.length);
        seen.set(id, (seen.get(id) ?? 0) + 1);
        settle(id);
      })
      .on('close', () => {
        open -= 1;
        for (const id of waiting.keys()) settle(id);
      });
  }
  return {
    ended: (id) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, LONGEST_LAG);
        waiting.set(id, () => {
          clearTimeout(timer);
          resolve();
        });
        settle(id);
      }),
  };
}
