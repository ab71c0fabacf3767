import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/** What the functions write as embedded metrics. A spec runs the bundle and compares. */
export const NAMESPACE = 'Tocsin';
export const SERVICE = 'tocsin-processor';
export const ENRICHER_SERVICE = 'tocsin-enricher';
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
