import type { Command } from 'commander';

/** What `tocsin demo` was asked for. */
export interface DemoOptions {
  readonly json?: true;
  /** False after `--no-color`. */
  readonly color: boolean;
}

const AFTER_HELP = `
What is shown
  1. A CRITICAL finding that the rules which many hubs have keep from everybody:
     an automation rule marks it before EventBridge sees it ("tocsin check").
  2. A CRITICAL finding in the default stack of Tocsin, run on this machine with
     the code that is deployed, and the e-mail that comes of it ("tocsin run").
  Nothing is asked of an account, and nothing leaves this machine.

Exit code
  0  both were shown
  1  a finding was not lost, or no e-mail came: something is wrong
  2  the command is wrong, or the demonstration was not installed with it`;

/** Declares `tocsin demo`; `action` gets what was asked for. */
export function declareDemo(program: Command, action: (options: DemoOptions) => Promise<void>): void {
  program
    .command('demo')
    .summary('show a finding that nobody hears of, and one that becomes an e-mail')
    .description(
      'Shows, in half a minute and without an AWS account, how a CRITICAL finding gets lost, and what a person gets of it by Tocsin.',
    )
    .option('--json', 'print both as one JSON object ("tocsin.demo/1")')
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: DemoOptions) => action(options));
}
