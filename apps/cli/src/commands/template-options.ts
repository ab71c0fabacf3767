import type { Acknowledgement } from '@tocsin/routing';
import type { Command } from 'commander';
import { acknowledged, collected, numberOf, timeOf } from './option-values.js';
import { TEMPLATE_HELP } from './template-help.js';

/** What `tocsin template` was asked for. */
export interface TemplateOptions {
  readonly out: string;
  readonly mode?: string;
  readonly mark?: string;
  readonly minimumSeverity?: string;
  readonly email?: readonly string[];
  readonly opsEmail?: readonly string[];
  /** `default`, `recipe` or a file. */
  readonly policy?: string;
  readonly timeZone?: string;
  readonly automationRule?: readonly string[];
  readonly findingsFrom?: string;
  readonly source?: string;
  readonly key?: string;
  readonly archive?: true;
  /** Days. */
  readonly archiveRetention?: number;
  /** Hours. */
  readonly quietFor?: number;
  readonly escalateByFunction?: true;
  readonly findingsPerMonth?: number;
  readonly ticketSystem?: true;
  readonly acknowledge?: readonly Acknowledgement[];
  /** ISO 8601; without it, the clock of the machine. */
  readonly now?: string;
  readonly json?: true;
  /** False after `--no-color`. */
  readonly color: boolean;
}

/** Declares `tocsin template`; `action` gets what was asked for. */
export function declareTemplate(program: Command, action: (options: TemplateOptions) => Promise<void>): void {
  program
    .command('template')
    .summary('write the stack as a CloudFormation template, for those without the CDK')
    .description(
      'Writes the stack as a plain CloudFormation template with its code archives, and the commands that deploy ' +
        'them. Needs no AWS account; deploys nothing.',
    )
    .option('--out <dir>', 'folder to write to', 'tocsin-template')
    .option('--mode <mode>', 'shadow (nothing is told or marked) or live; without it, shadow')
    .option('--mark <mark>', 'notified or none: how a told finding is marked; without it, notified')
    .option('--minimum-severity <label>', 'lowest severity that is looked at; without it, HIGH')
    .option('--email <address>', 'gets incidents by e-mail; may be given several times', collected)
    .option('--ops-email <address>', 'gets alarms about Tocsin itself; several times', collected)
    .option('--ticket-system', 'a ticket system will take from the ticket queue: that counts as telling')
    .option('--policy <policy>', 'a file, "default" or "recipe"; without it, recipe')
    .option('--time-zone <name>', 'of times that people read; without it, UTC')
    .option('--automation-rule <preset>', 'passed-controls, critical-findings; several times', collected)
    .option('--source <hub>', 'cspm or new-security-hub: where findings come from; without it, cspm')
    .option(
      '--findings-from <place>',
      'everywhere, this-account, this-region or this-account-and-region; without it, everywhere',
    )
    .option('--key <arn>', 'KMS key for topic, ledger, queues and archive; its policy is yours')
    .option('--archive', 'keep every event of Security Hub in a new bucket')
    .option('--archive-retention <days>', 'how long; without it, 365', numberOf)
    .option('--quiet-for <hours>', 'alarm after so long without a finding: 1 to 24', numberOf)
    .option('--escalate-by-function', 'make the custom action by a function, where the Region needs it')
    .option('--findings-per-month <number>', 'print what the stack costs with so many', numberOf)
    .option('--acknowledge <part=reason>', 'this rule may keep findings from people', acknowledged)
    .option('--now <time>', 'as of this time (suppressions); without it, now', timeOf)
    .option('--json', 'print the account as one JSON object ("tocsin.template/1")')
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText('after', TEMPLATE_HELP)
    .action(async (options: TemplateOptions) => action(options));
}
