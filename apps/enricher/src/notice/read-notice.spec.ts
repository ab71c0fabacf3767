import fc from 'fast-check';
import { aNotice, NOW, REMOTE } from '../fixtures/a-notice.js';
import { readNotice } from './read-notice.js';

const bodyOf = (...changes: Parameters<typeof aNotice>) => JSON.stringify(aNotice(...changes));

function read(body: string) {
  const result = readNotice(body);
  if (!result.ok) throw new Error(result.faults.join('; '));
  return result.notice;
}

describe('readNotice', () => {
  it('reads what the processor publishes', () => {
    const last = { ...REMOTE, last_seen: '2026-11-24T12:00:00Z' };
    const body = bodyOf({ found: [last], indicators: { observed_at: NOW, threat_lists: ['ProofPoint'] } });
    expect(read(body)).toMatchObject({
      event: 'opened',
      revision: 1,
      incidentId: expect.stringMatching(/^tocsin-/),
      openedAt: NOW,
      finding: { id: expect.stringContaining('/finding/'), account: '111122223333', region: 'eu-west-1' },
      severity: 'HIGH',
      indicators: [
        { type: 'ipv4-addr', value: '203.0.113.7', standing: 'field', lastSeen: '2026-11-24T12:00:00Z' },
      ],
      observedAt: NOW,
      threatLists: ['ProofPoint'],
    });
  });

  it.each([
    ['a sample', { finding: { Sample: true } }, 'sample'],
    ['an archived one', { finding: { RecordState: 'ARCHIVED' } }, 'archived'],
    ['a suppressed one', { finding: { Workflow: { Status: 'SUPPRESSED' } } }, 'suppressed'],
    ['a new one', {}, undefined],
  ])('knows whether a finding counts: %s', (_, changes, state) => {
    expect(read(bodyOf(changes)).state).toBe(state);
  });

  it('takes what a newer processor says as far as it knows it', () => {
    const found = [
      { ...REMOTE, type: 'quantum-key' },
      { ...REMOTE, role: 'bystander', standing: 'somewhere', more: 1 },
    ];
    const { indicators } = read(bodyOf({ event: 'digest', found }));
    // Planted fault seen red: a standing that nobody knows handed on, which makes a score of NaN.
    expect(indicators).toEqual([
      expect.objectContaining({ type: 'ipv4-addr', role: 'unknown', standing: undefined }),
    ]);
    expect(read(bodyOf({ found: Array.from({ length: 30 }, () => REMOTE) })).indicators).toHaveLength(20);
  });

  // Planted fault seen red: the faults of a list of indicators not collected.
  it.each<[string, string, readonly string[]]>([
    ['no JSON', '{', ['the message: expected JSON']],
    ['a text', '"opened"', ['the message: expected an object']],
    ['another schema', '{"schema":"x"}', ['/schema: expected tocsin.notice/1']],
    [
      'indicators of another shape',
      bodyOf({ found: [null, { ...REMOTE, value: 7 }, { ...REMOTE, confidence: 200 }] as object[] }),
      [
        '/incident/indicators/found/0: expected an object',
        '/incident/indicators/found/1/value: expected a text of at most 512 characters',
      ],
    ],
    [
      'an id that is none of ours',
      bodyOf().replace('tocsin-', 'x'),
      ['/incident/incident_id: expected a text of at most 64 characters like ^tocsin-[0-9a-f]{40}$'],
    ],
    [
      'no revision',
      bodyOf().replace('"revision":1', '"revision":0'),
      ['/revision: expected a number from 1'],
    ],
    [
      'a value that is too long',
      bodyOf({ found: [{ ...REMOTE, value: 'x'.repeat(513) }] }),
      ['/incident/indicators/found/0/value: expected a text of at most 512 characters'],
    ],
  ])('says what is wrong: %s', (_, body, faults) => {
    const result = readNotice(body);
    const found = result.ok ? [] : result.faults;
    for (const fault of faults) expect(found.join('\n')).toContain(fault);
    expect(found.length).toBeLessThanOrEqual(5);
  });

  it('never throws, and repeats nothing of what it refuses', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(null, '__proto__', 'SECRET', [], {}, -1));
    const notice = fc.record(
      {
        schema: fc.constant('tocsin.notice/1'),
        event: odd,
        incident: fc.record(
          { incident_id: odd, incident_details: odd, indicators: fc.record({ found: fc.array(odd) }) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          notice.map((value) => JSON.stringify(value)),
        ),
        (body) => {
          const result = readNotice(body);
          if (!result.ok) expect(result.faults.join()).not.toContain('SECRET');
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
