import { SEVERITY_LABELS } from '@tocsin/findings';
import type { SeverityLabel } from '@tocsin/findings';
import { REQUIREMENT_KINDS } from '@tocsin/routing';
import type { Acknowledgement, RequirementKind } from '@tocsin/routing';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { CHECK_HELP } from './check-help.js';
import { acknowledged, collected, parameters, timeOf } from './option-values.js';

/** What `tocsin check` was asked for. */
export interface CheckOptions {
  /** `default`, `recipe` or a file: for processors whose own policy cannot be read. */
  readonly policy?: string;
  readonly require?: readonly RequirementKind[];
  readonly severity?: readonly SeverityLabel[];
  readonly acknowledge?: readonly Acknowledgement[];
  readonly teller?: readonly string[];
  readonly parameter?: Readonly<Record<string, string>>;
  /** ISO 8601; without it, the clock of the machine. */
  readonly now?: string;
  readonly json?: true;
  readonly sarif?: true;
  readonly how?: true;
  readonly verbose?: true;
  /** False after `--no-color`. */
  readonly color: boolean;
}

/** Declares `tocsin check`; `action` gets what was asked for. */
export function declareCheck(
  program: Command,
  action: (whats: readonly string[], options: CheckOptions) => Promise<void>,
): void {
  program
    .command('check')
    .summary('prove that every serious finding reaches a person, or show one that does not')
    .description(
      'Looks for a finding that somebody must be told of and nobody is: through automation rules, event rules, ' +
        'queues, the policy and subscriptions. Reads files only; changes nothing.',
    )
    .argument('[what...]', 'templates, cdk.out, plans of Terraform, live exports: taken together')
    .option('--policy <policy>', 'policy of processors whose own cannot be read: a file, "default", "recipe"')
    .option('--require <kinds>', 'what must not be missed, with commas; without it, all', kindsOf)
    .option('--severity <labels>', 'of which severities; without it, HIGH,CRITICAL', severitiesOf)
    .option('--acknowledge <part=reason>', 'this rule may keep findings from people', acknowledged)
    .option('--teller <queue>', 'somebody reads this queue', collected)
    .option('--parameter <name=value>', 'value of a parameter of the templates', parameters)
    .option('--now <time>', 'as of this time (suppressions); without it, now', timeOf)
    .option('--json', 'print the answer as one JSON object ("tocsin.check/1")')
    .option('--sarif', 'print the answer as SARIF 2.1.0')
    .option('--verbose', 'print also the finding that is lost, as JSON')
    .option('--how', 'print how to make a live export, and the IAM policy for it')
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', CHECK_HELP)
    .action(async (whats: readonly string[], options: CheckOptions) => action(whats, options));
}

function kindsOf(given: string): readonly RequirementKind[] {
  return wordsOf(given, REQUIREMENT_KINDS, (word) => word.toLowerCase());
}

function severitiesOf(given: string): readonly SeverityLabel[] {
  return wordsOf(given, SEVERITY_LABELS, (word) => word.toUpperCase());
}

/** The words of a list with commas, in the order in which they are known. */
function wordsOf<Word extends string>(
  given: string,
  known: readonly Word[],
  spelled: (word: string) => string,
): readonly Word[] {
  const words = given.split(',').map((word) => spelled(word.trim()));
  if (!words.every((word) => (known as readonly string[]).includes(word)))
    throw new InvalidArgumentError(`Allowed are ${known.join(', ')}; several with commas.`);
  return known.filter((word) => words.includes(word));
}
