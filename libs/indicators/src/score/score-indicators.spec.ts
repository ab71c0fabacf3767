import { indicator } from '../fixtures/indicators.js';
import {
  adjustThreatModel,
  bandOf,
  scoreIndicators,
  type Indicator,
  type Reputation,
  type ThreatContext,
} from '../index.js';

const now = '2026-11-24T12:00:00Z';
const remote = indicator('ipv4-addr', '198.51.100.7');
const scored = (context: Partial<ThreatContext>, ...indicators: Parameters<typeof scoreIndicators>[0]) =>
  scoreIndicators(indicators, { now, ...context });
const says = (
  verdict: 'malicious' | 'benign' | 'unknown',
  source = 'feed',
  members: Partial<Reputation> = {},
): Reputation =>
  ({ type: 'ipv4-addr', value: '198.51.100.7', source, at: now, verdict, ...members }) as Reputation;
const failed: Reputation = {
  ...{ type: 'ipv4-addr', value: '198.51.100.7', source: 'feed', at: now, verdict: 'error' },
  error: { kind: 'timeout', message: 'no answer' },
};

describe('scoreIndicators', () => {
  it.each<[string, Partial<ThreatContext>, number]>([
    ['in a field', {}, 28],
    ['LOW', { severity: 'LOW' }, 30],
    ['HIGH', { severity: 'HIGH' }, 38],
    ['CRITICAL', { severity: 'CRITICAL' }, 43],
    ['a severity that nobody knows', { severity: 'constructor' as never }, 28],
    ['a finding of 30 days ago', { observedAt: '2026-10-25T12:00:00Z' }, 14],
    ['a finding of yesterday', { observedAt: '2026-11-23T12:00:00Z' }, 25],
    ['a date in the future', { observedAt: '2027-01-01T00:00:00Z' }, 28],
    ['no date', { observedAt: 'yesterday' }, 28],
    ['a list of threats', { threatLists: ['ProofPoint'] }, 60],
    ['malicious', { verdicts: [says('malicious')] }, 78],
    ['malicious, half sure', { verdicts: [says('malicious', 'feed', { confidence: 50 })] }, 53],
    ['malicious twice by one', { verdicts: [says('malicious'), says('malicious')] }, 78],
    ['malicious by two', { verdicts: [says('malicious'), says('malicious', 'other')] }, 94],
    ['benign', { verdicts: [says('benign')] }, 3],
    ['benign and malicious', { verdicts: [says('benign', 'other'), says('malicious')] }, 78],
    ['unknown', { verdicts: [says('unknown')] }, 28],
    ['an error', { verdicts: [failed] }, 28],
    ['a verdict on something else', { verdicts: [says('malicious', 'feed', { value: '198.51.100.8' })] }, 28],
  ])('scores an address, %s', (_, context, score) => {
    expect(scored(context, remote).score).toBe(score);
  });

  it.each<[string, readonly Indicator[]]>([
    ['nothing at all', []],
    ['a target', [indicator('ipv4-addr', '198.51.100.7', { role: 'target' })]],
    ['a link', [indicator('url', 'https://docs.example/a', { role: 'reference' })]],
    ...(['private', 'reserved', 'documentation', 'aws-owned', 'own', 'warning-list'] as const).map(
      (tag): [string, Indicator[]] => [tag, [indicator('ipv4-addr', '198.51.100.7', { tags: [tag] })]],
    ),
    ['an ARN', [indicator('aws-arn', 'arn:aws:s3:::a')]],
    [
      'a target that a text names',
      [
        indicator('ipv4-addr', '198.51.100.7', { role: 'target' }),
        indicator('ipv4-addr', '198.51.100.7', { role: 'unknown', pointer: '/Description' }),
      ],
    ],
  ])('does not know of %s, whatever the severity and providers say', (_, indicators) => {
    const { score, band } = scored({ severity: 'CRITICAL', verdicts: [says('malicious')] }, ...indicators);
    expect([score, band]).toEqual([null, 'unknown']);
  });

  it.each(['sample', 'archived', 'suppressed'] as const)('scores 0 where the finding is %s', (state) => {
    const { score, band, sentence } = scored({ [state]: true, verdicts: [says('malicious')] }, remote);
    expect([score, band]).toEqual([0, 'none']);
    expect(sentence).toContain(state);
  });

  it.each([
    ['in a text', indicator('ipv4-addr', '198.51.100.7', { pointer: '/Description' }), 18],
    ['without a finding', { ...remote, pointer: undefined }, 18],
    [
      'defanged in a text',
      indicator('ipv4-addr', '198.51.100.7', { raw: '198[.]51[.]100[.]7', pointer: undefined }),
      25,
    ],
    ['in ThreatIntelIndicators', { ...remote, pointer: '/ThreatIntelIndicators/0/Value' }, 60],
    ['half sure', { ...remote, confidence: 50 }, 14],
    ['without any sureness', { ...remote, confidence: Number.NaN }, null],
    ['long ago by itself', { ...remote, lastSeen: '2026-07-01T00:00:00Z' }, null],
  ])('scores an address %s', (_, found, score) => {
    expect(scored({}, found).score).toBe(score);
  });

  it('takes a vulnerability for what is known of it', () => {
    const cve = indicator('vulnerability', 'CVE-2026-1234', { role: 'artifact' });
    const of = (risk: object) => scored({ vulnerabilities: { 'CVE-2026-1234': risk } }, cve).score;
    expect([of({}), of({ epss: 0.5 }), of({ epss: 7 }), of({ exploited: true })]).toEqual([16, 24, 48, 48]);
  });

  it('says what made it, and the points make the score', () => {
    const { score, factors, leftOut, sentence } = scored(
      { severity: 'HIGH', verdicts: [says('malicious', 'deny-list')], observedAt: '2026-11-14T12:00:00Z' },
      remote,
      indicator('domain-name', 'evil.example', { pointer: '/Description' }),
      indicator('file', 'a'.repeat(64), { role: 'artifact' }),
      indicator('ipv4-addr', '10.0.0.1', { tags: ['private'] }),
    );
    expect(factors.map(({ value, points }) => [value, points])).toEqual([
      ['198.51.100.7', 47],
      ['a'.repeat(64), 22],
      ['HIGH', 20],
      ['evil.example', 5],
    ]);
    expect(factors.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    expect(leftOut).toEqual([{ because: 'ours', count: 1 }]);
    expect(sentence).toBe(
      'Threat score 94 of 100: address 198[.]51[.]100[.]7 (in a field of the finding, seen 10 d ago, malicious by deny-list) ' +
        `gives 47; file hash ${'a'.repeat(60)}… (in a field of the finding, seen 10 d ago) gives 22; 1 more gives 5; ` +
        'severity HIGH adds 20; 1 does not count (ours).',
    );
  });

  it('shows no access key id', () => {
    const model = adjustThreatModel({ types: { 'aws-access-key-id': { weight: 0.5 } } });
    const told = JSON.stringify(scored({ model }, indicator('aws-access-key-id', 'AKIAIOSFODNN7EXAMPLE')));
    expect(told).toContain('AKIA************MPLE');
    expect(told).not.toContain('IOSFODNN7');
  });

  it('refuses a clock that is none', () => {
    expect(() => scored({ now: 'soon' }, remote)).toThrow('now: found soon, allowed: an ISO 8601 date');
  });
});

describe('bandOf', () => {
  it.each([
    [null, 'unknown'],
    [0, 'none'],
    [1, 'low'],
    [29, 'low'],
    [30, 'medium'],
    [60, 'high'],
    [84, 'high'],
    [85, 'critical'],
    [100, 'critical'],
  ] as const)('%p is %s', (score, band) => expect(bandOf(score)).toBe(band));
});

describe('adjustThreatModel', () => {
  it('changes what is named and nothing else', () => {
    const model = adjustThreatModel({ types: { url: { weight: 0.1 } }, trust: { feed: 0.5 } });
    expect(model.types.url).toEqual({ weight: 0.1, lifetime: 120, speed: 2 });
    expect(scored({ model, verdicts: [says('malicious')] }, remote).score).toBe(53);
  });

  it.each([
    [{ types: { ipv4: { weight: 1 } } }, 'types: found "ipv4", allowed: file, url'],
    [{ types: { url: { weight: 2 } } }, 'types.url.weight: found 2, allowed: 0 to 1'],
    [{ types: { url: { lifetime: 0 } } }, 'types.url.lifetime: found 0, allowed: above 0'],
    [{ types: { vulnerability: { lifetime: 9 } } }, 'types.vulnerability.speed: found undefined'],
    [{ trust: { feed: -1 } }, 'trust.feed: found -1'],
    [{ severities: { URGENT: 1 } }, 'severities: found "URGENT"'],
    [{ bands: { high: 20 } }, 'bands.high: found 20, allowed: above 30'],
    [{ wieghts: {} }, 'the threat model: found "wieghts"'],
    [{ listed: '1' }, 'listed: found 1'],
  ])('refuses %j', (changes, message) => {
    expect(() => adjustThreatModel(changes as never)).toThrow(message);
  });
});
