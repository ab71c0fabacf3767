/** What a call of AWS gave, or why it gave nothing: a check that cannot be made is a failed check. */
export type Read<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refused);

/** A call that AWS refused. Texts are AWS's own: clean them before they are shown. */
export interface Refused {
  /** Such as `DescribeRule`. */
  readonly call: string;
  readonly code: string;
  readonly message: string;
}

/** A deployed stack. */
export interface DeployedStack {
  readonly name: string;
  readonly arn: string;
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** Such as `CREATE_COMPLETE`. */
  readonly status: string;
  readonly resources: readonly StackResource[];
}

export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
}

/** A processor, as the version that the event sources invoke is configured. */
export interface DeployedProcessor {
  readonly functionName: string;
  /** ARN of the alias; absent where there is none, and the function itself was read. */
  readonly aliasArn?: string;
  readonly mode: 'live' | 'shadow';
  readonly mark: 'notified' | 'none';
  readonly topicArn: string;
  readonly logGroup: string;
  /** Absent where the function was not told: an older one, or a handler of the user's own. */
  readonly parkedQueueUrl?: string;
}

export interface DeployedRule {
  readonly name: string;
  readonly enabled: boolean;
  /** Parsed; absent for a rule on a schedule. */
  readonly pattern?: Readonly<Record<string, unknown>>;
  readonly targets: readonly { readonly arn: string; readonly deadLetterArn?: string }[];
}

/** What lets a queue invoke a function. */
export interface DeployedEventSource {
  readonly id: string;
  /** The queue. */
  readonly sourceArn: string;
  /** The function, with its alias where it is invoked through one. */
  readonly functionArn: string;
  /** Such as `Enabled`, `Disabled`, `Updating`. */
  readonly state: string;
  /** Such as `ReportBatchItemFailures`; absent where there is none. */
  readonly responseTypes?: readonly string[];
}

export interface DeployedSubscription {
  readonly topicArn: string;
  readonly protocol: string;
  /** An address, an ARN, a URL. */
  readonly endpoint: string;
  readonly pending: boolean;
}

export interface DeployedAutomationRule {
  readonly arn: string;
  readonly name: string;
  readonly enabled: boolean;
}

/** Which of the two Security Hubs the event rules take findings from. */
export type FindingSource = 'cspm' | 'new-security-hub';

/** Everything that is looked at before anything is sent. */
export interface FoundDeployment {
  readonly stack: DeployedStack;
  readonly processor: DeployedProcessor;
  /** By what the rules match. */
  readonly source: FindingSource;
  /** The one of `source`. */
  readonly hub: Read<{ readonly arn: string }>;
  readonly rules: Read<readonly DeployedRule[]>;
  /** ARNs of the custom actions that exist, of those that rules wait for. */
  readonly actions: Read<readonly string[]>;
  readonly automationRules: Read<readonly DeployedAutomationRule[]>;
  /** Those that the stack has, by ARN; what is not among `automationRules` is gone. */
  readonly expectedAutomationRules: readonly string[];
  /** Those of the stack, whatever function they invoke. */
  readonly eventSources: Read<readonly DeployedEventSource[]>;
  /** Those that the stack has, by id; what is not among `eventSources` is gone. */
  readonly expectedEventSources: readonly string[];
  readonly subscriptions: Read<readonly DeployedSubscription[]>;
  /** Whether AWS Config records. */
  readonly recorder: Read<boolean>;
}
