import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { collected } from './option-values.js';
import { REDRIVE_HELP } from './redrive-help.js';

/** What `tocsin redrive` was asked for. */
export interface RedriveOptions {
  readonly stack?: string;
  readonly yes?: true;
  readonly reason?: readonly string[];
  readonly queue?: readonly string[];
  readonly incident?: readonly string[];
  readonly finding?: readonly string[];
  readonly limit?: number;
  readonly permissions?: true;
  readonly json?: true;
  /** False after `--no-color`. */
  readonly color: boolean;
}

/** Declares `tocsin redrive`; `action` gets what was asked for. */
export function declareRedrive(program: Command, action: (options: RedriveOptions) => Promise<void>): void {
  program
    .command('redrive')
    .summary('show what lies in the parked queue and in dead-letter queues, and send it on again')
    .description(
      'Shows parked and dead messages of a deployed stack with their reasons, and sends those that are selected to ' +
        'where they were on their way to. Without --yes it says what it would do, and sends nothing.',
    )
    .option('--stack <name>', 'name of the CloudFormation stack')
    .option('--yes', 'do it')
    .option('--reason <text>', 'only with this reason, as it is shown; repeatable', collected)
    .option('--queue <name>', 'only in this queue: its logical id, or the end of it; repeatable', collected)
    .option('--incident <id>', 'only about this incident; repeatable', collected)
    .option('--finding <id>', 'only about the finding of this id; repeatable', collected)
    .option('--limit <number>', 'send so many on at most', limitOf)
    .option('--permissions', 'print the IAM policy that the caller needs')
    .option('--json', 'print the account as one JSON object ("tocsin.redrive/1")')
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', REDRIVE_HELP)
    .action(async (options: RedriveOptions) => action(options));
}

function limitOf(given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError('Allowed is a whole number from 1 on.');
}
