import { Writable } from 'node:stream';
import type { Terminal } from '../terminal/terminal.js';

/** A terminal whose output is collected: for tests of commands. */
export interface CollectedTerminal extends Terminal {
  readonly out: () => string;
  readonly err: () => string;
}

export function collectedTerminal(
  over: Partial<Pick<Terminal, 'stdin' | 'env' | 'cwd'>> & { readonly columns?: number } = {},
): CollectedTerminal {
  const stdout = collecting();
  const stderr = collecting();
  return {
    ...(over.stdin !== undefined && { stdin: over.stdin }),
    stdout: Object.assign(stdout.stream, over.columns === undefined ? {} : { columns: over.columns }),
    stderr: stderr.stream,
    env: over.env ?? {},
    cwd: over.cwd ?? process.cwd(),
    out: stdout.text,
    err: stderr.text,
  };
}

function collecting(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString('utf8'));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
