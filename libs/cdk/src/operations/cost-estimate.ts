import { Annotations } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { IConstruct } from 'constructs';
import type { PlannedAlarm } from './alarm-plan.js';
import { EXPECTED, LOOKUPS, LOST, SEVERITIES } from './own-metrics.js';
import { PRICES, PRICES_OF } from './prices.js';

export interface CostQuestion {
  readonly alarms: readonly PlannedAlarm[];
  /** Addresses that get an e-mail for every incident. */
  readonly emails: number;
  /** Whether incidents are looked up. */
  readonly enriches: boolean;
  /** Findings that the event rules let in. */
  readonly findings: number;
  readonly hasKey: boolean;
  /** Sweeps a month. */
  readonly sweeps: number;
}

/** One line of the estimate, in US dollars a month. */
export interface CostLine {
  readonly of: string;
  readonly dollars: number;
}

const MILLION = 1_000_000;

/** What one finding causes at most, told by itself: nothing is shared with other findings of its batch. */
const TOLD = {
  /** Sent, received, deleted: in the intake, and again in the ticket queue. */
  sqsRequests: 6,
  /** Claimed, published, marked: a row of up to 2 KB each time; and counted, so that a storm is known. */
  ledgerWrites: 7,
  ledgerReads: 2,
  runs: 1,
  /** Seconds of half a GB; not measured on AWS. */
  seconds: 0.3,
  notices: 1,
  logKilobytes: 2,
} as const;

/**
 * The same where every incident is looked up and told once more: its notice in the queue of the enricher, the answer in the intake, a
 * second notice in the ticket queue; no second e-mail.
 */
const LOOKED_UP = {
  sqsRequests: 15,
  ledgerWrites: 13,
  ledgerReads: 3,
  runs: 3,
  seconds: 0.7,
  notices: 2,
  logKilobytes: 5,
} as const;

/** Lambda asks a queue with five pollers, each for 20 seconds (Lambda Developer Guide, "Amazon SQS polling"). */
const POLLS = (5 * (30 * 24 * 60 * 60)) / 20;

/** Ten lists at one call a second, and ten pages more; it sleeps most of that. Not measured on AWS. */
const SWEEP_SECONDS = 20;

/** What the sweeper counts: by reason, and four sums. */
const SWEEP_METRICS = LOST.length + EXPECTED.length + 4;

/** Outcomes that the processor counts by severity. */
const OUTCOMES = 6;

/** What the stack costs a month, at most, line by line. Pure. */
export function estimateCost(question: CostQuestion): readonly CostLine[] {
  const { alarms, emails, enriches, findings, hasKey, sweeps } = question;
  const each = enriches ? LOOKED_UP : TOLD;
  const polled = 2 + (enriches ? 1 : 0) + (sweeps > 0 ? 1 : 0);
  const metrics =
    OUTCOMES * SEVERITIES.length + (enriches ? LOOKUPS.length : 0) + (sweeps > 0 ? SWEEP_METRICS : 0);
  const watched = alarms.reduce((sum, { metric }) => sum + metricsOf(metric), 0);
  const line = (of: string, dollars: number): CostLine => ({ of, dollars });
  const lines = [
    line(`alarms (${alarms.length}, on ${watched} metrics)`, watched * PRICES.alarmMetric),
    line('own metrics', metrics * PRICES.customMetric),
    line('dashboard', PRICES.dashboard),
    line('queues', ((polled * POLLS + findings * each.sqsRequests) / MILLION) * PRICES.sqsMillionRequests),
    line(
      enriches ? 'functions' : 'function',
      ((findings * each.runs) / MILLION) * PRICES.lambdaMillionRequests +
        findings * each.seconds * 0.5 * PRICES.lambdaGigabyteSecond,
    ),
    line(
      'ledger',
      (findings / MILLION) *
        (each.ledgerWrites * PRICES.dynamodbMillionWrites + each.ledgerReads * PRICES.dynamodbMillionReads),
    ),
    line('topic', ((findings * each.notices) / MILLION) * PRICES.snsMillionPublishes),
    line('e-mail', ((findings * emails) / 100_000) * PRICES.snsHundredThousandEmails),
    line('log', ((findings * each.logKilobytes) / MILLION) * PRICES.logGigabyte),
  ];
  if (sweeps > 0) {
    lines.push(line('sweeps', sweeps * SWEEP_SECONDS * 0.5 * PRICES.lambdaGigabyteSecond));
  }
  if (!hasKey) return lines;
  // A data key is used for an hour by each of the services and functions; that is less than one request a finding.
  return [...lines, line('key', PRICES.key + (findings / 10_000) * PRICES.keyTenThousandRequests)];
}

/** Prints the estimate when the app synthesizes. */
export function printCost(scope: IConstruct, question: CostQuestion): void {
  const lines = estimateCost(question);
  const total = lines.reduce((sum, { dollars }) => sum + dollars, 0);
  const shown = [...lines].sort((one, other) => other.dollars - one.dollars);
  Annotations.of(scope).addInfoV2(
    '@tocsin/cdk:cost',
    `About $${total.toFixed(2)} a month at most for ${question.findings.toLocaleString('en-US')} findings that the event rules let in: ` +
      `${shown.map(({ of, dollars }) => `${of} $${dollars.toFixed(2)}`).join(', ')}. ` +
      `List prices of us-east-1 as known on ${PRICES_OF}, not looked up; without free tiers, without Security Hub, AWS Config and integrations`,
  );
}

function metricsOf(metric: cloudwatch.IMetric): number {
  const { mathExpression } = metric.toMetricConfig();
  return mathExpression === undefined ? 1 : Math.max(1, Object.keys(mathExpression.usingMetrics).length);
}
