import fc from 'fast-check';
import { listProvider, parseIndicatorList, type Lookup, type Reputation } from '../index.js';

const clock = () => Date.parse('2026-11-24T12:00:00Z');
const list = (name: string, ...lines: string[]) =>
  parseIndicatorList(lines.join('\n'), { name, format: 'plain' });
const ask = (deny: string[], allow: string[], lookup: Lookup): Promise<Reputation> =>
  listProvider({ deny: [list('deny.txt', ...deny)], allow: [list('allow.txt', ...allow)], clock }).lookUp(
    lookup,
  );

describe('listProvider', () => {
  it.each<[string, Lookup['type'], string, Reputation['verdict']]>([
    ['198.51.100.7', 'ipv4-addr', '198.51.100.7', 'malicious'],
    ['198.51.100.7', 'ipv4-addr', '198.51.100.8', 'unknown'],
    ['198.51.100.7', 'ipv6-addr', '::ffff:198.51.100.7', 'malicious'],
    ['198.51.100.0/24', 'ipv4-addr', '198.51.100.255', 'malicious'],
    ['198.51.100.0/24', 'ipv4-addr', '198.51.101.0', 'unknown'],
    ['198.51.100.0/24', 'cidr', '198.51.100.128/25', 'malicious'],
    ['198.51.100.0/24', 'cidr', '198.51.0.0/16', 'unknown'],
    ['198.51.100.77/24', 'ipv4-addr', '198.51.100.1', 'malicious'],
    ['2001:db8::/32', 'ipv6-addr', '2001:db8:ffff::1', 'malicious'],
    ['2001:db8::/32', 'ipv6-addr', '2001:db9::1', 'unknown'],
    ['::ffff:198.51.100.0/120', 'ipv4-addr', '198.51.100.7', 'malicious'],
    ['evil.example', 'domain-name', 'evil.example', 'malicious'],
    ['evil.example', 'domain-name', 'EVIL.example.', 'malicious'],
    ['evil.example', 'domain-name', 'c2.evil.example', 'unknown'],
    ['*.evil.example', 'domain-name', 'a.c2.evil.example', 'malicious'],
    ['*.evil.example', 'domain-name', 'evil.example', 'unknown'],
    ['.evil.example', 'domain-name', 'evil.example', 'malicious'],
    ['.evil.example', 'domain-name', 'c2.evil.example', 'malicious'],
    ['.evil.example', 'domain-name', 'notevil.example', 'unknown'],
    ['.onion', 'domain-name', 'abc.onion', 'malicious'],
    ['böse.example', 'domain-name', 'xn--bse-sna.example', 'malicious'],
    ['evil[.]example', 'domain-name', 'evil.example', 'malicious'],
    ['evil.example', 'url', 'https://evil.example:8443/a', 'malicious'],
    ['198.51.100.0/24', 'url', 'http://198.51.100.7/', 'malicious'],
    ['2001:db8::/32', 'url', 'http://[2001:db8::1]/', 'malicious'],
    ['hxxps://evil[.]example/a', 'url', 'https://evil.example/a', 'malicious'],
    ['https://evil.example/a', 'url', 'https://evil.example/b', 'unknown'],
    ['https://evil.example/a', 'domain-name', 'evil.example', 'unknown'],
    ['A@Evil.Example', 'email-addr', 'a@evil.example', 'malicious'],
    ['evil.example', 'email-addr', 'a@evil.example', 'unknown'],
    ['D41D8CD98F00B204E9800998ECF8427E', 'file', 'd41d8cd98f00b204e9800998ecf8427e', 'malicious'],
    ['cve-2026-1234', 'vulnerability', 'CVE-2026-1234', 'malicious'],
    ['111122223333', 'aws-account-id', '111122223333', 'malicious'],
    ['00-00-5E-00-53-01', 'mac-addr', '00:00:5e:00:53:01', 'malicious'],
    ['198.51.100.7', 'user-agent', '198.51.100.7', 'unknown'],
    ['evil.example', 'ipv4-addr', 'no address', 'unknown'],
    ['evil.example', 'domain-name', 'evil.example#.ok.example', 'unknown'],
    ['a#b.c@evil.example', 'email-addr', 'a#b.c@evil.example', 'malicious'],
  ])('with %s in the deny list, %s %s is %s', async (entry, type, value, verdict) => {
    expect((await ask([entry], [], { type, value })).verdict).toBe(verdict);
    const allowed = verdict === 'malicious' ? 'benign' : 'unknown';
    expect((await ask([], [entry], { type, value })).verdict).toBe(allowed);
  });

  // Planted fault seen red: whoever allows always wins.
  it.each<[string, string, Lookup['type'], string, Reputation['verdict']]>([
    ['198.51.100.0/24', '198.51.100.7', 'ipv4-addr', '198.51.100.7', 'benign'],
    ['198.51.100.7', '198.51.100.0/24', 'ipv4-addr', '198.51.100.7', 'malicious'],
    ['198.51.100.7', '198.51.100.7', 'ipv4-addr', '198.51.100.7', 'malicious'],
    ['c2.github.example', '.github.example', 'domain-name', 'c2.github.example', 'malicious'],
    ['.evil.example', 'evil.example', 'domain-name', 'a.evil.example', 'malicious'],
    ['.example', '.ok.example', 'domain-name', 'a.ok.example', 'benign'],
    ['https://a.example/x', '.a.example', 'url', 'https://a.example/x', 'malicious'],
    ['.a.example', 'https://a.example/ok', 'url', 'https://a.example/ok', 'benign'],
  ])('the closer counts: %s denied, %s allowed, %s %s is %s', async (deny, allow, type, value, verdict) => {
    expect((await ask([deny], [allow], { type, value })).verdict).toBe(verdict);
  });

  it('says which list, where, and what else stands there', async () => {
    const csv = 'value,comment\n198.51.100.0/24,"scanners, 2026"\n';
    const deny = [parseIndicatorList(csv, { name: 'deny.csv' })];
    const provider = listProvider({ deny, clock, name: 'ours' });
    expect(await provider.lookUp({ type: 'ipv4-addr', value: '198.51.100.7' })).toEqual({
      type: 'ipv4-addr',
      value: '198.51.100.7',
      source: 'ours',
      at: '2026-11-24T12:00:00.000Z',
      verdict: 'malicious',
      because: 'deny.csv, line 2: 198.51.100.0/24 (scanners, 2026)',
    });
  });
});

