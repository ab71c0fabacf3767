import type { Command } from 'commander';
import { collected } from './option-values.js';

/** What `tocsin conform` was asked for. */
export interface ConformOptions {
  readonly service?: readonly string[];
  readonly json?: true;
}

const AFTER_HELP = `
What is printed
  A script of bash that calls the AWS CLI, version 2: for each behaviour that the
  local engine assumes and no page of AWS confirms, what to type, and what is to
  be seen then. Nothing is run. What a command makes, changes or deletes in the
  account stands above it after CHANGES; what it makes it deletes again, but for
  findings, which stay in Security Hub for 90 days.

All behaviours, documented, assumed or not run, with the test that holds each:
  docs/conformance.md

Exit code
  0    printed
  2    the command is wrong

Examples
  tocsin conform
  tocsin conform --service sns --service cloudwatch > conform.sh
  tocsin conform --json | jq '.services[].assumed[].id'`;

/** Declares `tocsin conform`; `action` gets what was asked for. */
export function declareConform(program: Command, action: (options: ConformOptions) => Promise<void>): void {
  program
    .command('conform')
    .summary('print how to see in an account whether what the engine assumes of AWS is so')
    .description(
      'Prints the commands of the AWS CLI with which you see in an account of yours whether what the local engine ' +
        'assumes of AWS is so. It asks no account, and runs nothing.',
    )
    .option('--service <id>', 'only of this service, such as security-hub; repeatable', collected)
    .option('--json', 'print one JSON object ("tocsin.conform/1")')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: ConformOptions) => action(options));
}
