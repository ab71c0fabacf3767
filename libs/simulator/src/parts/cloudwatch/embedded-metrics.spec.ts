import { embeddedMetrics } from './embedded-metrics.js';

const entry = (over: object = {}, directive: object = {}) => ({
  _aws: {
    Timestamp: 1_000,
    CloudWatchMetrics: [
      {
        Namespace: 'Tocsin',
        Dimensions: [['service', 'outcome'], ['service']],
        Metrics: [{ Name: 'Handled', Unit: 'Count' }],
        ...directive,
      },
    ],
  },
  ...{ service: 's', outcome: 'told', Handled: 3 },
  ...over,
});
const read = (value: unknown, before = '') =>
  embeddedMetrics(before + JSON.stringify(value)).map(
    ({ metric, value: count, at }) => `${metric.name} ${JSON.stringify(metric.dimensions)} ${count} at ${at}`,
  );

it('reads each set of dimensions as a metric of its own, and each value', () => {
  const expected = [
    'Handled {"service":"s","outcome":"told"} 3 at 1000',
    'Handled {"service":"s"} 3 at 1000',
  ];
  expect(read(entry())).toEqual(expected);
  expect(read(entry(), '2026-11-24T10:00:00Z INFO ')).toEqual(expected);
  expect(read(entry({ Handled: [1, 2] }, { Dimensions: [['service']] }))).toEqual([
    'Handled {"service":"s"} 1 at 1000',
    'Handled {"service":"s"} 2 at 1000',
  ]);
});

// Planted fault seen red: a dimension that is no member is left out, which makes it another metric.
it.each<[string, unknown]>([
  ['a dimension that is no member', entry({ outcome: undefined }, { Dimensions: [['service', 'outcome']] })],
  ['a value that is a text', entry({ Handled: '3' })],
  ['no time', entry({ _aws: { CloudWatchMetrics: [] } })],
  ['a text', '"CloudWatchMetrics"'],
  ['dimensions of another form', entry({}, { Dimensions: 'service' })],
  ['members of a prototype', entry({}, { Dimensions: [['constructor']] })],
])('says nothing of %s', (_title, value) => {
  expect(read(value)).toEqual([]);
});

it('says nothing of a broken line', () => {
  expect(embeddedMetrics('{"CloudWatchMetrics"')).toEqual([]);
  expect(embeddedMetrics('')).toEqual([]);
});
