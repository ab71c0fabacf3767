import { once } from 'node:events';
import type { Terminal } from './terminal.js';

/** Writes as fast as the reader reads, so that a long output is never held. */
export interface Out {
  /** False when nobody reads any more (a pipe into `head`): there is no sense in going on. */
  readonly write: (text: string) => Promise<boolean>;
}

const ENOUGH = 64 * 1024;

/** A writer on stdout. Small texts are put together; `flush` must end it. */
export function outTo(stream: Terminal['stdout']): Out & { readonly flush: () => Promise<boolean> } {
  let closed = false;
  let held = '';
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  const flush = async (): Promise<boolean> => {
    const text = held;
    held = '';
    if (closed || text === '' || stream.write(text)) return !closed;
    try {
      await once(stream, 'drain');
    } catch {
      // The error is handled above; it ends the wait.
    }
    return !closed;
  };
  return {
    flush,
    write: async (text) => {
      held += text;
      return held.length < ENOUGH ? !closed : flush();
    },
  };
}
