import { SEVERITY_LABELS } from '@tocsin/findings';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { Only } from '../why/judge.js';
import { timeOf } from './option-values.js';

/** What `tocsin why` was asked for. */
export interface WhyOptions {
  /** `default`, `recipe` or a file. */
  readonly policy: string;
  readonly json?: true;
  /** ISO 8601; without it, the clock of the machine. */
  readonly now?: string;
  readonly only?: Only;
  /** False after `--no-color`. */
  readonly color: boolean;
}

const AFTER_HELP = `
Input
  A file is what "tocsin run" takes (a JSON array of findings, one finding,
  NDJSON, EventBridge events, or the output of "aws securityhub get-findings"),
  in every format that is read: ASFF, OCSF, GuardDuty's own. Without a file the
  sample day is judged. The event of a custom action is judged as an escalation.

Output
  For each finding at most eight lines: what it is, what becomes of it, who owns
  it, why, which rules spoke, and which could not be asked because the finding
  lacks what they ask about. "pages" wakes a person (P1 and P2), "waits" is for
  working hours, every other word is a route of the policy. Then the sums. What
  cannot be read is named with its reason. --json prints one object in the form
  "tocsin.why/1": policy, now, findings, totals.

Exit code
  0  every file was read; what is refused is said
  2  the command is wrong, the policy cannot be used, or a file cannot be opened

Examples
  tocsin why findings.json
  tocsin why findings.json --policy policy.json --only wakes
  tocsin why findings.json --policy recipe --only CRITICAL,HIGH
  tocsin why findings.json --json | jq '.findings[] | select(.pages)'`;

/** Declares `tocsin why`; `action` gets what was asked for. */
export function declareWhy(
  program: Command,
  action: (files: readonly string[], options: WhyOptions) => Promise<void>,
): void {
  program
    .command('why')
    .summary('say what a policy decides about each finding, and why')
    .description('Judges findings by a triage policy and prints each decision with its reasons.')
    .argument('[files...]', 'files to read; without one, the sample day')
    .option('--policy <policy>', 'policy file, or the word "default" or "recipe"', 'default')
    .option('--json', 'print the decisions as one JSON object')
    .option('--now <time>', 'judge as of this time (suppressions, dates); without it, now', timeOf)
    .option('--only <what>', 'show only some: wakes, or severities such as CRITICAL,HIGH', onlyOf)
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', AFTER_HELP)
    .action(async (files: readonly string[], options: WhyOptions) => action(files, options));
}

function onlyOf(given: string): Only {
  const words = given.split(',').map((word) => word.trim().toUpperCase());
  const known: readonly string[] = [...SEVERITY_LABELS, 'UNKNOWN', 'WAKES'];
  if (!words.every((word) => known.includes(word)))
    throw new InvalidArgumentError(
      `Allowed are wakes, ${SEVERITY_LABELS.toReversed().join(', ')}, UNKNOWN; several with commas.`,
    );
  return { wakes: words.includes('WAKES'), severities: new Set(words) };
}
