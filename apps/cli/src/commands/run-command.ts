import { setTimeout as sleep } from 'node:timers/promises';
import { requireReadable } from '../input/read-file.js';
import { readInput, recordsIn } from '../input/read-input.js';
import { buildReport, exitCodeOf } from '../report/build-report.js';
import { renderText } from '../report/text/render-text.js';
import { collect } from '../run/collect.js';
import { AS_IF_EACH_CAME_ALONE } from '../run/as-if-alone.js';
import { startEngine } from '../run/engine.js';
import { feed } from '../run/feed.js';
import { progressOn } from '../terminal/progress.js';
import { safeJson } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { existingFolder, inputFile } from './paths.js';
import type { RunOptions } from './run-options.js';
import { sampleDay } from './sample-day.js';
import { UsageError } from './usage-error.js';

/** What is not closed by then ends with the process: the account of the run is printed already. */
const CLOSE_MS = 10_000;

/** The name under which the sample stands in the report. */
const SAMPLE = 'soc-day.json (the sample)';

/**
 * `tocsin run`: reads the input, puts it through the stack, prints the account of it.
 *
 * @returns the exit code, 0 or 1.
 * @throws UsageError, InputFileError, and the engine's AssemblyError, before anything has run.
 */
export async function runCommand(options: RunOptions, terminal: Terminal): Promise<0 | 1> {
  const assembly = existingFolder(options.assembly, terminal);
  if (assembly === undefined) {
    throw new UsageError(
      `there is no cloud assembly at ${options.assembly}; run "cdk synth" first, or name its output with --assembly`,
    );
  }
  const files = options.findings?.map((file) => inputFile(file, terminal));
  if (files !== undefined) await requireReadable(files);
  const input = files === undefined ? recordsIn(SAMPLE, sampleDay(new Date())) : readInput(files);

  const progress = progressOn(terminal.stderr);
  progress.say('starting the engine');
  const engine = await startEngine(assembly, {
    ...(options.stack === undefined ? {} : { stack: options.stack }),
    ...(options.timeScale === undefined ? {} : { timeScale: options.timeScale }),
    environment: AS_IF_EACH_CAME_ALONE,
    onProgress: progress.say,
  });
  try {
    const fed = await feed(input, engine, { timeoutMs: options.timeout * 1000, onProgress: progress.say });
    const report = buildReport(fed, await collect(engine), (productArn, id) =>
      engine.finding(productArn, id),
    );
    progress.end();
    const page = { width: widthFor(terminal.stdout), paint: paintFor(terminal.stdout, options.color) };
    terminal.stdout.write(options.json === true ? `${safeJson(report)}\n` : renderText(report, page));
    return exitCodeOf(report, { strict: options.strict === true });
  } finally {
    progress.end();
    await Promise.race([engine.close(), sleep(CLOSE_MS, undefined, { ref: false })]);
  }
}
