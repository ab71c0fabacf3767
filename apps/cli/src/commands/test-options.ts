import type { Command } from 'commander';
import { daysOf, timeOf } from './option-values.js';

/** What `tocsin test` was asked for. */
export interface TestOptions {
  /** Without it, the file beside the policy. */
  readonly cases?: string;
  readonly findings?: readonly string[];
  readonly expiringDays: number;
  /** ISO 8601; without it, the clock of the machine. */
  readonly now?: string;
  readonly json?: true;
  readonly strict?: true;
  readonly verbose?: true;
  /** False after `--no-color`. */
  readonly color: boolean;
}

const AFTER_HELP = `
Cases
  policy.cases.json beside policy.json: an object of schema "tocsin.cases/1" and
  cases. A case has a title, a finding, and what the policy must say of it:
    { "title": "a backdoor in production pages",
      "base": "asff",
      "finding": { "Severity": { "Label": "HIGH" } },
      "matches": ["backdoor"], "matchesNot": ["build-hosts"],
      "expect": { "priority": "P1", "pages": true } }
  With base (asff, ocsf, guardduty) finding says what differs from an example
  finding, and null removes a member; without it, finding is the whole finding.
  expect takes priority, response, slaMinutes, class, route, team, suppressed,
  pages. A case is judged at 2026-11-24T12:00:00Z, unless it has a now.

Remarks
  Beside the cases the policy itself is looked through: rules that can never
  match or are shadowed, suppressions that expired, expire soon, hide CRITICAL,
  or rest only on text that an attacker controls. With --findings also: those
  that match nothing in these files.

Exit code
  0  every case holds and there is no error; a policy without cases is a warning
  1  a case failed, or a remark is an error; with --strict also: a warning
  2  the command is wrong, or a policy or its cases cannot be read

Examples
  tocsin test policy.json
  tocsin test policies/*.policy.json --strict --expiring-days 30
  tocsin test policy.json --findings last-month.json --json`;

/** Declares `tocsin test`; `action` gets what was asked for. */
export function declareTest(
  program: Command,
  action: (policies: readonly string[], options: TestOptions) => Promise<void>,
): void {
  program
    .command('test')
    .summary('run the cases beside a policy file, and look the policy through')
    .description(
      'Judges the findings of the cases beside each policy file, compares what they expect, and says what is ' +
        'wrong with the policy itself.',
    )
    .argument('<policies...>', 'policy files (JSON, "tocsin.policy/1")')
    .option('--cases <file>', 'cases of the one policy; without it, policy.cases.json beside policy.json')
    .option('--findings <file...>', 'findings to try the suppressions on; formats as for "tocsin why"')
    .option('--expiring-days <days>', 'remark on suppressions that expire within so many days', daysOf, 14)
    .option('--now <time>', 'look the policy through as of this time; without it, now', timeOf)
    .option('--json', 'print the account as one JSON object ("tocsin.test/1")')
    .option('--strict', 'exit 1 also for a warning')
    .option('--verbose', 'show also the cases that hold, and notes')
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', AFTER_HELP)
    .action(async (policies: readonly string[], options: TestOptions) => action(policies, options));
}
