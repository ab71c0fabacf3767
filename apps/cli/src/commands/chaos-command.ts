import { requireReadable } from '../input/read-file.js';
import { chaosText } from '../chaos/chaos-text.js';
import { withHandler } from '../chaos/with-handler.js';
import { progressOn } from '../terminal/progress.js';
import { safeJson } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ChaosCommandOptions } from './chaos-options.js';
import { existingFolder, inputFile } from './paths.js';
import { UsageError } from './usage-error.js';

/**
 * `tocsin chaos`: one run a seed, each with its account.
 *
 * @returns the exit code: 1 where a promise is broken.
 * @throws UsageError, and the engine's AssemblyError, before anything has run.
 */
export async function chaosCommand(options: ChaosCommandOptions, terminal: Terminal): Promise<0 | 1> {
  const found = existingFolder(options.assembly, terminal);
  if (found === undefined) {
    throw new UsageError(
      `there is no cloud assembly at ${options.assembly}; run "cdk synth" first, or name its output with --assembly`,
    );
  }
  const handler = options.handler === undefined ? undefined : inputFile(options.handler, terminal);
  if (handler !== undefined) await requireReadable([handler]);
  await using copy = handler === undefined ? undefined : await withHandler(found, handler.path);
  // Clients of AWS and the engine are loaded only when they are asked for.
  const { runChaos } = await import('../chaos/run-chaos.js');
  const page = { width: widthFor(terminal.stdout), paint: paintFor(terminal.stdout, options.color) };
  const progress = progressOn(terminal.stderr);
  let exitCode: 0 | 1 = 0;
  for (let index = 0; index < options.seeds; index += 1) {
    const seed = options.seed + index;
    progress.say(`seed ${seed}: starting the engine`);
    const report = await runChaos({
      assembly: copy?.folder ?? found,
      ...(options.stack === undefined ? {} : { stack: options.stack }),
      seed,
      findings: options.findings,
      rate: options.rate,
      timeoutMs: options.timeout * 1000,
      onProgress: progress.say,
    }).finally(progress.end);
    if (!report.kept) exitCode = 1;
    terminal.stdout.write(options.json === true ? `${safeJson(report, 0)}\n` : chaosText(report, page));
  }
  return exitCode;
}
