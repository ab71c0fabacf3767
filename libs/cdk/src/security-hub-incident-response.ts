import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type * as events from 'aws-cdk-lib/aws-events';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import {
  checkEnrichment,
  checkFindingsPerMonth,
  checkIntegrationName,
  checkKey,
  checkMaxConcurrency,
  checkOpsTopic,
  checkRoutineWindow,
  checkTimeZone,
  checkTopic,
} from './checked-props.js';
import { FindingMark } from './choices/finding-mark.js';
import { FindingSource } from './choices/finding-source.js';
import { FindingsFrom } from './choices/findings-from.js';
import { MinimumSeverity } from './choices/minimum-severity.js';
import { ResponseMode } from './choices/response-mode.js';
import { letServiceSend } from './customer-key.js';
import { createEnricher } from './enricher/enricher.js';
import type { IncidentEnricher } from './enricher/incident-enricher.js';
import { subscribeEmail } from './incidents/email-subscriptions.js';
import { createIncidentTopic } from './incidents/incident-topic.js';
import { createParkedQueue } from './incidents/parked-queue.js';
import { subscribeTicketQueue, ticketQueue } from './incidents/ticket-queue.js';
import { createIntakes } from './intake/intake.js';
import { createSourceOfFindings } from './intake/source-of-findings.js';
import { planAlarms, planIntegrationAlarms } from './operations/alarm-plan.js';
import { createAlarms } from './operations/alarms.js';
import { printCost } from './operations/cost-estimate.js';
import { createDashboard } from './operations/dashboard.js';
import { subscribeOpsEmail } from './operations/ops-email.js';
import { createOpsTopic } from './operations/ops-topic.js';
import { sweepsPerMonth } from './operations/sweeper-alarms.js';
import { watchedOf } from './operations/watched-of.js';
import { createPolicyLayer } from './policy/policy-layer.js';
import { checkStarvedRules } from './policy/starved-rules.js';
import { TriagePolicyDocument } from './policy/triage-policy-document.js';
import { enricherBundle, processorBundle } from './processor-bundle.js';
import { connectIntakes } from './processor/event-sources.js';
import { digestPropsOf } from './processor/digest-props.js';
import { createLedger } from './processor/ledger.js';
import { createProcessor } from './processor/processor.js';
import { deadLetterQueue } from './queues.js';
import type { SecurityHubIncidentResponseProps } from './security-hub-incident-response-props.js';
import type { FindingSweeper } from './sweeper/finding-sweeper.js';
import { heartbeatOf } from './sweeper/heartbeat.js';
import { sweeperOf } from './sweeper/sweeper-of.js';
import type { IIncidentSubscription } from './subscriptions/incident-subscription.js';

/**
 * Turns the findings of AWS Security Hub into incidents that reach a person: event rules, intakes, the processor with
 * its ledger, the incident topic, e-mail, and a queue for a ticket system. It expects Security Hub to be enabled in
 * the account and Region of the stack; with finding aggregation that is the home Region.
 *
 * Alone it is quiet: in shadow mode everything happens but telling and marking.
 *
 * @example
 * new SecurityHubIncidentResponse(this, 'Soc', {
 *   mode: ResponseMode.LIVE,
 *   emailAddresses: ['soc@example.com'],
 * });
 */
export class SecurityHubIncidentResponse extends Construct {
  /** Every incident is published here: subscribe your integrations to it. */
  public readonly topic: sns.ITopic;

  /** The notices of incidents, for a ticket system to take. */
  public readonly ticketQueue: sqs.IQueue;

  /** What a ticket system could not take. Absent where the ticket queue is your own. */
  public readonly ticketDeadLetterQueue?: sqs.Queue;

  /** Findings that can never be handled, each with the reason. */
  public readonly parkedQueue: sqs.Queue;

  /** Critical findings and escalations on their way to the processor. */
  public readonly urgentQueue: sqs.Queue;

  /** What the processor failed to take from the urgent queue. */
  public readonly urgentDeadLetterQueue: sqs.Queue;

  /** All other findings on their way to the processor. */
  public readonly routineQueue: sqs.Queue;

  /** What the processor failed to take from the routine queue. */
  public readonly routineDeadLetterQueue: sqs.Queue;

