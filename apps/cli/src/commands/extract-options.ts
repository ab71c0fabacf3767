import { INDICATOR_TYPES } from '@tocsin/indicators';
import type { IndicatorType, Tlp } from '@tocsin/indicators';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { EXTRACT_HELP } from './extract-help.js';
import { collected, timeOf } from './option-values.js';
import { ownAccounts, ownCidrs, ownDomains } from './own-values.js';

/** What `tocsin extract` was asked for. */
export interface ExtractOptions {
  readonly text?: true;
  readonly types?: readonly IndicatorType[];
  readonly hostile?: true;
  readonly ownAccount?: readonly string[];
  readonly ownCidr?: readonly string[];
  readonly ownDomain?: readonly string[];
  readonly deny?: readonly string[];
  readonly allow?: readonly string[];
  readonly score?: true;
  /** Indicators of one finding or text. */
  readonly most: number;
  readonly showAccessKeys?: true;
  /** ISO 8601; without it, the clock of the machine. */
  readonly now?: string;
  readonly json?: true;
  readonly csv?: true;
  readonly stix?: true;
  readonly tlp?: Tlp;
  /** False after `--no-color`. */
  readonly color: boolean;
}

const MOST = 1_000_000;

/** Declares `tocsin extract`; `action` gets what was asked for. */
export function declareExtract(
  program: Command,
  action: (files: readonly string[], options: ExtractOptions) => Promise<void>,
): void {
  program
    .command('extract')
    .summary('find indicators of compromise in findings and texts, and say which may be hostile')
    .description(
      'Finds addresses, names, links, hashes and the like in findings and texts: whose they are, where they stand, ' +
        'and which may be hostile. Reads files only; asks nobody.',
    )
    .argument('<files...>', 'files to read; - is standard input')
    .option('--text', 'read the input as a text, whatever it looks like')
    .option('--types <types>', 'only these, with commas, such as ipv4-addr,url', typesOf)
    .option('--hostile', 'show only what may be hostile')
    .option('--own-account <ids>', 'accounts that are ours, with commas', ownAccounts)
    .option('--own-cidr <ranges>', 'addresses and ranges that are ours', ownCidrs)
    .option('--own-domain <names>', 'domains that are ours, with all below them', ownDomains)
    .option('--deny <file>', 'what stands in this list is hostile', collected)
    .option('--allow <file>', 'what stands in this list is not', collected)
    .option('--score', 'say how much of a threat each finding or text is')
    .option('--most <number>', 'indicators of one finding or text at most', mostOf, 10_000)
    .option('--show-access-keys', 'access key ids in full')
    .option('--now <time>', 'as of this time (score, STIX); without it, now', timeOf)
    .option('--json', 'print one JSON object ("tocsin.extract/1")')
    .option('--csv', 'print comma-separated values (RFC 4180)')
    .option('--stix', 'print a STIX 2.1 bundle')
    .option('--tlp <level>', 'mark the bundle: clear, green, amber, amber+strict, red', tlpOf)
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', EXTRACT_HELP)
    .action(async (files: readonly string[], options: ExtractOptions) => action(files, options));
}

function typesOf(given: string): readonly IndicatorType[] {
  const words = given.split(',').map((word) => word.trim().toLowerCase());
  if (!words.every((word) => (INDICATOR_TYPES as readonly string[]).includes(word)))
    throw new InvalidArgumentError(`Allowed are ${INDICATOR_TYPES.join(', ')}; several with commas.`);
  return INDICATOR_TYPES.filter((type) => words.includes(type));
}

function mostOf(given: string): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= 1 && value <= MOST) return value;
  throw new InvalidArgumentError(`Allowed is a whole number from 1 to ${MOST}.`);
}

const TLP: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

function tlpOf(given: string): Tlp {
  const level = TLP.find((one) => one === given.toLowerCase());
  if (level !== undefined) return level;
  throw new InvalidArgumentError(`Allowed are ${TLP.join(', ')}.`);
}
