import { liveExportCommands, liveExportPolicy } from '@tocsin/routing';
import type { LiveExportCommand } from '@tocsin/routing';

/** What a command of the export is repeated for: names from another command, in the variable `name`. */
interface Loop {
  readonly names: string;
  /** `$name` in command and file. */
  readonly command: string;
  readonly file: string;
}

const list = (command: string, query: string): string => `$(${command} --query '${query}' --output text)`;

/** By the file of the command. Members of outputs: AWS CLI command reference. */
const LOOPS: Readonly<Record<string, Loop>> = {
  'automation-rule-v2.<RuleId>.json': {
    names: list('aws securityhub list-automation-rules-v2 --max-results 100', 'Rules[].RuleArn'),
    command: 'aws securityhub get-automation-rule-v2 --identifier "$name"',
    file: 'automation-rule-v2.${name##*/}.json',
  },
  'event-targets.<Name>.json': {
    names: list('aws events list-rules', 'Rules[].Name'),
    command: 'aws events list-targets-by-rule --rule "$name"',
    file: 'event-targets.$name.json',
  },
  'subscription.<id>.json': {
    names: list(
      'aws sns list-subscriptions',
      'Subscriptions[?SubscriptionArn!=`PendingConfirmation`].SubscriptionArn',
    ),
    command: 'aws sns get-subscription-attributes --subscription-arn "$name"',
    file: 'subscription.${name##*:}.json',
  },
  'function.<FunctionName>.json': {
    names: '$PROCESSORS',
    command: 'aws lambda get-function-configuration --function-name "$name"',
    file: 'function.$name.json',
  },
};

/** With all the ARNs that a list gives, at once. */
const AT_ONCE: Readonly<Record<string, string>> = {
  'automation-rules-details.json': list(
    'aws securityhub list-automation-rules --max-results 100',
    'AutomationRulesMetadata[].RuleArn',
  ),
};

/** How to make a live export, for a person: a snippet for a shell, and the IAM policy that it needs. */
export function howText(): string {
  return [
    '# Run this with the credentials of the account and in the Region where findings',
    '# arrive: the administrator account and home Region of Security Hub. It only reads.',
    '# Not run against AWS yet: if a command fails, the check says what is missing.',
    "sh <<'EXPORT'",
    'PROCESSORS=""   # names of the functions that are processors of Tocsin, if any',
    'mkdir -p tocsin-export && cd tocsin-export || exit 1',
    ...liveExportCommands.flatMap(shellLines),
    'EXPORT',
    'tocsin check tocsin-export',
    '',
    '# The least IAM policy for it:',
    JSON.stringify(liveExportPolicy, undefined, 2),
    '',
  ].join('\n');
}

function shellLines({ file, command, each, optional }: LiveExportCommand): readonly string[] {
  const loop = LOOPS[file];
  const arns = AT_ONCE[file];
  if (loop !== undefined)
    return [`for name in ${loop.names}; do`, `  ${loop.command} > "${loop.file}"`, 'done'];
  if (arns !== undefined) {
    const [start] = command.split(' <');
    return [`arns=${arns}`, `if [ -n "$arns" ]; then ${start} $arns > ${file}; fi`];
  }
  const note = each === undefined ? [] : [`# once for each ${each}`];
  return [...note, optional === true ? `${command} > ${file} || rm -f ${file}` : `${command} > ${file}`];
}
