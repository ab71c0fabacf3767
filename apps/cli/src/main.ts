import { Command, CommanderError } from 'commander';
import { chaosCommand } from './commands/chaos-command.js';
import { declareChaos } from './commands/chaos-options.js';
import { checkCommand } from './commands/check-command.js';
import { declareCheck } from './commands/check-options.js';
import { conformCommand } from './commands/conform-command.js';
import { declareConform } from './commands/conform-options.js';
import { demoCommand } from './commands/demo-command.js';
import { declareDemo } from './commands/demo-options.js';
import { extractCommand } from './commands/extract-command.js';
import { declareExtract } from './commands/extract-options.js';
import { redriveCommand } from './commands/redrive-command.js';
import { declareRedrive } from './commands/redrive-options.js';
import { runCommand } from './commands/run-command.js';
import { declareRun } from './commands/run-options.js';
import { templateCommand } from './commands/template-command.js';
import { declareTemplate } from './commands/template-options.js';
import { testCommand } from './commands/test-command.js';
import { declareTest } from './commands/test-options.js';
import { unmarkCommand } from './commands/unmark-command.js';
import { declareUnmark } from './commands/unmark-options.js';
import { verifyCommand } from './commands/verify-command.js';
import { declareVerify } from './commands/verify-options.js';
import { whyCommand } from './commands/why-command.js';
import { declareWhy } from './commands/why-options.js';
import { safeLine } from './terminal/safe-text.js';
import type { Terminal } from './terminal/terminal.js';

/** Errors that say what the user can do; they end with 2 and without a stack. */
const FOR_THE_USER: readonly string[] = [
  'UsageError',
  'InputFileError',
  'AssemblyError',
  'DeploymentReadError',
];

/**
 * Runs a command line and returns the exit code: 0 everything accounted for or proved, 1 something lost, not delivered
 * or failed, 2 the command is wrong or a file cannot be opened, 3 `tocsin check` could not decide.
 *
 * @param argv - arguments without the executable and the script.
 */
export async function main(argv: readonly string[], terminal: Terminal, version: string): Promise<number> {
  let exitCode = 0;
  const program = new Command('tocsin')
    .description(
      'Turns AWS Security Hub findings into incidents that reach a person: try the stack and its policy before they page anybody.',
    )
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('Run with --help to see what is allowed.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    });
  declareRun(program, async (options) => {
    exitCode = await runCommand(options, terminal);
  });
  declareChaos(program, async (options) => {
    exitCode = await chaosCommand(options, terminal);
  });
  declareDemo(program, async (options) => {
    exitCode = await demoCommand(options, terminal);
  });
  declareWhy(program, (files, options) => whyCommand(files, options, terminal));
  declareExtract(program, (files, options) => extractCommand(files, options, terminal));
  declareTest(program, async (policies, options) => {
    exitCode = await testCommand(policies, options, terminal);
  });
  declareCheck(program, async (whats, options) => {
    exitCode = await checkCommand(whats, options, terminal, version);
  });
  declareTemplate(program, async (options) => {
    exitCode = await templateCommand(options, terminal, version);
  });
  declareVerify(program, async (options) => {
    exitCode = await verifyCommand(options, terminal, version);
  });
  declareRedrive(program, async (options) => {
    exitCode = await redriveCommand(options, terminal, version);
  });
  declareUnmark(program, async (options) => {
    exitCode = await unmarkCommand(options, terminal, version);
  });
  declareConform(program, (options) => conformCommand(options, terminal));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // For these, 1 says that there is a hole: what fails by itself says nothing of that.
    return failed(error, terminal, ['check', 'template'].includes(argv[0] ?? '') ? 2 : 1);
  }
}

function failed(error: unknown, terminal: Terminal, unexpected: number): number {
  // commander has printed its own message already; help and version end with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Error && FOR_THE_USER.includes(error.name)) {
    terminal.stderr.write(`tocsin: ${safeLine(error.message)}\n`);
    return 2;
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.stderr.write(`tocsin: something failed that should not: ${shown}\n`);
  return unexpected;
}
