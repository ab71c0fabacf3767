import type { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { SecurityHubArchive } from './archive/security-hub-archive.js';
import type { AutomationRulePreset } from './choices/automation-rule-preset.js';
import type { EscalateActionResource } from './choices/escalate-action-resource.js';
import type { FindingBacklog } from './choices/finding-backlog.js';
import type { FindingMark } from './choices/finding-mark.js';
import type { FindingSource } from './choices/finding-source.js';
import type { FindingsFrom } from './choices/findings-from.js';
import type { MinimumSeverity } from './choices/minimum-severity.js';
import type { ResponseMode } from './choices/response-mode.js';
import type { IndicatorListDocument } from './indicators/indicator-list-document.js';
import type { SecurityHubEnablement } from './hub/security-hub-enablement.js';
import type { TriagePolicyDocument } from './policy/triage-policy-document.js';

/** How findings become incidents. Everything is optional. */
export interface SecurityHubIncidentResponseProps {
  /**
   * An archive of all events, so that alarms about it go where the others go.
   *
   * @default - events are not kept
   */
  readonly archive?: SecurityHubArchive;

  /**
   * Security Hub automation rules to create. Only an administrator account of Security Hub can have them (AWS Security
   * Hub User Guide, "Automation rules").
   *
   * @default - none
   */
  readonly automationRules?: AutomationRulePreset[];

  /**
   * What becomes of findings that are older than the installation, in shadow mode and then in live mode.
   *
   * @default - FindingBacklog.DIGEST
   */
  readonly backlog?: FindingBacklog;

  /**
   * A processor of your own: CommonJS or ESM for Node.js 24 on arm64 with `index.handler`. It gets the same
   * environment, policy layer, role and event sources; widen its role through `processor.role`.
   *
   * @default - the processor that this package brings, built
   */
  readonly code?: lambda.Code;

  /**
   * Who gets an e-mail when an incident is opened, raised, escalated or reopened. Amazon SNS asks each address for a
   * confirmation first.
   *
   * @default - nobody
   */
  readonly emailAddresses?: string[];

  /**
   * An enricher of your own: CommonJS or ESM for Node.js 24 on arm64 with `index.handler`. It gets the same environment, lists,
   * role and event source; widen its role through `enricher.handler.role`.
   *
   * @default - the enricher that this package brings, built
   */
  readonly enricherCode?: lambda.Code;

  /**
   * Whether the indicators of incidents are looked up and scored. Where it is, people are told again of what was learned, and a
   * processor of your own (`code`) gets the answers in the routine queue.
   *
   * @default - true
   */
  readonly enrichment?: boolean;

  /**
   * Id of the custom action in Security Hub, unique in the account and Region: 1 to 20 letters and digits.
   *
   * @default - EscalateToSOC
   */
  readonly escalateActionId?: string;

  /**
   * Name of the custom action, as the console of Security Hub shows it: 1 to 20 characters.
   *
   * @default - Escalate to SOC
   */
  readonly escalateActionName?: string;

  /**
   * How the custom action is made.
   *
   * @default - EscalateActionResource.CLOUDFORMATION
   */
  readonly escalateActionResource?: EscalateActionResource;

  /**
   * Whose findings are taken in. What a person escalates is always.
   *
   * @default - FindingsFrom.EVERYWHERE
   */
  readonly findingsFrom?: FindingsFrom;

  /**
   * How many findings a month the event rules let in, as you expect it: the synthesis then prints what the stack costs.
   *
   * @default - no estimate
   */
  readonly findingsPerMonth?: number;

  /**
   * How long what the policy gathers (route `gather`) waits for more of the same owner before it is told in one digest:
   * 15 minutes to 7 days. What the policy routes otherwise meanwhile, such as a vulnerability that is exploited, does not wait.
   *
   * @default - 1 day
   */
  readonly gatherFor?: Duration;

  /**
   * Whether a finding of our own goes the way of a closed one every now and then, so that an alarm can say when none comes out at
   * the incident topic. It is archived and informational, and tells nobody. Live mode and Security Hub CSPM alone have it.
   *
   * @default - true
   */
  readonly heartbeat?: boolean;

  /**
   * The hub, where the same stack enables it: custom action and automation rules wait for it.
   *
   * @default - Security Hub is enabled already
   */
  readonly hub?: SecurityHubEnablement;

  /**
   * Lists of indicators that are known to be malicious, or harmless. They are deployed with the enricher: no finding leaves it.
   *
   * @default - none: indicators are scored by what the finding says
   */
  readonly indicatorLists?: IndicatorListDocument[];

  /**
   * A key of yours for the topic, the ledger and the queues. Of what could not be delivered, and of alarms, none is under it:
   * they must be reachable when the key is not. EventBridge and SNS are let into its policy; where that is not managed by this
   * app, the synthesis says what to add. It must let IAM policies of the account grant its use, as the policy of a new key does.
   *
   * @default - queues and ledger under keys of AWS, the topic under none
   */
  readonly key?: kms.IKey;

  /**
   * How long the logs of the functions are kept.
   *
   * @default - three months
   */
  readonly logRetention?: logs.RetentionDays;

  /**
   * How a finding is marked in Security Hub once its incident is told.
   *
   * @default - FindingMark.NOTIFIED
   */
  readonly mark?: FindingMark;

  /**
   * How many instances of the processor each of the two intakes may run at once: 2 to 1000. It keeps the rest of the
   * account's Lambda concurrency, and of Security Hub's 10 updates a second, for others.
   *
   * @default - 5
   */
  readonly maxConcurrency?: number;

  /**
   * The lowest severity that is looked at.
   *
   * @default - MinimumSeverity.HIGH
   */
  readonly minimumSeverity?: MinimumSeverity;

  /**
   * Whether incidents are told, or only shown.
   *
   * @default - ResponseMode.SHADOW
   */
  readonly mode?: ResponseMode;

  /**
   * Who gets an e-mail when Tocsin itself needs somebody. Amazon SNS asks each address for a confirmation first.
   *
   * @default - nobody
   */
  readonly opsEmailAddresses?: string[];

  /**
   * The topic for alarms about Tocsin itself. It must be another one than the incident topic; let CloudWatch publish to it.
   *
   * @default - a new topic that accepts TLS only, without a key of yours
   */
  readonly opsTopic?: sns.ITopic;

  /**
   * How findings are judged.
   *
   * @default - TriagePolicyDocument.recipe()
   */
  readonly policy?: TriagePolicyDocument;

  /**
   * How long no finding may be taken in before an alarm goes off: 1 to 24 whole hours. Choose a time in which your accounts
   * always have some.
   *
   * @default - silence raises no alarm
   */
  readonly quietFor?: Duration;

  /**
   * What becomes of the ledger and the functions' logs when the stack is removed.
   *
   * @default - RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * How long findings that are not urgent are gathered before the processor runs: 1 to 300 seconds.
   *
   * @default - 30 seconds
   */
  readonly routineWindow?: Duration;

  /**
   * Which of the two Security Hubs findings are taken from.
   *
   * @default - FindingSource.CSPM
   */
  readonly source?: FindingSource;

  /**
   * How many new findings of one rule of a product and one owner are told one by one within `stormWindow`; more are told in one
   * digest at its end. CRITICAL findings are never held back by this. 0 to 10,000; 0: all are told one by one.
   *
   * @default - 20
   */
  readonly stormThreshold?: number;

  /**
   * The time in which findings count as one storm, and after which its digest is sent: 2 to 60 minutes.
   *
   * @default - 5 minutes
   */
  readonly stormWindow?: Duration;

  /**
   * Whether findings that nobody was told of are looked for in Security Hub: what an event loses is told all the same.
   *
   * @default - true
   */
  readonly sweep?: boolean;

  /**
   * How often they are looked for, and the heartbeat goes out: 5 to 60 whole minutes.
   *
   * @default - 15 minutes
   */
  readonly sweepEvery?: Duration;

  /**
   * A sweeper of your own: CommonJS or ESM for Node.js 24 on arm64 with `index.handler`. It gets the same environment, policy layer,
   * role, schedule and queue; widen its role through `sweeper.handler.role`.
   *
   * @default - the sweeper that this package brings, built
   */
  readonly sweeperCode?: lambda.Code;

  /**
   * Where the notices of incidents go for a ticket system to take, as plain JSON.
   *
   * @default - a new queue with a dead-letter queue: 14 days of retention, 20 seconds of long polling
   */
  readonly ticketQueue?: sqs.IQueue;

  /**
   * Time zone of the times that people read, by its IANA name such as `Europe/Berlin`.
   *
   * @default - UTC
   */
  readonly timeZone?: string;

  /**
   * The topic that incidents are published to. It must be a standard topic: e-mail cannot be sent from a FIFO topic.
   *
   * @default - a new topic that accepts TLS only
   */
  readonly topic?: sns.ITopic;

  /**
   * Whether AWS X-Ray sees the invocations of processor and enricher: Lambda's own segments alone.
   *
   * @default - lambda.Tracing.DISABLED
   */
  readonly tracing?: lambda.Tracing;
}
