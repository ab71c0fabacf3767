import fc from 'fast-check';
import { anyIndicator, indicator } from '../fixtures/indicators.js';
import { toThreatIntelIndicators, type Indicator } from '../index.js';

const TYPES = [
  ...['DOMAIN', 'EMAIL_ADDRESS', 'HASH_MD5', 'HASH_SHA1', 'HASH_SHA256', 'HASH_SHA512'],
  ...['IPV4_ADDRESS', 'IPV6_ADDRESS', 'URL'],
];

describe('toThreatIntelIndicators', () => {
  it.each<[Indicator['type'], string, string]>([
    ['ipv4-addr', '198.51.100.7', 'IPV4_ADDRESS'],
    ['ipv6-addr', '2001:db8::1', 'IPV6_ADDRESS'],
    ['domain-name', 'evil.example', 'DOMAIN'],
    ['url', 'https://evil.example/', 'URL'],
    ['email-addr', 'a@evil.example', 'EMAIL_ADDRESS'],
    ['file', 'a'.repeat(32), 'HASH_MD5'],
    ['file', 'a'.repeat(40), 'HASH_SHA1'],
    ['file', 'a'.repeat(64), 'HASH_SHA256'],
    ['file', 'a'.repeat(128), 'HASH_SHA512'],
  ])('writes %s %s as %s', (type, value, name) => {
    expect(toThreatIntelIndicators([indicator(type, value)])).toEqual([{ Type: name, Value: value }]);
  });

  it.each<[Indicator['type'], string]>([
    ['cidr', '198.51.100.0/24'],
    ['vulnerability', 'CVE-2026-1234'],
    ['file', '3:AXGBicFlgVNhBGcL6wCrFQEv:AXGHsNhxLsr2C'],
    ['ipv4-addr', '198.51.100.256'],
    ['url', `https://evil.example/${'a'.repeat(500)}`],
    ['aws-access-key-id', 'AKIAIOSFODNN7EXAMPLE'],
  ])('leaves out %s %s', (type, value) => {
    expect(toThreatIntelIndicators([indicator(type, value)])).toEqual([]);
  });

  // Planted fault seen red: the lightest first.
  it('keeps the five heaviest, those that are called malicious first', () => {
    const at = '2026-11-24T12:00:00Z';
    const addresses = Array.from({ length: 9 }, (_, last) => indicator('ipv4-addr', `198.51.100.${last}`));
    const hash = indicator('file', 'a'.repeat(64));
    const said = toThreatIntelIndicators([...addresses, hash], {
      verdicts: [{ type: 'ipv4-addr', value: '198.51.100.8', source: 'feed', at, verdict: 'malicious' }],
    });
    expect(said.map(({ Value }) => Value)).toEqual([
      '198.51.100.8',
      'a'.repeat(64),
      '198.51.100.0',
      '198.51.100.1',
      '198.51.100.2',
    ]);
  });

  it.each([
    [{}, {}],
    [{ source: ' deny-list ' }, { Source: 'deny-list' }],
    [{ source: '  ' }, {}],
    [{ source: 'é'.repeat(70) }, { Source: 'é'.repeat(64) }],
    [{ observedAt: '2026-11-24T13:00:00+01:00' }, { LastObservedAt: '2026-11-24T12:00:00.000Z' }],
    [{ observedAt: 'yesterday' }, {}],
  ])('says %j as %j', (options, members) => {
    const address = indicator('ipv4-addr', '198.51.100.7');
    expect(toThreatIntelIndicators([address], options)).toEqual([
      { Type: 'IPV4_ADDRESS', Value: '198.51.100.7', ...members },
    ]);
  });

  it('says the last time that the indicator itself was seen', () => {
    const seen = (lastSeen: string) => ({ ...indicator('ipv4-addr', '198.51.100.7'), lastSeen });
    const said = toThreatIntelIndicators([seen('2026-01-01'), seen('2026-03-01'), seen('2026-02-01')], {
      observedAt: '2026-11-24',
    });
    expect(said[0]?.LastObservedAt).toBe('2026-03-01T00:00:00.000Z');
  });

  // Planted fault seen red: the limit of 512 characters is left out.
  it('keeps the limits of AWS, whatever stands in the values', () => {
    const long = anyIndicator.map((found) => ({ ...found, value: found.value + 'a'.repeat(500) }));
    fc.assert(
      fc.property(fc.array(fc.oneof(anyIndicator, long), { maxLength: 12 }), fc.string(), (found, source) => {
        const said = toThreatIntelIndicators(found, { source });
        expect(said.length).toBeLessThanOrEqual(5);
        for (const { Type, Value, Source = 'x' } of said) {
          expect(TYPES).toContain(Type);
          expect(Value.length).toBeLessThanOrEqual(512);
          expect(Value).toMatch(/\S/);
          expect(Source.length).toBeLessThanOrEqual(64);
          expect(Source).toMatch(/\S/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
