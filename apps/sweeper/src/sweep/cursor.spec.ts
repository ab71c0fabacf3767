import { phasesOf } from '../phases/phase.js';
import { firstCursor, readSweepMessage } from './cursor.js';

const phases = phasesOf('cspm', 'HIGH');
const cursor = { ...firstCursor('2026-11-25T12:00:00.000Z'), phase: 2, token: 't', invocations: 3 };

it('reads the event of a schedule, and where a sweep stands', () => {
  const event = {
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    time: '2026-11-25T12:00:00Z',
    detail: {},
  };
  expect(readSweepMessage(JSON.stringify(event), phases)).toEqual({
    do: 'start',
    at: '2026-11-25T12:00:00.000Z',
  });
  expect(readSweepMessage(JSON.stringify(cursor), phases)).toEqual({ do: 'go on', cursor });
});

it.each([
  'null',
  '[]',
  '{',
  '{}',
  '{"detail-type":"Scheduled Event"}',
  JSON.stringify({ ...cursor, phase: 99 }),
  JSON.stringify({ ...cursor, phase: -1 }),
  JSON.stringify({ ...cursor, token: 7 }),
  JSON.stringify({ ...cursor, schema: 'tocsin.sweep/2' }),
  JSON.stringify({ ...cursor, seen: undefined }),
])('refuses %s', (body) => {
  expect(() => readSweepMessage(body, phases)).toThrow();
});
