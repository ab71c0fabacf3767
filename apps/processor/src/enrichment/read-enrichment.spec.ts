import { MALICIOUS, enrichment } from '@tocsin/functions/testing';
import { isEnrichment, readEnrichment } from './read-enrichment.js';

type Json = Record<string, unknown>;

const whole = { ...enrichment({ verdicts: [MALICIOUS] }) } as unknown as Json;
const threat = whole['threat'] as Json;
const finding = whole['finding'] as Json;

function faultsOf(given: Json): readonly string[] {
  const result = readEnrichment(given);
  return result.ok ? [] : result.faults;
}

it('reads an answer, and passes over what it does not know', () => {
  const result = readEnrichment({ ...whole, newer: 1, threat: { ...threat, newer: 2 } });
  expect(result).toEqual({ ok: true, enrichment: enrichment({ verdicts: [MALICIOUS] }) });
});

it.each([
  [whole, true],
  [{ schema: 'tocsin.enrichment/2' }, true],
  [{ schema: 'tocsin.notice/1' }, false],
  [{ schema: 1 }, false],
  [null, false],
  [[], false],
  ['tocsin.enrichment/1', false],
])('knows an answer by its schema: %j', (given, expected) => {
  expect(isEnrichment(given)).toBe(expected);
});

// Planted faults seen red: each bound of read-enrichment.ts taken out in turn.
it.each<readonly [Json, string]>([
  [{ schema: 'tocsin.enrichment/2' }, '/schema: allowed: tocsin.enrichment/1'],
  [{ incident_id: 'tocsin-1' }, '/incident_id: allowed: tocsin- and 40 hex digits'],
  [{ incident_id: undefined }, '/incident_id: allowed: tocsin- and 40 hex digits'],
  [{ revision: 0 }, '/revision: allowed: a whole number from 1 to 9007199254740991'],
  [{ revision: '1' }, '/revision: allowed: a whole number from 1 to 9007199254740991'],
  [{ opened_at: 'yesterday' }, '/opened_at: allowed: an ISO 8601 time with an offset'],
  [{ opened_at: '2026-11-24' }, '/opened_at: allowed: an ISO 8601 time with an offset'],
  [{ opened_at: '2026-99-24T09:00:00Z' }, '/opened_at: allowed: an ISO 8601 time with an offset'],
  [{ finding: [] }, '/finding: allowed: an object'],
  [{ finding: { ...finding, id: 'x'.repeat(2_049) } }, '/finding/id: allowed: a text of 1 to 2048 units'],
  [{ finding: { ...finding, account: '' } }, '/finding/account: allowed: a text of 1 to 64 units'],
  [{ threat: null }, '/threat: allowed: an object'],
  [{ threat: { ...threat, score: 101 } }, '/threat/score: allowed: a whole number from 0 to 100'],
  [{ threat: { ...threat, score: 7.5 } }, '/threat/score: allowed: a whole number from 0 to 100'],
  [
    { threat: { ...threat, band: 'awful' } },
    '/threat/band: allowed: unknown, none, low, medium, high, critical',
  ],
  [{ threat: { ...threat, sentence: '\u202E\u0000' } }, '/threat/sentence: allowed: a text'],
  [
    { threat: { ...threat, verdicts: Array(11).fill(MALICIOUS) } },
    '/threat/verdicts: allowed: a list of at most 10',
  ],
  [{ threat: { ...threat, verdicts: [7] } }, '/threat/verdicts/0/type: allowed: a text'],
  [
    { threat: { ...threat, verdicts: [{ ...MALICIOUS, verdict: 'unknown' }] } },
    '/threat/verdicts/0/verdict: allowed: malicious, benign, error',
  ],
])('refuses %j', (changes, fault) => {
  expect(faultsOf({ ...whole, ...changes })).toContain(fault);
});

it('names five faults at most, and none of what was found', () => {
  const faults = faultsOf({
    schema: 'tocsin.enrichment/1',
    incident_id: 'zq7',
    finding: 'zq7',
    threat: 'zq7',
  });
  expect(faults).toHaveLength(5);
  expect(faults.join()).not.toContain('zq7');
});

it('cleans and shortens what people read', () => {
  const verdict = { ...MALICIOUS, because: `on a\n list\u202E ${'y'.repeat(1_000)}` };
  const result = readEnrichment({
    ...whole,
    threat: { ...threat, sentence: `a\r\nb ${'x'.repeat(5_000)}`, verdicts: [verdict] },
  });
  const read = result.ok ? result.enrichment.threat : undefined;
  expect([read?.sentence.length, read?.sentence.slice(0, 4)]).toEqual([400, 'a b ']);
  expect(read?.verdicts[0]?.because).toMatch(/^on a list y+…$/);
});
