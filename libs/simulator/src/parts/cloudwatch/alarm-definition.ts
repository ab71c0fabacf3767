import type { Resource } from '../../assembly/template.js';
import { listAt, member, textAt, type JsonObject } from '../../json.js';
import { readExpression, type Formula } from './expression.js';
import type { MetricName } from './metric-name.js';
import type { Statistics } from './series.js';

/** How a missing value counts. */
export type MissingData = 'breaching' | 'ignore' | 'missing' | 'notBreaching';

/** One metric of an alarm, and what of it is asked. */
export interface AlarmMetric {
  readonly metric: MetricName;
  readonly statistic: (of: Statistics) => number;
}

/** An alarm of the template. */
export interface AlarmDefinition {
  readonly logicalId: string;
  readonly name: string;
  /** By id. */
  readonly metrics: ReadonlyMap<string, AlarmMetric>;
  readonly formula: Formula;
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly breaches: (value: number) => boolean;
  /** `≥ 1`. */
  readonly condition: string;
  readonly missing: MissingData;
}

const statistics: Readonly<Record<string, AlarmMetric['statistic']>> = {
  Average: ({ sum, count }) => sum / count,
  Maximum: ({ most }) => most,
  Minimum: ({ least }) => least,
  SampleCount: ({ count }) => count,
  Sum: ({ sum }) => sum,
};

const comparisons: Readonly<
  Record<string, readonly [sign: string, holds: (a: number, b: number) => boolean]>
> = {
  GreaterThanOrEqualToThreshold: ['≥', (a, b) => a >= b],
  GreaterThanThreshold: ['>', (a, b) => a > b],
  LessThanOrEqualToThreshold: ['≤', (a, b) => a <= b],
  LessThanThreshold: ['<', (a, b) => a < b],
};

/**
 * Reads an alarm.
 *
 * Source: CloudFormation reference, AWS::CloudWatch::Alarm, MetricDataQuery, MetricStat.
 *
 * @returns a sentence where it is of a kind that is not evaluated here
 */
export function readAlarm({ logicalId, physicalId, properties }: Resource): AlarmDefinition | string {
  const { Threshold, EvaluationPeriods = 1, DatapointsToAlarm, TreatMissingData = 'missing' } = properties;
  const comparison = comparisons[String(properties.ComparisonOperator)];
  if (!comparison) return `its comparison ${String(properties.ComparisonOperator)} is not evaluated here`;
  const [sign, holds] = comparison;
  const asked = properties.Metrics === undefined ? single(properties) : several(properties);
  if (typeof asked === 'string') return asked;
  const threshold = Number(Threshold);
  return {
    ...{ logicalId, name: physicalId, ...asked },
    evaluationPeriods: Number(EvaluationPeriods),
    datapointsToAlarm: Number(DatapointsToAlarm ?? EvaluationPeriods),
    breaches: (value) => holds(value, threshold),
    condition: `${sign} ${threshold}`,
    missing: TreatMissingData as MissingData,
  };
}

type Asked = Pick<AlarmDefinition, 'metrics' | 'formula' | 'periodSeconds'>;

function single(properties: Readonly<JsonObject>): Asked | string {
  const metric = metricOf(properties, properties.Statistic);
  if (typeof metric === 'string') return metric;
  return {
    metrics: new Map([['m', metric]]),
    formula: (valueOf) => valueOf('m'),
    periodSeconds: Number(properties.Period),
  };
}

function several(properties: Readonly<JsonObject>): Asked | string {
  const queries = listAt(properties, 'Metrics') ?? [];
  const metrics = new Map<string, AlarmMetric>();
  const periods = new Set<number>();
  for (const query of queries) {
    const stat = member(query, 'MetricStat');
    if (stat === undefined) continue;
    const metric = metricOf(member(stat, 'Metric'), member(stat, 'Stat'));
    if (typeof metric === 'string') return metric;
    metrics.set(textAt(query, 'Id') ?? '', metric);
    periods.add(Number(member(stat, 'Period')));
  }
  const returned = queries.filter((query) => String(member(query, 'ReturnData') ?? true) === 'true');
  const [result] = returned;
  const [period, ...others] = periods;
  if (returned.length !== 1 || period === undefined || others.length > 0)
    return 'an alarm of several results or periods is not evaluated here';
  const expression = textAt(result, 'Expression') ?? textAt(result, 'Id') ?? '';
  const formula = readExpression(expression);
  if (!formula) return `the expression ${expression} is not evaluated here`;
  return { metrics, formula, periodSeconds: period };
}

function metricOf(of: unknown, stat: unknown): AlarmMetric | string {
  const statistic = statistics[String(stat)];
  if (!statistic) return `the statistic ${String(stat)} is not evaluated here`;
  const pairs = (listAt(of, 'Dimensions') ?? []).map(
    (each) => [textAt(each, 'Name') ?? '', textAt(each, 'Value') ?? ''] as const,
  );
  const [namespace = '', name = ''] = [textAt(of, 'Namespace'), textAt(of, 'MetricName')];
  return { metric: { namespace, name, dimensions: Object.fromEntries(pairs) }, statistic };
}
