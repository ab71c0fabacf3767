import { fitWidth } from './display-width.js';
import type { Terminal } from './terminal.js';

/** Shows that work goes on: on a terminal one line that changes, else one line for each step. */
export interface Progress {
  readonly say: (line: string) => void;
  /** Takes the changing line away. */
  readonly end: () => void;
}

const CLEAR_LINE = '\r\u001B[K';

/** Progress goes to stderr, so that stdout holds the report alone. */
export function progressOn(stream: Terminal['stderr'], { silent = false } = {}): Progress {
  if (silent) return { say: () => undefined, end: () => undefined };
  if (stream.isTTY !== true) return { say: (line) => void stream.write(`${line}\n`), end: () => undefined };
  const width = (stream.columns ?? 80) - 1;
  return {
    say: (line) => void stream.write(CLEAR_LINE + fitWidth(line, width).trimEnd()),
    end: () => void stream.write(CLEAR_LINE),
  };
}
