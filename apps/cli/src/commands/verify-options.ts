import { isSeverityLabel, SEVERITY_LABELS } from '@tocsin/findings';
import type { SeverityLabel } from '@tocsin/findings';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { secondsOf } from './option-values.js';
import { VERIFY_HELP } from './verify-help.js';

/** What `tocsin verify` was asked for. */
export interface VerifyOptions {
  readonly stack?: string;
  readonly yes?: true;
  readonly severity: SeverityLabel;
  /** Seconds. */
  readonly timeout: number;
  readonly permissions?: true;
  readonly json?: true;
  /** False after `--no-color`. */
  readonly color: boolean;
}

/** Declares `tocsin verify`; `action` gets what was asked for. */
export function declareVerify(program: Command, action: (options: VerifyOptions) => Promise<void>): void {
  program
    .command('verify')
    .summary('send a test finding through a deployed stack, and watch it arrive')
    .description(
      'Looks a deployed stack through, then imports a test finding, watches it being told, marked and closed, and ' +
        'puts everything away again. Without --yes it says what it would do, and changes nothing.',
    )
    .option('--stack <name>', 'name of the CloudFormation stack')
    .option('--yes', 'do it: people who are subscribed get a message')
    .option('--severity <label>', 'of the test finding', severityOf, 'HIGH')
    .option('--timeout <seconds>', 'give up each wait after this', secondsOf, 900)
    .option('--permissions', 'print the IAM policy that the caller needs')
    .option('--json', 'print the account as one JSON object ("tocsin.verify/1")')
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', VERIFY_HELP)
    .action(async (options: VerifyOptions) => action(options));
}

function severityOf(given: string): SeverityLabel {
  const label = given.toUpperCase();
  if (isSeverityLabel(label)) return label;
  throw new InvalidArgumentError(`Allowed are ${SEVERITY_LABELS.join(', ')}.`);
}
