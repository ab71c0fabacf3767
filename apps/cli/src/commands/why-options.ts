import { SEVERITY_LABELS } from '@tocsin/findings';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { Only } from '../why/judge.js';
import { collected, parameters, timeOf } from './option-values.js';

/** What `tocsin why` was asked for. */
export interface WhyOptions {
  /** `default`, `recipe` or a file; without it, `default`, or with templates the policy of the processor. */
  readonly policy?: string;
  /** Templates and whatever else `tocsin check` reads: the way through them is explained. */
  readonly template?: readonly string[];
  readonly parameter?: Readonly<Record<string, string>>;
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
  With --template, which may be given several times and takes what "tocsin
  check" takes: every hop of the finding, in at most ten steps. The finding is
  taken as it comes to Security Hub, so automation rules act on it; then which
  event rule matches or refuses it on which field, what the policy and each
  subscription say. --policy is then for processors whose own cannot be read.
  ASFF only. --json prints "tocsin.path/1".

Exit code
  0  every file was read; what is refused is said
  2  the command is wrong, the policy cannot be used, or a file cannot be opened

Examples
  tocsin why findings.json
  tocsin why findings.json --policy policy.json --only wakes
  tocsin why findings.json --policy recipe --only CRITICAL,HIGH
  tocsin why findings.json --template cdk.out
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
    .option('--policy <policy>', 'policy file, or the word "default" or "recipe" (default: "default")')
    .option('--template <what>', 'explain the way through this: a template, cdk.out, a plan …', collected)
    .option('--parameter <name=value>', 'value of a parameter of the templates', parameters)
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
