import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

/** What `tocsin unmark` was asked for. */
export interface UnmarkOptions {
  readonly yes?: true;
  readonly keepWorkflow?: true;
  /** Updates a second. */
  readonly rate: number;
  readonly permissions?: true;
  readonly json?: true;
  /** False after `--no-color`. */
  readonly color: boolean;
}

const AFTER_HELP = `
What is undone
  of every finding that carries the mark of Tocsin, in the account and Region of
  the AWS SDK: Workflow NOTIFIED becomes NEW, unless somebody has set another
  since; the note of Tocsin is withdrawn, that of anybody else stays; the field
  "Tocsin" gets another value.

What cannot be undone
  Security Hub deletes neither notes nor fields for certain: both stay, and say
  that they mean nothing any more. What was told stays told.

Before
  Remove the stack first, or what becomes NEW is told again: enabled event rules
  that would take it are named.

Again
  It may be interrupted and run again: what is unmarked is not found any more.
  Updates of Security Hub may take minutes until they are seen.

Exit code
  0    everything was unmarked; without --yes: it was said what would be done
  1    some findings could not be changed, or AWS refused a call
  2    the command is wrong, or there are no credentials
  130  interrupted

Examples
  tocsin unmark
  tocsin unmark --yes --rate 5
  tocsin unmark --permissions > policy.json`;

/** Declares `tocsin unmark`; `action` gets what was asked for. */
export function declareUnmark(program: Command, action: (options: UnmarkOptions) => Promise<void>): void {
  program
    .command('unmark')
    .summary('take the mark of Tocsin off findings, after the stack is removed')
    .description(
      'Returns findings that Tocsin marked to as they were, as far as Security Hub allows. Without --yes it says ' +
        'what it would do, and changes nothing.',
    )
    .option('--yes', 'do it')
    .option('--keep-workflow', 'leave Workflow alone: the stack ran with the mark "none"')
    .option('--rate <number>', 'updates a second, 1 to 10: AWS allows 10 to all tools together', rateOf, 10)
    .option('--permissions', 'print the IAM policy that the caller needs')
    .option('--json', 'print the account as one JSON object ("tocsin.unmark/1")')
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: UnmarkOptions) => action(options));
}

function rateOf(given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1 && value <= 10) return value;
  throw new InvalidArgumentError('Allowed is a whole number from 1 to 10.');
}
