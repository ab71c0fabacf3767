import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { secondsOf } from './option-values.js';

/** What `tocsin run` was asked for. */
export interface RunOptions {
  readonly assembly: string;
  /** Needed where the assembly has several. */
  readonly stack?: string;
  readonly findings?: readonly string[];
  readonly json?: true;
  readonly strict?: true;
  readonly timeScale?: number;
  /** Seconds. */
  readonly timeout: number;
  /** False after `--no-color`. */
  readonly color: boolean;
}

const AFTER_HELP = `
Input
  FILE is a JSON array of findings, one finding, NDJSON, EventBridge events, or
  the output of "aws securityhub get-findings"; formats may be mixed. A finding
  (ASFF) enters as Security Hub holds it; an event of Security Hub, of its
  second generation or of GuardDuty enters the default bus as it is. A finding
  in OCSF or in the form of GuardDuty has no door: the local Security Hub holds
  ASFF only. It is counted as "not read yet", as is an event of Security Hub
  without findings; "tocsin why" judges them. What is no finding, broken, or no
  JSON at all is refused with its reason; its neighbours are not harmed.
  Findings of the same Id go in one after the other. Without --findings the
  sample day runs that comes with Tocsin.

Exit code
  0  everything is accounted for: told, not told and why, parked, refused
  1  something is lost, was not delivered, or was denied by the policies of
     the stack; with --strict also: was refused
  2  the command is wrong, there is no cloud assembly, or a file cannot be
     opened; then nothing is run, even if the other files could be read

Output
  The report goes to stdout, progress to stderr. --json prints one object in the
  form "tocsin.run/1": totals, records, incidents, findings, emails, tickets,
  parked, undelivered, denied, undecided (what the engine let through without
  knowing whether AWS would: a note). Counted in records of the input,
  given = read + refused + notReadYet and read = told + notTold + parked + lost.

Examples
  tocsin run
  tocsin run --findings findings.json more.ndjson --strict
  aws securityhub get-findings > f.json && tocsin run --findings f.json --json`;

/** Declares `tocsin run`; `action` gets what was asked for. */
export function declareRun(program: Command, action: (options: RunOptions) => Promise<void>): void {
  program
    .command('run')
    .summary('put findings through a synthesized stack, on this machine')
    .description(
      'Runs a synthesized stack on this machine, without an AWS account, puts findings through it, and shows what ' +
        'each became: who would have been told, when somebody must answer, and why.',
    )
    .option('--assembly <dir>', 'cloud assembly of the stack, as "cdk synth" writes it', 'cdk.out')
    .option('--stack <name>', 'stack of the assembly, where it has several')
    .option('--findings <file...>', 'files to read; without it, the sample day')
    .option('--json', 'print the account as one JSON object')
    .option('--strict', 'exit 1 when a record was refused')
    .option(
      '--time-scale <factor>',
      'factor on the waits of AWS (batch windows, retries); smaller is faster',
      factor,
    )
    .option('--timeout <seconds>', 'give up when the stack is not quiet after this', secondsOf, 120)
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: RunOptions) => action(options));
}

function factor(given: string): number {
  const value = Number(given);
  if (Number.isFinite(value) && value > 0 && value <= 1) return value;
  throw new InvalidArgumentError('Allowed is a number above 0, at most 1.');
}