  /** Events that EventBridge could not deliver to a queue. */
  public readonly ruleDeadLetterQueue: sqs.Queue;

  /** Notices and alarms that Amazon SNS could not deliver by e-mail. */
  public readonly undeliveredQueue: sqs.Queue;

  /** Notices that Amazon SNS could not deliver to the ticket queue. */
  public readonly undeliveredTicketQueue: sqs.Queue;

  /** What was told about which finding. */
  public readonly ledger: dynamodb.Table;

  /** The function that turns findings into incidents. */
  public readonly processor: lambda.Function;

  /** The version of the processor that the queues feed. */
  public readonly processorAlias: lambda.Alias;

  /** The log of the processor. */
  public readonly processorLogGroup: logs.LogGroup;

  /** What looks up and scores the indicators of incidents. Absent where `enrichment` is false. */
  public readonly enricher?: IncidentEnricher;

  /** What looks for findings that nobody was told of. Absent where `sweep` is false and there is no heartbeat. */
  public readonly sweeper?: FindingSweeper;

  /** Critical findings, new or told, to the urgent queue. */
  public readonly criticalRule: events.Rule;

  /** New findings below critical, to the routine queue. Absent where the minimum severity is CRITICAL. */
  public readonly openRule?: events.Rule;

  /** Told findings below critical, to the routine queue. Absent where the minimum severity is CRITICAL. */
  public readonly raiseRule?: events.Rule;

  /** Findings that were told and are closed now, to the routine queue. */
  public readonly closeRule: events.Rule;

  /** Findings that a person escalated, to the urgent queue. Absent for the new Security Hub. */
  public readonly escalateRule?: events.Rule;

  /** The custom action in Security Hub (`AWS::SecurityHub::ActionTarget`). The new Security Hub has none. */
  public readonly escalateAction?: CfnResource;

  /** ARN of the custom action. Absent where that is. */
  public readonly escalateActionArn?: string;

  /** The Security Hub automation rules that were asked for. */
  public readonly automationRules: CfnResource[];

  /** Where alarms about Tocsin itself are told. */
  public readonly opsTopic: sns.ITopic;

  /** What is watched about Tocsin itself; each says what to do. */
  public readonly alarms: cloudwatch.Alarm[];

  /** One page of what comes in, what becomes of it, what waits and what failed. */
  public readonly dashboard: cloudwatch.Dashboard;

  private readonly key?: kms.IKey;

  private readonly integrations = new Set<string>();

