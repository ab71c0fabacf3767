/** One command of a live export, and the file that its output goes to. */
export interface LiveExportCommand {
  /** `<…>` stands for the name of the one thing that is asked for. */
  readonly file: string;
  /** Of the AWS CLI; its standard output is the file. */
  readonly command: string;
  /** What IAM must allow. */
  readonly actions: readonly string[];
  /** How often: once for each of these; absent: once. */
  readonly each?: string;
  /** Left out without harm where the product is not in use. */
  readonly optional?: true;
}

/**
 * The commands whose outputs `readLiveExport` reads: run them in the account and Region where findings arrive, the
 * administrator account and home Region of Security Hub. Only reading; `--output json` is left out, it is the default.
 * The lists of automation rules have no paginator in the CLI; an account has at most 100 rules, which is one page.
 *
 * Sources: AWS CLI command reference and service models (botocore 1.43.11): names, outputs and paginators; Service
 * Authorization Reference: actions. Not run against AWS.
 *
 * @example liveExportCommands.map(({ command, file }) => `${command} > ${file}`)
 */
export const liveExportCommands: readonly LiveExportCommand[] = [
  {
    file: 'automation-rules.json',
    command: 'aws securityhub list-automation-rules --max-results 100',
    actions: ['securityhub:ListAutomationRules'],
  },
  {
    file: 'automation-rules-details.json',
    command: 'aws securityhub batch-get-automation-rules --automation-rules-arns <RuleArn> <RuleArn>',
    actions: ['securityhub:BatchGetAutomationRules'],
    each: 'export once, with every RuleArn of automation-rules.json; not at all where there is none',
  },
  {
    file: 'automation-rules-v2.json',
    command: 'aws securityhub list-automation-rules-v2 --max-results 100',
    actions: ['securityhub:ListAutomationRulesV2'],
  },
  {
    file: 'automation-rule-v2.<RuleId>.json',
    command: 'aws securityhub get-automation-rule-v2 --identifier <RuleArn>',
    actions: ['securityhub:GetAutomationRuleV2'],
    each: 'rule of automation-rules-v2.json',
  },
  {
    file: 'action-targets.json',
    command: 'aws securityhub describe-action-targets',
    actions: ['securityhub:DescribeActionTargets'],
  },
  { file: 'event-rules.json', command: 'aws events list-rules', actions: ['events:ListRules'] },
  {
    file: 'event-targets.<Name>.json',
    command: 'aws events list-targets-by-rule --rule <Name>',
    actions: ['events:ListTargetsByRule'],
    each: 'rule of event-rules.json',
  },
  {
    file: 'subscriptions.json',
    command: 'aws sns list-subscriptions',
    actions: ['sns:ListSubscriptions'],
  },
  {
    file: 'subscription.<id>.json',
    command: 'aws sns get-subscription-attributes --subscription-arn <SubscriptionArn>',
    actions: ['sns:GetSubscriptionAttributes'],
    each: 'confirmed subscription of subscriptions.json; <id> is the end of its ARN',
  },
  {
    file: 'event-sources.json',
    command: 'aws lambda list-event-source-mappings',
    actions: ['lambda:ListEventSourceMappings'],
  },
  {
    file: 'function.<FunctionName>.json',
    command: 'aws lambda get-function-configuration --function-name <FunctionName>',
    actions: ['lambda:GetFunctionConfiguration'],
    each: 'processor of Tocsin; the output holds the environment of the function',
    optional: true,
  },
  {
    file: 'slack-channels.json',
    command: 'aws chatbot describe-slack-channel-configurations',
    actions: ['chatbot:DescribeSlackChannelConfigurations'],
    optional: true,
  },
  {
    file: 'teams-channels.json',
    command: 'aws chatbot list-microsoft-teams-channel-configurations',
    actions: ['chatbot:ListMicrosoftTeamsChannelConfigurations'],
    optional: true,
  },
];

/**
 * The least IAM policy for the commands of a live export: reading only. The lists have no resource of their own, and the
 * rest asks for every rule, subscription and function that a list names, so the resource is `*`.
 *
 * @example writeFileSync('live-export-policy.json', JSON.stringify(liveExportPolicy, null, 2))
 */
export const liveExportPolicy: LiveExportPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'TocsinLiveExport',
      Effect: 'Allow',
      Action: liveExportCommands.flatMap(({ actions }) => actions),
      Resource: '*',
    },
  ],
};

/** A policy document of IAM. */
export interface LiveExportPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Sid: string;
    readonly Effect: 'Allow';
    readonly Action: readonly string[];
    readonly Resource: '*';
  }[];
}
