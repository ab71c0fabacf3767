import type { TriagePolicy } from '@tocsin/findings';

/**
 * What stands between Security Hub and people in one account and Region, whatever it was read from.
 *
 * Parts refer to each other by `id`: an ARN, or in a template the logical id of the resource. A text that only a deployment
 * knows is written `${…}`, such as `${EscalateAction.ActionTargetArn}`; two such texts are equal when they are the same.
 */
export interface Deployment {
  /** What it was read from, for people: `TocsinStack.template.json`. */
  readonly name: string;
  /** Rules of Security Hub CSPM: the properties of AWS::SecurityHub::AutomationRule. */
  readonly automationRules: readonly PlacedRule[];
  /** Rules of the new Security Hub: the properties of AWS::SecurityHub::AutomationRuleV2. */
  readonly automationRulesV2: readonly PlacedRule[];
  readonly eventRules: readonly EventRule[];
  readonly customActions: readonly CustomAction[];
  readonly subscriptions: readonly Subscription[];
  readonly eventSources: readonly EventSource[];
  readonly functions: readonly FunctionNode[];
  /** Whatever else a finding may be sent to: topics, queues, a Slack channel, a state machine. */
  readonly destinations: readonly Destination[];
  /** What could not be read: nothing is claimed that depends on it. */
  readonly unread: readonly Unread[];
  /** What the stack exports to others, by name: an id or a text (Outputs with Export of a template). */
  readonly exports?: Readonly<Record<string, string>>;
}

/** Where a part stands, for messages and suggested fixes. */
export interface Placed {
  /** The part as others refer to it. */
  readonly id: string;
  /** What a person calls it: a rule's name, else the logical id. */
  readonly name: string;
  /** Where it stands in its file: `Resources.OpenRule`, `planned_values…`, `rules.json[2]`. */
  readonly place: string;
}

/** An automation rule; `rule` is unchecked. */
export interface PlacedRule extends Placed {
  readonly rule: Readonly<Record<string, unknown>>;
  /** Only in a live export: of two rules of one order, the one updated earlier runs first. ISO 8601. */
  readonly updatedAt?: string;
}

/** A rule of EventBridge. */
export interface EventRule extends Placed {
  /** `ENABLED` or `DISABLED`; a `${…}` text where only the deployment knows. */
  readonly state: string;
  /** Events of AWS services arrive on the bus `default`. */
  readonly bus: string;
  /** Absent: a schedule, which no event meets. Unchecked; texts that only the deployment knows are `${…}`. */
  readonly pattern?: unknown;
  readonly targets: readonly EventTarget[];
}

export interface EventTarget {
  /** The id of a function, queue or topic, or another ARN. An alias or a version of a function is the function. */
  readonly to: string;
  /** What the target gets: the event itself, or something made of it by Input, InputPath or InputTransformer. */
  readonly input: 'event' | 'other';
}

/** A custom action of Security Hub CSPM. */
export interface CustomAction extends Placed {
  /** `arn:aws:securityhub:…:action/custom/…`, or the `${…}` text that stands for it. */
  readonly arn: string;
}

/** A subscription of an SNS topic. */
export interface Subscription extends Placed {
  /** The id of the topic. */
  readonly topic: string;
  /** `email`, `email-json`, `sms`, `sqs`, `lambda`, `http`, `https`, `application`, `firehose`. */
  readonly protocol: string;
  /** An address, a URL, or the id of a queue or function. */
  readonly endpoint: string;
  /** Unchecked. */
  readonly filterPolicy?: unknown;
  /** @default 'MessageAttributes' */
  readonly filterPolicyScope?: string;
  /** The message itself is delivered, not in the envelope of SNS. @default false */
  readonly raw?: boolean;
  /** Only in a live export: false while nobody has confirmed it. */
  readonly confirmed?: boolean;
}

/** What moves messages from a queue to a function (AWS::Lambda::EventSourceMapping). */
export interface EventSource extends Placed {
  readonly queue: string;
  readonly function: string;
  readonly enabled: boolean;
  /** The patterns of FilterCriteria, parsed; one of them must match. Absent: everything is taken. */
  readonly filters?: readonly unknown[];
}

/** A Lambda function. */
export interface FunctionNode extends Placed {
  /** Its ARN where the name is written, such as `arn:${AWS::Partition}:lambda:…`: for references of other stacks. */
  readonly arn?: string;
  /** What is known of it when it is a processor of Tocsin; else what it does with an event is not known. */
  readonly processor?: ProcessorSettings;
  /** It is the enricher of Tocsin: it looks up what a notice names, and tells nobody. */
  readonly enricher?: true;
}

export interface ProcessorSettings {
  /** The id of the topic that it tells. */
  readonly topic: string;
  readonly mode: 'live' | 'shadow';
  readonly mark: 'notified' | 'none';
  /** Absent: it could not be read. */
  readonly policy?: TriagePolicy;
  /** Of the policy it is deployed with; hex. */
  readonly policySha256?: string;
}

export type DestinationKind =
  /** SNS topic: its subscriptions say who is told. */
  | 'topic'
  /** SQS queue: its event sources say who reads it. */
  | 'queue'
  /** Shows a message to people: a chat channel (Chatbot, Amazon Q Developer), Incident Manager, an API destination. */
  | 'people'
  /** Keeps it and tells nobody: a log group, a stream to a store. */
  | 'store'
  /** Not known: another bus, a state machine, a task. */
  | 'other';

export interface Destination extends Placed {
  /** Its ARN where the name is written, such as `arn:${AWS::Partition}:sqs:…`: for references of other stacks. */
  readonly arn?: string;
  readonly kind: DestinationKind;
  /** For people: `AWS::Chatbot::SlackChannelConfiguration`, `AWS::StepFunctions::StateMachine`. */
  readonly type: string;
  /** Topics whose messages it shows (a chat configuration). */
  readonly topics?: readonly string[];
}

/** A part that could not be read, and why. */
export interface Unread extends Placed {
  /** What kind of thing it is: `AWS::Events::Rule`. */
  readonly type: string;
  readonly reason: string;
}
