import { listProvider, parseIndicatorList } from '@tocsin/indicators';
import type { ReputationProvider } from '@tocsin/indicators';
import { unreadableLists } from '../edge/unreadable-lists.js';
import { aNotice, NOW, REMOTE } from '../fixtures/a-notice.js';
import type { NoticeChanges } from '../fixtures/a-notice.js';
import { readNotice } from '../notice/read-notice.js';
import { enrich } from './enrich.js';

const deny = listProvider({ deny: [parseIndicatorList('203.0.113.0/24 # scanners', { name: 'deny.txt' })] });
const allow = listProvider({ allow: [parseIndicatorList('203.0.113.7', { name: 'allow.txt' })] });

async function answerTo(changes: NoticeChanges, providers: readonly ReputationProvider[] = []) {
  const read = readNotice(JSON.stringify(aNotice(changes)));
  if (!read.ok) throw new Error(read.faults.join('; '));
  return enrich(read.notice, providers, NOW);
}

async function threatOf(changes: NoticeChanges, providers?: readonly ReputationProvider[]) {
  const answer = await answerTo(changes, providers);
  if (answer.kind !== 'enriched') throw new Error(answer.reason);
  return answer.enrichment.threat;
}

describe('enrich', () => {
  // By hand from docs/threat-score.md: of a field 0.35 × 0.8 = 0.28, with HIGH 1 - (1 - 0.28)(1 - 0.5 × 0.28) = 0.38.
  it.each<[string, NoticeChanges, readonly ReputationProvider[], number | null, string, number]>([
    ['a field', {}, [], 38, 'medium', 0],
    ['a text', { found: [{ ...REMOTE, standing: 'text' }] }, [], 25, 'low', 0],
    ['a list of threats', { indicators: { threat_lists: ['ProofPoint'] } }, [], 72, 'high', 0],
    ['something old', { indicators: { observed_at: '2026-10-25T12:00:00Z' } }, [], 20, 'low', 0],
    ['a deny list', {}, [deny], 87, 'critical', 1],
    ['an allow list', {}, [allow], 4, 'low', 1],
    ['lists that cannot be read', {}, [unreadableLists()], 38, 'medium', 1],
  ])('scores by what stands in the notice and by what providers say: %s', async (...row) => {
    const [, changes, providers, score, band, verdicts] = row;
    const threat = await threatOf(changes, providers);
    expect({ score: threat.score, band: threat.band, verdicts: threat.verdicts.length }).toEqual({
      score,
      band,
      verdicts,
    });
  });

  it('answers to one notice, and says why', async () => {
    const notice = aNotice();
    const { id, product_arn, account, region } = notice.incident.incident_details;
    expect(await answerTo({}, [deny])).toEqual({
      kind: 'enriched',
      enrichment: {
        schema: 'tocsin.enrichment/1',
        incident_id: notice.incident.incident_id,
        revision: 1,
        opened_at: NOW,
        finding: { id, product_arn, account, region },
        threat: {
          score: expect.any(Number),
          band: 'critical',
          sentence: expect.stringContaining('203[.]0[.]113[.]7'),
          verdicts: [
            {
              type: 'ipv4-addr',
              value: '203.0.113.7',
              verdict: 'malicious',
              source: 'lists',
              because: 'deny.txt, line 1: 203.0.113.0/24',
            },
          ],
        },
      },
    });
  });

  // Planted faults seen red: each of the four questions left out, one after the other.
  it.each<[string, NoticeChanges, string]>([
    ['its own doing', { event: 'enriched' }, 'an incident that was enriched is not looked up'],
    ['an escalation', { event: 'escalated' }, 'an incident that was escalated is not looked up'],
    ['a sample', { finding: { Sample: true } }, 'the finding is a sample'],
    ['nothing hostile', { found: [] }, 'nothing in the finding may be hostile'],
    [
      'what nobody can rate',
      { found: [{ ...REMOTE, type: 'aws-principal', value: 'root' }] },
      'nothing in the finding could be rated',
    ],
  ])('passes over %s', async (_, changes, reason) => {
    expect(await answerTo(changes, [deny])).toEqual({ kind: 'passed over', reason });
  });

  it('never calls a silent provider a clean bill', async () => {
    const broken: ReputationProvider = {
      name: 'net',
      local: true,
      lookUp: () => Promise.reject(new Error('no route\u202E to host')),
    };
    expect((await threatOf({}, [broken])).verdicts).toEqual([
      {
        ...{ type: 'ipv4-addr', value: '203.0.113.7', verdict: 'error', source: 'net' },
        because: 'no route to host',
      },
    ]);
  });

  it('keeps to the bounds of the wire', async () => {
    const found = Array.from({ length: 20 }, (_, at) => ({ ...REMOTE, value: `203.0.113.${at}` }));
    const wordy: ReputationProvider = {
      name: 'net',
      local: true,
      lookUp: ({ type, value }) =>
        Promise.resolve({
          ...{ type, value, source: 'net', at: NOW, because: 'é'.repeat(5_000) },
          verdict: value.endsWith('9') ? 'malicious' : 'benign',
        }),
    };
    const { verdicts, sentence } = await threatOf({ found }, [wordy]);
    // Planted fault seen red: the first ten in the order of the answers.
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      ...Array.from({ length: 2 }, () => 'malicious'),
      ...Array.from({ length: 8 }, () => 'benign'),
    ]);
    expect(Math.max(...verdicts.map(({ because = '' }) => because.length))).toBe(300);
    expect(sentence.length).toBeLessThanOrEqual(400);
  });
});
