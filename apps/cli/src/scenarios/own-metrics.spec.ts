import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFinding } from '@tocsin/findings/testing';
import type { Simulator } from '@tocsin/simulator';
import { editedAssembly } from './edited-assembly.js';
import { defaultAssembly, startStack } from './stack.js';

interface Metric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
}

/** A metric by namespace, name and dimensions: CloudWatch takes another set of dimensions for another metric. */
function keyOf(namespace: string, name: string, dimensions: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(dimensions).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([namespace, name, sorted]);
}

/** Every metric of Tocsin's own that an alarm of the default stack watches, with the alarm's id. */
function watched(): ReadonlyMap<string, string> {
  const file = readdirSync(defaultAssembly).find((name) => name.endsWith('.template.json')) ?? '';
  const { Resources } = JSON.parse(readFileSync(join(defaultAssembly, file), 'utf8')) as {
    Resources: Record<
      string,
      { Type: string; Properties: Metric & { Metrics?: { MetricStat?: { Metric: Metric } }[] } }
    >;
  };
  const found = new Map<string, string>();
  for (const [id, { Type, Properties }] of Object.entries(Resources)) {
    if (Type !== 'AWS::CloudWatch::Alarm') continue;
    const metrics = [Properties, ...(Properties.Metrics ?? []).map(({ MetricStat }) => MetricStat?.Metric)];
    for (const metric of metrics) {
      if (metric?.Namespace !== 'Tocsin') continue;
      const dimensions = Object.fromEntries(
        (metric.Dimensions ?? []).map(({ Name, Value }) => [Name, Value]),
      );
      found.set(keyOf(metric.Namespace, metric.MetricName, dimensions), id);
    }
  }
  return found;
}

/** What the function wrote as embedded metrics, summed as CloudWatch sums it. */
function written(engine: Simulator): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { line } of engine.logs()) {
    if (!line.includes('"CloudWatchMetrics"')) continue;
    const entry = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, unknown> & {
      _aws: {
        CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }[];
      };
    };
    for (const { Namespace, Dimensions, Metrics } of entry._aws.CloudWatchMetrics) {
      for (const names of Dimensions) {
        const dimensions = Object.fromEntries(names.map((name) => [name, String(entry[name])]));
        for (const { Name } of Metrics) {
          const key = keyOf(Namespace, Name, dimensions);
          sums.set(key, (sums.get(key) ?? 0) + Number([entry[Name]].flat()[0]));
        }
      }
    }
  }
  return sums;
}

// Planted fault seen red: the construct's metric has no `service` dimension, so that no alarm of ours can ever go off.
it('a policy that cannot be loaded is a metric that an alarm watches', async () => {
  await using assembly = await editedAssembly((_, { Type, Properties }) => {
    if (Type !== 'AWS::Lambda::Function') return;
    const environment = Properties['Environment'] as { Variables: Record<string, string> };
    environment.Variables['TOCSIN_POLICY_SHA256'] = 'f'.repeat(64);
  });
  await using engine = await startStack({}, assembly.folder);
  await engine.receive(aFinding({ Id: 'one', Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' }));
  await engine.quiet();
  const alarmOf = watched();
  const gone = [...written(engine)].flatMap(([key, sum]) => (sum >= 1 ? (alarmOf.get(key) ?? []) : []));
  expect(gone).toContainEqual(expect.stringMatching(/^SocAlarmsPolicyLoadFailed/));
});

it('findings are counted under the dimensions that the alarm about retries watches', async () => {
  await using engine = await startStack();
  const labels = ['CRITICAL', 'HIGH'];
  for (const Label of labels) {
    await engine.receive(
      aFinding({ Id: Label, Severity: { Label }, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' }),
    );
  }
  await engine.quiet();
  const counted = [...written(engine).keys()].filter((key) => key.includes('"outcome","told"'));
  expect(counted).toHaveLength(labels.length);
  const alarmOf = watched();
  for (const key of counted) {
    expect(alarmOf.get(key.replace('["outcome","told"]', '["outcome","retry"]'))).toMatch(
      /^SocAlarmsRetrying/,
    );
  }
});
