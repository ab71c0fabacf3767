import { incidentIdOf, readFinding } from '@tocsin/findings';
import { aFinding, anEvent, anOcsfFinding } from '@tocsin/findings/testing';
import { context, later, noticeIn, record, world } from '../testing/batch-world.js';
import { MALICIOUS, enrichment } from '@tocsin/functions/testing';
import { processBatch } from './process-batch.js';

type Json = Readonly<Record<string, unknown>>;

const OPENED = '2026-11-24T10:00:00.000Z';
const TEXT = 'Incident response started: escalated_response (P2, answer within 60 minutes).';
const RAISED = 'Incident response started: immediate_response (P1, answer within 15 minutes).';
const WORDS = 'Threat score 72 of 100.';

const HOSTILE = '8.8.4.4';
const hit = (changes: Json = {}) =>
  aFinding({
    Severity: { Label: 'HIGH' },
    Action: {
      ActionType: 'NETWORK_CONNECTION',
      NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4: HOSTILE } },
    },
    ...changes,
  });

function answerTo(raw: Json, threat: Parameters<typeof enrichment>[0] = {}, revision = 1) {
  const finding = readFinding(raw);
  return {
    ...enrichment(threat, revision, OPENED),
    incident_id: incidentIdOf(finding),
    finding: {
      id: finding.id,
      product_arn: finding.productArn,
      account: finding.accountId,
      region: 'eu-west-1',
    },
  };
}

/** The finding is told and marked; then its answer comes, and Security Hub has what `now` says. */
async function answered(
  now: Json | undefined,
  threat: Parameters<typeof enrichment>[0] = {},
  changes: Parameters<typeof context>[0] = {},
  event: Json = hit(),
) {
  const made = world({ found: now === undefined ? [] : [now] });
  await processBatch([record(anEvent([event]))], context(changes), made.ports);
  const result = await processBatch(
    [record(answerTo(event, threat), 'm2')],
    context({ ...later, ...changes }),
    made.ports,
  );
  return { ...made, result, notices: made.published.map(noticeIn) };
}

const marked = (changes: Json = {}) =>
  hit({
    Workflow: { Status: 'NOTIFIED' },
    Note: { Text: TEXT, UpdatedBy: 'tocsin', UpdatedAt: OPENED },
    UserDefinedFields: { Tocsin: 'told', owner: 'payments' },
    ...changes,
  });

it('tells what was looked up, marks the finding with it, and keeps its other fields', async () => {
  const { notices, updates, ledger, result } = await answered(marked());
  expect(result.retry.size).toBe(0);
  expect(notices.map(({ event, revision }) => `${event} ${revision}`)).toEqual(['opened 1', 'enriched 2']);
  expect(notices[1]).toMatchObject({
    incident: {
      threat: { score: 72, sentence: WORDS },
      indicators: { count: 1, found: [{ type: 'ipv4-addr', value: HOSTILE, role: 'source' }] },
      incident_details: { timestamp: OPENED },
    },
  });
  expect(updates[1]?.fields).toEqual({
    UserDefinedFields: {
      Tocsin: 'told',
      owner: 'payments',
      ThreatScore: 'high (60-84)',
      ThreatIndicators: HOSTILE,
    },
    Note: { Text: `${TEXT} ${WORDS}`, UpdatedBy: 'tocsin' },
  });
  expect([...ledger.values()]).toMatchObject([{ state: 'marked', event: 'enriched', revision: 2 }]);
});

it('raises the priority by one step where somebody knows an indicator, and says so', async () => {
  const { notices, updates } = await answered(marked(), { verdicts: [MALICIOUS] });
  expect(notices[1]).toMatchObject({
    incident: {
      response_plan: {
        priority: 'P1',
        sla: 15,
        action: 'immediate_response',
        respond_by: '2026-11-24T10:15:00.000Z',
        because: expect.stringMatching(/^P1 and not P2, since .+ is known as malicious\. Rule /),
      },
    },
    changes: [{ field: 'priority', from: 'P2', to: 'P1' }],
  });
  expect(updates[1]?.fields).toMatchObject({
    UserDefinedFields: { ThreatIndicators: `198.51.100.7, ${HOSTILE}` },
    Note: { Text: `${RAISED} ${WORDS}` },
  });
});

// Planted faults seen red: the note of anybody taken for ours; a field of anybody; the marks of the answer in mark none.
it.each<readonly [string, Json, Parameters<typeof context>[0], object]>([
  [
    "an analyst's note stays",
    marked({ Note: { Text: 'mine', UpdatedBy: 'analyst', UpdatedAt: OPENED } }),
    {},
    { UserDefinedFields: expect.objectContaining({ ThreatScore: 'high (60-84)' }) },
  ],
  [
    "somebody else's score stays, with what stands beside it",
    marked({ UserDefinedFields: { Tocsin: 'told', ThreatScore: '85', ThreatIndicators: 'theirs' } }),
    {},
    { Note: { Text: `${TEXT} ${WORDS}`, UpdatedBy: 'tocsin' } },
  ],
  [
    "somebody else's indicators stay",
    marked({ UserDefinedFields: { Tocsin: 'told', ThreatIndicators: 'theirs' } }),
    { mark: 'none' },
    { UserDefinedFields: { Tocsin: 'told', ThreatIndicators: 'theirs', ThreatScore: 'high (60-84)' } },
  ],
  [
    'an earlier answer of ours is replaced',
    marked({ UserDefinedFields: { Tocsin: 'told', ThreatScore: 'low (1-29)', ThreatIndicators: 'old' } }),
    { mark: 'none' },
    { UserDefinedFields: { Tocsin: 'told', ThreatScore: 'high (60-84)', ThreatIndicators: HOSTILE } },
  ],
  [
    'no note and no state where the mark is none',
    hit({ UserDefinedFields: { Tocsin: 'told' } }),
    { mark: 'none' },
    { UserDefinedFields: { Tocsin: 'told', ThreatScore: 'high (60-84)', ThreatIndicators: HOSTILE } },
  ],
  [
    'a map with room for one takes the score',
    marked({
      UserDefinedFields: {
        Tocsin: 'told',
        ...Object.fromEntries(Array.from({ length: 48 }, (_, n) => [`f${n}`, 'x'])),
      },
    }),
    { mark: 'none' },
    { UserDefinedFields: expect.not.objectContaining({ ThreatIndicators: expect.anything() }) },
  ],
])('%s', async (_, now, changes, fields) => {
  const { updates } = await answered(now, {}, changes);
  expect(updates[1]?.fields).toEqual(fields);
});

