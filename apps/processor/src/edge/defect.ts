import type { Logger } from '@aws-lambda-powertools/logger';
import type { Ports } from '../batch/ports.js';

/** Logs a fault of our own with where it was. Its message may quote the finding, so that it stays out of the log. */
export function makeDefect(logger: Logger): Ports['defect'] {
  return (what, error) => {
    const { name, stack = '' } = error instanceof Error ? error : new Error();
    const frames = stack.split('\n').filter((line) => /^ +at /.test(line));
    logger.error(`our own code failed on ${what}`, {
      error_name: name,
      at: frames.slice(0, 8).map((line) => line.trim()),
    });
  };
}