  constructor(scope: Construct, id: string, props: SecurityHubIncidentResponseProps = {}) {
    super(scope, id);
    const key = checkKey(props.key);
    this.key = key;
    const mode = props.mode ?? ResponseMode.SHADOW;
    const source = props.source ?? FindingSource.CSPM;
    const minimumSeverity = props.minimumSeverity ?? MinimumSeverity.HIGH;
    const policy = props.policy ?? TriagePolicyDocument.recipe();
    checkStarvedRules(this, policy, minimumSeverity);
    const mark = props.mark ?? FindingMark.NOTIFIED;
    const removalPolicy = props.removalPolicy ?? RemovalPolicy.RETAIN;
    const routineWindow = checkRoutineWindow(props.routineWindow ?? Duration.seconds(30));

    if (key !== undefined) letServiceSend(this, key, 'events');
    this.topic = props.topic === undefined ? createIncidentTopic(this, key) : checkTopic(props.topic);
    this.parkedQueue = createParkedQueue(this, key);
    this.ledger = createLedger(this, removalPolicy, key);

    const { urgent, routine } = createIntakes(this, routineWindow, key);
    this.urgentQueue = urgent.queue;
    this.urgentDeadLetterQueue = urgent.deadLetterQueue;
    this.routineQueue = routine.queue;
    this.routineDeadLetterQueue = routine.deadLetterQueue;

    const maxConcurrency = checkMaxConcurrency(props.maxConcurrency ?? 5);
    const shared = {
      findingsFrom: props.findingsFrom ?? FindingsFrom.EVERYWHERE,
      heartbeat: heartbeatOf(this, props.heartbeat, mode, source),
      hub: props.hub,
      key,
      ledger: this.ledger,
      logRemovalPolicy: removalPolicy,
      logRetention: props.logRetention ?? logs.RetentionDays.THREE_MONTHS,
      minimumSeverity,
      mode,
      policy: createPolicyLayer(this, policy),
      source,
      topic: this.topic,
      tracing: props.tracing ?? lambda.Tracing.DISABLED,
    };
    const processor = createProcessor(this, {
      ...shared,
      ...digestPropsOf(props),
      code: props.code ?? processorBundle(),
      intakes: [this.urgentQueue, this.routineQueue],
      mark,
      parkedQueue: this.parkedQueue,
      routineQueue: this.routineQueue,
      timeZone: checkTimeZone(props.timeZone ?? 'UTC'),
    });
    this.processor = processor.function;
    this.processorAlias = processor.alias;
    this.processorLogGroup = processor.logGroup;
    connectIntakes(this, {
      alias: this.processorAlias,
      urgent: this.urgentQueue,
      routine: this.routineQueue,
      routineWindow,
      maxConcurrency,
    });
    if (checkEnrichment(props.enrichment ?? true, props.indicatorLists?.length ?? 0)) {
      this.enricher = createEnricher(this, {
        ...shared,
        code: props.enricherCode ?? enricherBundle(),
        lists: props.indicatorLists ?? [],
        maxConcurrency,
        routineQueue: this.routineQueue,
      });
    }

    this.undeliveredQueue = deadLetterQueue(this, 'UndeliveredQueue');
    subscribeEmail(this, {
      topic: this.topic,
      addresses: props.emailAddresses ?? [],
      undelivered: this.undeliveredQueue,
    });

    const tickets = ticketQueue(this, props.ticketQueue, key);
    this.ticketQueue = tickets.queue;
    this.ticketDeadLetterQueue = tickets.deadLetterQueue;
    this.undeliveredTicketQueue = deadLetterQueue(this, 'UndeliveredTicketQueue');
    subscribeTicketQueue(this, {
      topic: this.topic,
      queue: this.ticketQueue,
      undelivered: this.undeliveredTicketQueue,
    });

    this.ruleDeadLetterQueue = deadLetterQueue(this, 'RuleDeadLetterQueue');
    const { rules, ...made } = createSourceOfFindings(this, {
      ...props,
      ...shared,
      mark,
      routine: this.routineQueue,
      undelivered: this.ruleDeadLetterQueue,
      urgent: this.urgentQueue,
    });
    this.escalateAction = made.escalateAction;
    this.escalateActionArn = made.escalateActionArn;
    this.automationRules = made.automationRules;
    this.criticalRule = rules.critical;
    this.openRule = rules.open;
    this.raiseRule = rules.raise;
    this.closeRule = rules.close;
    this.escalateRule = rules.escalate;
    this.sweeper = sweeperOf(this, props, shared);

    this.opsTopic =
      props.opsTopic === undefined ? createOpsTopic(this) : checkOpsTopic(props.opsTopic, this.topic);
    subscribeOpsEmail(this, {
      topic: this.opsTopic,
      addresses: props.opsEmailAddresses ?? [],
      undelivered: this.undeliveredQueue,
    });
    const watched = watchedOf(this, props, routineWindow);
    const alarms = planAlarms(watched);
    this.alarms = createAlarms(this, alarms, this.opsTopic);
    this.dashboard = createDashboard(this, watched, this.alarms);
    if (props.findingsPerMonth !== undefined) {
      const findings = checkFindingsPerMonth(props.findingsPerMonth);
      const emails = props.emailAddresses?.length ?? 0;
      const [hasKey, enriches] = [key !== undefined, this.enricher !== undefined];
      printCost(this, { alarms, emails, enriches, findings, hasKey, sweeps: sweepsPerMonth(watched.sweeps) });
    }
  }
  /**
   * Lets an integration take the notices of incidents. Each is on its own: to remove one is to remove this line.
   *
   * @param subscription an `IncidentQueue`, or an integration of your own
   * @throws Error where another integration of this stack has its name
   */
  public addSubscription(subscription: IIncidentSubscription): void {
    const { name, deadLetterQueues } = subscription.bindToIncidents({ topic: this.topic, key: this.key });
    this.integrations.add(checkIntegrationName(name, this.integrations));
    this.alarms.push(...createAlarms(this, planIntegrationAlarms(name, deadLetterQueues), this.opsTopic));
  }
}