it('adds to the comment of a finding of the new Security Hub', async () => {
  const found = anOcsfFinding({ status_id: 2, status: 'In Progress', comment: TEXT });
  const { updates, notices, asked } = await answered(found, {}, {}, anOcsfFinding());
  expect(asked).toMatchObject([{ format: 'ocsf' }]);
  expect(notices[1]?.event).toBe('enriched');
  expect(updates[1]).toMatchObject({
    format: 'ocsf',
    fields: { Comment: expect.stringMatching(/\. Threat score 72 of 100\.$/) },
  });
});

it('keeps the words of the enricher when a later event, older than they are, marks again', async () => {
  const { ports, updates } = await answered(marked());
  const stale = anEvent([marked({ Severity: { Label: 'CRITICAL' } })], {
    id: 'raise',
    time: '2026-11-24T09:59:00Z',
  });
  await processBatch([record(stale, 'm3')], context(later), ports);
  expect(updates[2]?.fields).toEqual({
    UserDefinedFields: {
      Tocsin: 'told',
      owner: 'payments',
      ThreatScore: 'high (60-84)',
      ThreatIndicators: HOSTILE,
    },
    Note: { Text: `${RAISED} ${WORDS}`, UpdatedBy: 'tocsin' },
  });
});

it.each<readonly [string, Json | undefined, Parameters<typeof enrichment>[0], string]>([
  ['unknown to everybody', marked(), { score: null, band: 'unknown' }, 'nothing is known of its indicators'],
  ['closed since', marked({ RecordState: 'ARCHIVED' }), {}, 'it was closed since, which its own event tells'],
])('tells nobody of one that is %s', async (_, now, threat, reason) => {
  const { published, updates, result } = await answered(now, threat);
  expect([published.length, updates.length, result.retry.size]).toEqual([1, 1, 0]);
  expect(result.outcomes).toMatchObject([{ kind: 'not told', reason }]);
});

it.each<readonly [string, Json | undefined, Parameters<typeof context>[0], string]>([
  ['is not there', undefined, {}, 'Security Hub has no such finding that can be read'],
  [
    'is of another account',
    marked({ AwsAccountId: '999999999999' }),
    {},
    'Security Hub has no such finding that can be read',
  ],
  ['is in shadow mode', marked(), { mode: 'shadow' }, 'in shadow mode nobody is told'],
])('tells nobody of a finding that %s, and says so', async (_, now, changes, reason) => {
  const { published, asked, result } = await answered(now, {}, changes);
  expect(published.length).toBe(changes?.mode === 'shadow' ? 0 : 1);
  expect(asked.length).toBe(changes?.mode === 'shadow' ? 0 : 1);
  expect(result).toMatchObject({ outcomes: [], unanswered: [{ retry: false, reason }] });
  expect(result.retry.size).toBe(0);
});

it('asks again when Security Hub could not be asked, and parks what it cannot read', async () => {
  const { ports, parked } = world();
  const down = { ...ports, find: () => Promise.reject(new Error('connect ECONNREFUSED')) };
  const records = [
    record(answerTo(hit()), 'm1'),
    record({ ...answerTo(hit()), threat: 7 }, 'm2'),
    record(anEvent([hit()]), 'm3'),
  ];
  const { retry, outcomes } = await processBatch(records, context(), down);
  expect([...retry]).toEqual(['m1']);
  expect(outcomes).toMatchObject([{ kind: 'told' }]);
  expect(parked).toMatchObject([
    { reason: 'unreadable', detail: expect.stringContaining('/threat: allowed: an object') },
  ]);
});

// Planted fault seen red: the claim of an answer that is not known by its delivery.
it('loses nothing wherever it is killed, and repeats only the same revision', async () => {
  const probe = await answered(marked());
  const before = world({ found: [marked()] });
  await processBatch([record(anEvent([hit()]))], context(), before.ports);
  for (let crashAt = before.steps() + 1; crashAt <= probe.steps(); crashAt += 1) {
    const { ports, published, updates, ledger, revive } = world({ crashAt, found: [marked()] });
    await processBatch([record(anEvent([hit()]))], context(), ports);
    const message = record(answerTo(hit()), 'm2');
    const first = await processBatch([message], context(later), ports);
    revive();
    const again = { clock: () => '2026-11-24T10:20:00.000Z', leaseUntil: '2026-11-24T10:21:00.000Z' };
    if (first.retry.size > 0) await processBatch([message], context(again), ports);
    const notices = new Set(published.map((one) => `${noticeIn(one).event} ${noticeIn(one).revision}`));
    expect({ crashAt, notices: [...notices], marked: updates.length >= 2 }).toEqual({
      crashAt,
      notices: ['opened 1', 'enriched 2'],
      marked: true,
    });
    expect([...ledger.values()].map(({ state }) => state)).toEqual(['marked']);
  }
});
