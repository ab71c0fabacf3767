import fc from 'fast-check';
import { anyIndicator, indicator } from '../fixtures/indicators.js';
import {
  askProviders,
  listProvider,
  parseIndicatorList,
  scoreIndicators,
  type ReputationProvider,
} from '../index.js';

const now = '2026-11-24T12:00:00Z';
const clock = () => Date.parse(now);

function asking(local = false) {
  const asked: string[] = [];
  const provider: ReputationProvider = {
    name: 'feed',
    local,
    lookUp: async ({ type, value }) => {
      asked.push(`${type} ${value}`);
      return { type, value, source: 'feed', at: now, verdict: 'unknown' };
    },
  };
  return { provider, asked };
}

describe('askProviders', () => {
  // Planted fault seen red: what is ours is asked about.
  it('asks about what may be hostile and may be shared, once', async () => {
    const { provider, asked } = asking();
    await askProviders(
      [
        indicator('ipv4-addr', '198.51.100.7'),
        indicator('ipv4-addr', '198.51.100.7', { pointer: '/Description', role: 'unknown' }),
        indicator('ipv4-addr', '10.0.0.1', { tags: ['private'] }),
        indicator('ipv4-addr', '198.51.100.9', { role: 'target' }),
        indicator('url', 'https://docs.example/a', { role: 'reference' }),
        indicator('url', 'https://evil.example/?token=secret'),
        indicator('aws-access-key-id', 'AKIAIOSFODNN7EXAMPLE'),
        indicator('file-path', '/home/anna/a'),
      ],
      [provider],
    );
    expect(asked).toEqual(['ipv4-addr 198.51.100.7']);
  });

  it('asks a local provider about every type, and others about those that you name', async () => {
    const mine = asking(true);
    const other = asking();
    const found = [indicator('url', 'https://evil.example/'), indicator('aws-account-id', '111122223333')];
    await askProviders(found, [mine.provider, other.provider], { share: ['url'] });
    expect([mine.asked.length, other.asked]).toEqual([2, ['url https://evil.example/']]);
  });

  it('asks about the heaviest; the others are errors', async () => {
    const { provider, asked } = asking();
    const addresses = Array.from({ length: 12 }, (_, last) => indicator('ipv4-addr', `198.51.100.${last}`));
    const verdicts = await askProviders([...addresses, indicator('file', 'a'.repeat(64))], [provider], {
      most: 2,
      clock,
    });
    expect(asked).toEqual([`file ${'a'.repeat(64)}`, 'ipv4-addr 198.51.100.0']);
    expect(verdicts.filter(({ verdict }) => verdict === 'error')).toHaveLength(11);
    expect(verdicts[2]).toMatchObject({
      error: { kind: 'limit', message: 'only 2 values of a finding are asked about' },
    });
  });

  it('gives what the score understands', async () => {
    const deny = parseIndicatorList('198.51.100.0/24 # scanners', { name: 'deny.txt' });
    const broken: ReputationProvider = { name: 'broken', lookUp: () => Promise.reject(new Error('down')) };
    const found = [indicator('ipv4-addr', '198.51.100.7')];
    const verdicts = await askProviders(found, [listProvider({ deny: [deny], clock }), broken], { clock });
    const { score, sentence } = scoreIndicators(found, { now, verdicts });
    expect([score, sentence]).toEqual([
      78,
      'Threat score 78 of 100: address 198[.]51[.]100[.]7 (in a field of the finding, malicious by lists) gives 78.',
    ]);
  });

  it('never rejects, whatever stands in the values', async () => {
    const lists = listProvider({
      deny: [parseIndicatorList('198.51.100.0/24\n.evil.example', { name: 'deny' })],
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyIndicator, { maxLength: 10 }), async (indicators) => {
        for (const { verdict } of await askProviders(indicators, [lists])) {
          expect(['malicious', 'unknown']).toContain(verdict);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
