import { Worker } from 'node:worker_threads';
import { fitWidth } from './display-width.js';
import type { Terminal } from './terminal.js';

const LATE_MS = 500;
const CLEAR_LINE = '\r\u001B[K';

/** Runs beside the thread that computes and cannot say anything while it does. */
const WRITER = `
const { workerData } = require('node:worker_threads');
setTimeout(() => require('node:fs').writeSync(workerData.fd, workerData.text), workerData.after);
`;

/**
 * Does something that takes long and blocks; on a terminal `line` stands there after half a second, until it is done.
 *
 * @param stream - where the line goes; only a terminal with a file descriptor gets one.
 */
export async function withLateLine<T>(stream: Terminal['stderr'], line: string, work: () => T): Promise<T> {
  const { fd } = stream as { readonly fd?: unknown };
  if (stream.isTTY !== true || typeof fd !== 'number') return work();
  const text = CLEAR_LINE + fitWidth(line, (stream.columns ?? 80) - 1).trimEnd();
  const started = performance.now();
  const writer = new Worker(WRITER, { eval: true, workerData: { fd, text, after: LATE_MS } });
  writer.on('error', () => undefined);
  try {
    return work();
  } finally {
    await writer.terminate();
    if (performance.now() - started >= LATE_MS) stream.write(CLEAR_LINE);
  }
}