const ip = fc
  .array(fc.constantFrom(0, 1, 2, 255), { minLength: 4, maxLength: 4 })
  .map((parts) => parts.join('.'));
const network = fc.tuple(ip, fc.integer({ min: 1, max: 32 }));
const toNumber = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const holds = (address: string, [start, bits]: [string, number]) => {
  const size = 2 ** (32 - bits);
  return Math.floor(toNumber(address) / size) === Math.floor(toNumber(start) / size);
};
const domain = fc.array(fc.constantFrom('a', 'b', 'evil', 'example'), { minLength: 2, maxLength: 5 });

describe('the laws of lists', () => {
  // Planted fault seen red: the shortest network first.
  it('finds the longest network that holds an address, as one that tries each does', async () => {
    const denied = fc.array(network, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(denied, fc.array(network, { maxLength: 8 }), ip, async (deny, allow, address) => {
        const longest = (networks: [string, number][]) =>
          Math.max(0, ...networks.filter((one) => holds(address, one)).map(([, bits]) => bits));
        const [against, inFavour] = [longest(deny), longest(allow)];
        const expected =
          against === 0 && inFavour === 0 ? 'unknown' : inFavour > against ? 'benign' : 'malicious';
        const lines = (networks: [string, number][]) => networks.map(([start, bits]) => `${start}/${bits}`);
        const { verdict } = await ask(lines(deny), lines(allow), { type: 'ipv4-addr', value: address });
        expect(verdict).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  // Planted fault seen red: names are compared by their end alone, so that notevil.example is below evil.example.
  it('finds a domain and what is below it, as one that tries each does', async () => {
    const entry = fc
      .tuple(fc.constantFrom('', '.', '*.'), domain)
      .map(([start, labels]) => start + labels.join('.'));
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), domain, async (deny, labels) => {
        const value = labels.join('.');
        const found = deny.some(
          (line) =>
            (!line.startsWith('*') && value === line.replace(/^\./, '')) ||
            (/^\W/.test(line) && value.endsWith(line.replace(/^\*/, ''))),
        );
        const { verdict } = await ask(deny, [], { type: 'domain-name', value });
        expect(verdict).toBe(found ? 'malicious' : 'unknown');
      }),
      { numRuns: 1_000 },
    );
  });

  // Planted fault seen red: a search through all entries.
  it('takes no longer for a hundred times as many entries', async () => {
    const timeOf = async (size: number) => {
      const lines = Array.from({ length: size }, (_, at) =>
        at % 2 ? `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}/31` : `.d${at}.example`,
      );
      const provider = listProvider({ deny: [list('deny.txt', ...lines)], clock });
      const before = process.cpuUsage();
      for (let at = 0; at < 20_000; at += 1) {
        await provider.lookUp({ type: 'domain-name', value: `a.b.c.x${at}.example` });
        await provider.lookUp({ type: 'ipv4-addr', value: `11.0.${at >> 8}.${at & 255}` });
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    };
    await timeOf(1_000);
    const few = await timeOf(1_000);
    expect(await timeOf(100_000)).toBeLessThan(few * 4 + 50);
  });
});
