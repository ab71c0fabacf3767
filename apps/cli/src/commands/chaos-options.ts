import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { secondsOf } from './option-values.js';

/** What `tocsin chaos` was asked for. */
export interface ChaosCommandOptions {
  readonly assembly: string;
  /** Needed where the assembly has several. */
  readonly stack?: string;
  readonly seed: number;
  readonly seeds: number;
  readonly findings: number;
  /** 0 to 1. */
  readonly rate: number;
  readonly handler?: string;
  readonly json?: true;
  /** Seconds. */
  readonly timeout: number;
  /** False after `--no-color`. */
  readonly color: boolean;
}

const AFTER_HELP = `
What happens
  Findings go in: some twice, some updated, some resolved, some malformed. The
  rate of all calls and deliveries fails, in every way that there is, each way
  at least once at each step of the processor: claim, publish, record, mark,
  delete. Then the faults stop, and what ran out of receives is sent again.
  A receiver on this machine takes the tickets, and knows a repeat by incident
  id and revision.

Exit code
  0  everything that is promised held: see docs/reliability.md
  1  a promise is broken
  2  the command is wrong, or there is no cloud assembly

Output
  The account goes to stdout, counters to stderr while it runs. --json prints
  one object in the form "tocsin.chaos/1" a seed, each on a line of its own.
  The same seed draws the same input, and the same fault for the n-th call of
  an operation; which finding that call is about is left to real concurrency.

Examples
  tocsin chaos --findings 300
  tocsin chaos --findings 10000 --seed 1 --seeds 20 --json > proof.ndjson`;

/** Declares `tocsin chaos`; `action` gets what was asked for. */
export function declareChaos(
  program: Command,
  action: (options: ChaosCommandOptions) => Promise<void>,
): void {
  program
    .command('chaos')
    .summary('let things fail on the way, and count what is lost, stuck or repeated')
    .description(
      'Runs a synthesized stack on this machine, lets calls and deliveries fail and workers die, and holds what came of it ' +
        'against what Tocsin promises. Needs no AWS account.',
    )
    .option('--assembly <dir>', 'cloud assembly of the stack, as "cdk synth" writes it', 'cdk.out')
    .option('--stack <name>', 'stack of the assembly, where it has several')
    .option('--findings <count>', 'findings that go in', count(1, 1_000_000), 300)
    .option('--seed <number>', 'the first seed', count(0, Number.MAX_SAFE_INTEGER), 1)
    .option('--seeds <count>', 'so many seeds, one after the other', count(1, 10_000), 1)
    .option('--rate <share>', 'share of all operations that fails', shareOf, 0.05)
    .option('--handler <file>', "a processor of your own, in the place of the stack's")
    .option('--json', 'print one JSON object a seed')
    .option('--timeout <seconds>', 'give up when the stack is not quiet after this', secondsOf, 900)
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: ChaosCommandOptions) => action(options));
}

function count(least: number, most: number): (given: string) => number {
  return (given) => {
    const value = /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Allowed is a whole number from ${least} to ${most}.`);
  };
}

function shareOf(given: string): number {
  const value = given.trim() === '' ? Number.NaN : Number(given);
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Allowed is a number from 0 to 1.');
}
