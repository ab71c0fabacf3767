import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/** What the functions write as embedded metrics. A spec runs the bundle and compares. */
export const NAMESPACE = 'Tocsin';
export const SERVICE = 'tocsin-processor';
export const ENRICHER_SERVICE = 'tocsin-enricher';
export const SWEEPER_SERVICE = 'tocsin-sweeper';
/** Why a sweep sends a finding that something before it lost. */
export const LOST = ['never-told', 'stuck', 'not-marked', 'reopened', 'raised', 'closed', 'other'] as const;
/** Why it sends others. */
export const EXPECTED = ['backlog', 'suppression-ended', 'marker-gone'] as const;
/** What becomes of a notice in the enricher. */
export const LOOKUPS = ['sent', 'passed-over', 'unreadable', 'given-back'] as const;
export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL', 'UNKNOWN'] as const;

const PERIOD = Duration.minutes(5);

/** A policy that could not be loaded: one count an invocation. */
export function policyLoadFailed(): cloudwatch.IMetric {
  return own('PolicyLoadFailed', {});
}

/** Indicator lists that could not be read: one count an invocation of the enricher. */
export function indicatorListsFailed(): cloudwatch.IMetric {
  return own('IndicatorListsFailed', {}, ENRICHER_SERVICE);
}

/** Notices that the enricher has had, by one outcome. */
export function noticesLookedUp(outcome: string): cloudwatch.Metric {
  return own('NoticesLookedUp', { outcome }, ENRICHER_SERVICE);
}

/** Findings that a sweep looked at. */
export function sweptFindings(): cloudwatch.IMetric {
  return own('SweptFindings', {}, SWEEPER_SERVICE);
}

/** Findings that a sweep sent to an intake, for one reason. */
export function sweepSent(reason: string): cloudwatch.Metric {
  return own('SweepSent', { reason }, SWEEPER_SERVICE);
}

/** Findings that a sweep sent and that had been lost. */
export function sweepFoundLost(): cloudwatch.IMetric {
  const names = LOST.map((reason) => reason.replaceAll('-', '_'));
  return new cloudwatch.MathExpression({
    expression: names.map((name) => `FILL(${name},0)`).join('+'),
    label: 'found by a sweep',
    period: PERIOD,
    usingMetrics: Object.fromEntries(LOST.map((reason, at) => [names[at] ?? '', sweepSent(reason)])),
  });
}

/** Findings that a sweep could not read, judge or send. */
export function sweepFailed(): cloudwatch.IMetric {
  return own('SweepFailed', {}, SWEEPER_SERVICE);
}

/** Sweeps that were finished in a period. */
export function sweepFinished(period: Duration): cloudwatch.IMetric {
  return own('SweepFinished', {}, SWEEPER_SERVICE).with({ period });
}

/** Findings of one outcome, of all severities together: an alarm cannot search, so each severity is named. */
export function findingsHandled(outcome: string): cloudwatch.IMetric {
  const names = SEVERITIES.map((severity) => severity.toLowerCase());
  return new cloudwatch.MathExpression({
    expression: names.map((name) => `FILL(${name},0)`).join('+'),
    label: outcome,
    period: PERIOD,
    usingMetrics: Object.fromEntries(
      SEVERITIES.map((severity, at) => [names[at] ?? '', own('FindingsHandled', { outcome, severity })]),
    ),
  });
}

function own(
  metricName: string,
  dimensions: Readonly<Record<string, string>>,
  service = SERVICE,
): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { service, ...dimensions },
    statistic: 'Sum',
    period: PERIOD,
  });
}
