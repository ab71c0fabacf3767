import type { ApiCall, FaultKind } from '@tocsin/simulator';
import { exposures } from './exposure.js';

const at = '2026-11-24T10:00:00.000Z';
const incident = (name: string) => ({ incident_id: name, incident_details: { id: `finding-${name}` } });

function publish(names: readonly string[], fault?: FaultKind, process = 1): ApiCall {
  const entries = names.map((name) => ({
    Message: JSON.stringify({
      default: JSON.stringify({ event: 'opened', revision: 1, incident: incident(name) }),
    }),
  }));
  return {
    service: 'sns',
    operation: 'PublishBatch',
    at,
    size: names.length,
    caller: 'Processor',
    process,
    input: { PublishBatchRequestEntries: entries },
    ...(fault ? { fault } : {}),
  };
}

function record(name: string, fault?: FaultKind, state = 'published', process = 1): ApiCall {
  const Item = { incidentId: { S: name }, event: { S: 'opened' }, state: { S: state } };
  const call = { service: 'dynamodb', operation: 'PutItem', at, size: 1, caller: 'Processor' } as const;
  return { ...call, process, input: { Item }, ...(fault ? { fault } : {}) };
}

const mark = (fault?: FaultKind): ApiCall => ({
  service: 'securityhub',
  operation: 'BatchUpdateFindings',
  at,
  size: 1,
  caller: 'Processor',
  process: 1,
  input: {},
  ...(fault ? { fault } : {}),
});

// Planted fault: one that forgets the record exposes a notice for ever.
test.each<[string, readonly ApiCall[], Readonly<Record<string, number>>]>([
  ['nothing fails', [publish(['a', 'b']), record('a'), record('b'), mark()], {}],
  ['the answer of a publication is lost', [publish(['a', 'b'], 'timeout-after')], { a: 1, b: 1 }],
  ['a publication is sent twice on the way', [publish(['a'], 'duplicate'), record('a')], { a: 1 }],
  ['a publication is refused', [publish(['a'], 'throttle'), publish(['a']), record('a')], {}],
  [
    'the worker dies with its second publication',
    [publish(['a']), publish(['b'], 'kill-after')],
    { a: 1, b: 1 },
  ],
  ['a record is refused', [publish(['a', 'b']), record('a', 'throttle'), record('a'), record('b')], { a: 1 }],
  ['the worker dies between', [publish(['a', 'b']), record('a'), record('b', 'kill-before')], { b: 1 }],
  ['a record is slow', [publish(['a']), record('a', 'slow'), mark('kill-after')], {}],
  ['the worker dies after the record', [publish(['a']), record('a'), mark('kill-before')], {}],
  ['a claim is refused', [record('a', 'throttle', 'claimed'), publish(['a']), record('a')], {}],
  ['another worker dies', [publish(['a'], undefined, 2), publish(['b'], 'kill-after')], { b: 1 }],
  ['it happens again', [publish(['a'], 'kill-after'), publish(['a'], 'kill-after', 2)], { a: 2 }],
])('when %s', (_, calls, expected) => {
  const named = Object.entries(expected).map(([name, times]) => [`${name} opened`, times] as const);
  expect([...exposures(calls)].sort()).toEqual(named);
});

test('a worker that is stopped by the timeout of its function has told what it did not record', () => {
  const calls = [publish(['a', 'b']), record('a')];
  expect([...exposures(calls, new Set([1]))]).toEqual([['b opened', 1]]);
  expect([...exposures(calls, new Set([2]))]).toEqual([]);
  // Planted fault: what is asked at the end of the run only has been recorded by others since.
  const taken = [...calls, publish(['b'], undefined, 2), record('b', undefined, 'published', 2)];
  expect([...exposures(taken, new Set([1]))]).toEqual([['b opened', 1]]);
});
