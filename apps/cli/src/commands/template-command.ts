import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_COLUMNS } from '../check/text/check-text.js';
import { loadCdk } from '../template/load-cdk.js';
import { prove } from '../template/prove.js';
import { synthesize } from '../template/synthesize.js';
import type { TemplateReport } from '../template/template-report.js';
import { templateText } from '../template/template-text.js';
import { writeFolder } from '../template/write-folder.js';
import { progressOn } from '../terminal/progress.js';
import { safeJson } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { inputFile } from './paths.js';
import type { TemplateOptions } from './template-options.js';
import { questionOf } from './template-question-of.js';

/**
 * `tocsin template`: synthesizes the stack, proves that it tells people, and writes template and archives.
 *
 * @returns the exit code: 0 written, 1 a hole.
 * @throws UsageError, InputFileError, before anything is written.
 */
export async function templateCommand(
  options: TemplateOptions,
  terminal: Terminal,
  version: string,
): Promise<0 | 1> {
  const question = await questionOf(options, terminal);
  const progress = progressOn(terminal.stderr, { silent: terminal.stderr.isTTY !== true });
  const assembly = await mkdtemp(join(tmpdir(), 'tocsin-template-'));
  try {
    progress.say('loading the construct library');
    const cdk = await loadCdk();
    progress.say('synthesizing the stack');
    const stack = synthesize(question, { cdk, outdir: assembly, version });
    progress.say('looking for a finding that nobody would be told of');
    const { ticketQueue } = stack;
    const coverage = await prove(assembly, question, {
      ticketQueue,
      now: options.now ?? new Date().toISOString(),
    });
    const hole = coverage.outcome === 'holes';
    const report: TemplateReport = {
      schema: 'tocsin.template/1',
      folder: options.out,
      tells: question.emailAddresses.length > 0 || question.ticketSystem,
      ...(!hole && { written: await writeFolder(inputFile(options.out, terminal), stack) }),
      parameters: Object.keys(stack.template['Parameters'] ?? {}),
      capabilities: ['CAPABILITY_IAM'],
      notes: stack.notes,
      coverage,
    };
    progress.end();
    terminal.stdout.write(
      options.json === true ? `${safeJson(report)}\n` : templateText(report, pageOf(options, terminal)),
    );
    return hole ? 1 : 0;
  } finally {
    progress.end();
    await rm(assembly, { recursive: true, force: true });
  }
}

function pageOf({ color }: TemplateOptions, { stdout }: Terminal) {
  return {
    width: Math.min(MOST_COLUMNS, widthFor(stdout)),
    paint: paintFor(stdout, color),
    verbose: false,
  };
}
