import { readFinding } from '@tocsin/findings';
import { aFinding, aGuardDutyFinding, anOcsfFinding } from '@tocsin/findings/testing';
import { indicatorsIfAny, indicatorsOf } from './incident-indicators.js';

type Json = Readonly<Record<string, unknown>>;

const of = (changes: Json) => indicatorsOf(readFinding(aFinding(changes)));
const remote = (address: string): Json => ({
  Action: {
    ActionType: 'NETWORK_CONNECTION',
    NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4: address } },
  },
});

it('has the other side first, then what is surer', () => {
  const found = of({
    ...remote('8.8.4.4'),
    Description: 'It loaded bad.evil-host.net and d131dd02c5e6eec4693d9a0698aff95c.',
  });
  expect(found?.found.map(({ value, role }) => `${role} ${value}`)).toEqual([
    'source 8.8.4.4',
    'unknown d131dd02c5e6eec4693d9a0698aff95c',
    'unknown bad.evil-host.net',
  ]);
  expect(found?.found[0]).toEqual({
    type: 'ipv4-addr',
    value: '8.8.4.4',
    role: 'source',
    confidence: expect.any(Number),
  });
});

it.each<readonly [string, unknown]>([
  ['nothing', aFinding({ Title: 'quiet', Description: 'nothing' })],
  ['addresses of our own', aFinding(remote('10.0.0.5'))],
])('is absent for %s', (_, raw) => {
  expect(indicatorsOf(readFinding(raw))).toBeUndefined();
});

// Planted faults seen red: each of the three bounds taken out.
it('is at most 20 and 4,000 bytes, whole values, and counts all', () => {
  const addresses = Array.from({ length: 60 }, (_, index) => `9.9.9.${index + 10}`).join(' ');
  const many = of({ Description: addresses });
  expect([many?.found.length, many?.count]).toEqual([20, 60]);
  const urls = Array.from(
    { length: 12 },
    (_, index) => `http://evil-host.net/${index}/${'a'.repeat(450)}`,
  ).join(' ');
  const long = of({
    Description: urls.slice(0, 1_000),
    Note: { Text: urls, UpdatedBy: 'x', UpdatedAt: '2026-11-24T09:00:00Z' },
  });
  expect(Buffer.byteLength(JSON.stringify(long?.found))).toBeLessThanOrEqual(4_000);
  expect(long?.found.length).toBeGreaterThan(2);
  const longest = of({ Description: `http://evil-host.net/${'a'.repeat(600)} 9.9.9.9` });
  expect(longest?.found.map(({ value }) => value.length <= 512)).not.toContain(false);
  expect(longest?.count).toBeGreaterThan(longest?.found.length ?? 0);
});

it('holds no control or bidirectional characters and no key in full', () => {
  const found = of({
    Description: 'see http://evil-host.net/AKIAIOSFODNN7EXAMPL0/\u202Egpj\u0007 and 9.9.9.9',
  });
  const text = JSON.stringify(found);
  expect(text).not.toMatch(/\\u202e|\u202E|\\u0007|AKIAIOSFODNN7EXAMPL0/i);
  expect(found?.count).toBeGreaterThan(1);
});

it.each([
  [aFinding({ ...remote('8.8.4.4'), LastObservedAt: '2026-11-20T08:00:00Z' }), '2026-11-20T08:00:00.000Z'],
  [aFinding({ ...remote('8.8.4.4'), LastObservedAt: 'soon' }), expect.stringMatching(/^2026-.*Z$/)],
])('says when the finding last saw it', (raw, at) => {
  expect(indicatorsOf(readFinding(raw))?.observed_at).toEqual(at);
});

it('names the lists of threats in which the product found the other side', () => {
  const key = (index: number) =>
    `aws/guardduty/service/evidence/threatIntelligenceDetails.${index}_/threatListName`;
  const ProductFields = Object.fromEntries(
    Array.from({ length: 7 }, (_, index) => [key(index), `list\u202E ${index}`]),
  );
  expect(of({ ...remote('8.8.4.4'), ProductFields })?.threat_lists).toEqual([
    'list 0',
    'list 1',
    'list 2',
    'list 3',
    'list 4',
  ]);
});

it('never throws on the forms that are read, and says where our own code fails', () => {
  for (const raw of [aFinding(), anOcsfFinding(), aGuardDutyFinding()]) {
    expect(() => indicatorsOf(readFinding(raw))).not.toThrow();
  }
  const defects: string[] = [];
  const broken = Object.defineProperty({ ...readFinding(aFinding()) }, 'raw', {
    get: () => {
      throw new TypeError('planted');
    },
  });
  expect(
    indicatorsIfAny(broken, (what, error) => defects.push(`${what}: ${(error as Error).message}`)),
  ).toBeUndefined();
  expect(defects).toEqual(['the indicators of a finding: planted']);
});
