import fc from 'fast-check';
import { hostileIndicator, indicator } from '../fixtures/indicators.js';
import {
  IndicatorListError,
  listProvider,
  parseIndicatorList,
  toStixBundle,
  type IndicatorList,
  type ListOptions,
} from '../index.js';

const read = (text: string, options: Partial<ListOptions> = {}) =>
  parseIndicatorList(text, { name: 'list', ...options });
const texts = (list: IndicatorList) => list.entries.map(({ text, where }) => `${where}: ${text}`);
const stix = (...objects: object[]) => JSON.stringify({ type: 'bundle', id: 'bundle--1', objects });
const pattern = (text: string, members = {}) => ({
  type: 'indicator',
  pattern_type: 'stix',
  pattern: text,
  ...members,
});
const misp = (type: string, ...list: unknown[]) => JSON.stringify({ name: 'a', version: 1, type, list });

describe('parseIndicatorList', () => {
  it.each<[string, IndicatorList['format'], string[]]>([
    ['', 'plain', []],
    [
      '\uFEFF# ours\r\n198.51.100.7\r\n\r\n evil[.]example ; since May\n',
      'plain',
      ['line 2: 198.51.100.7', 'line 4: evil.example'],
    ],
    ['https://evil.example/#top', 'plain', ['line 1: https://evil.example/#top']],
    ['value\n198.51.100.7', 'csv', ['line 2: 198.51.100.7']],
    [
      '# a\n"type","IOC"\nurl,"hxxp://evil.example/a,b"\r\n\n"domain-name",evil.example',
      'csv',
      ['line 3: http://evil.example/a,b', 'line 5: evil.example'],
    ],
    ['value,comment\n1.2.3.4,"two\nlines ""x"""\n1.2.3.5,', 'csv', ['line 2: 1.2.3.4', 'line 4: 1.2.3.5']],
    [
      stix(pattern("[ipv4-addr:value = '198.51.100.7' OR ipv4-addr:value ISSUBSET '203.0.113.0/24']")),
      'stix',
      ['/objects/0: 198.51.100.7', '/objects/0: 203.0.113.0/24'],
    ],
    [
      stix({ type: 'identity' }, pattern(` [ file:hashes.'SHA-256' == '${'a'.repeat(64)}' ] `)),
      'stix',
      [`/objects/1: ${'a'.repeat(64)}`],
    ],
    [
      misp('cidr', '198.51.100.0/24', '2001:db8::1'),
      'misp',
      ['/list/0: 198.51.100.0/24', '/list/1: 2001:db8::1'],
    ],
    [stix(pattern("[email-addr:value = '{.}a@evil.example']")), 'stix', ['/objects/0: {.}a@evil.example']],
    [misp('hostname', '.evil.example'), 'misp', ['/list/0: .evil.example']],
  ])('reads %j as %s', (text, format, expected) => {
    const list = read(text);
    expect([list.format, texts(list)]).toEqual([format, expected]);
  });

  it.each<[string, string, Partial<ListOptions>?]>([
    [
      '198.51.100.7\n\n198.51.100.256',
      'list, line 3: found "198.51.100.256", allowed: an address, network, domain',
    ],
    ['0.0.0.0/0', 'list, line 1: found 0.0.0.0/0, which is every address'],
    ['0.0.0.0 evil.example', 'list, line 1: found "0.0.0.0 evil.example"'],
    ['evil', 'list, line 1: found "evil"'],
    [
      'a\nb\nc',
      'line 1: found "a", allowed: an address, network, domain, URL, mail address, hash, CVE, AS number, account id or MAC address (and 2 more)',
    ],
    ['x'.repeat(3_000), 'line 1: found 3000 characters, allowed: 2048'],
    ['value,comment\n198.51.100.7', 'line 2: found 1 fields, allowed: 2, as in the header'],
    ['value\n"198.51.100.7', 'line 2: found a quote that never ends'],
    ['value\n"198.51.100.7"x', 'line 2: found text behind a quote, allowed: a comma'],
    [
      'a,b\n1,2',
      'line 1: found the columns "a", "b", allowed: one called value, indicator, ioc',
      { format: 'csv' },
    ],
    ['value,type\n198.51.100.7,url', 'line 2: found the type url, but "198.51.100.7" is ipv4-addr'],
    ['value,type\n198.51.100.7,ip', 'line 2: found the type "ip", allowed: ipv4-addr'],
    ['value,type\n,url', 'line 2: found nothing, allowed: a value'],
    ['{"list": [', 'the JSON: '],
    ['[]', 'the list: found no JSON object', { format: 'stix' }],
    ['{}', 'the list: found other JSON, allowed: a STIX bundle, or a warning list of MISP with a list'],
    ['{"type":"bundle"}', '/objects: found no list'],
    [stix([] as never), '/objects/0: found no object'],
    [stix(pattern("[ipv4-addr:value = '999.1.1.1']")), '/objects/0: found "999.1.1.1"'],
    [misp('regex', '(a+)+$'), '/type: found "regex", allowed: cidr, hostname, string'],
    [misp('cidr', 'evil', 7), '/list/1: found number, allowed: a text (and 1 more)'],
    ['é'.repeat(6), 'the list: found 12 bytes, allowed: 10', { maxBytes: 10 }],
    ['198.51.100.7\n198.51.100.8', 'the list: found 2 entries, allowed: 1', { maxEntries: 1 }],
  ])('refuses %j', (text, message, options = {}) => {
    expect(() => read(text, options)).toThrow(IndicatorListError);
    expect(() => read(text, options)).toThrow(message);
  });

  it('keeps the first 20 faults', () => {
    try {
      read('x\n'.repeat(500));
    } catch (error) {
      expect((error as IndicatorListError).faults).toHaveLength(20);
      expect((error as Error).message).toContain('(and 499 more)');
    }
    expect.assertions(2);
  });

  it.each([
    [
      pattern("[ipv4-addr:value = '198.51.100.7' AND domain-name:value = 'a.example']"),
      'not values joined by OR',
    ],
    [
      pattern("[ipv4-addr:value = '198.51.100.7'] FOLLOWEDBY [ipv4-addr:value = '198.51.100.8']"),
      'not values',
    ],
    [pattern("[process:name = 'x']"), 'not values joined by OR'],
    [pattern("[ipv4-addr:value != '198.51.100.7']"), 'not values joined by OR'],
    [pattern('alert tcp any', { pattern_type: 'snort' }), 'no STIX pattern'],
    [pattern("[ipv4-addr:value = '198.51.100.7']", { revoked: true }), 'revoked'],
    [
      pattern("[ipv4-addr:value = '198.51.100.7']", { valid_until: '2026-11-01T00:00:00Z' }),
      'valid until 2026-11-01',
    ],
    [pattern(`[url:value = '${'a'.repeat(9_000)}']`), 'a pattern of'],
  ])('passes over %j, and says so', (object, message) => {
    const { entries, skipped } = read(stix(object), { now: '2026-11-24T12:00:00Z' });
    expect(entries).toEqual([]);
    expect(skipped).toEqual([{ where: '/objects/0', message: expect.stringContaining(message) }]);
  });

  it('passes over what is no indicator in a warning list of texts, and says so', () => {
    const { entries, skipped } = read(misp('string', 'evil.example', 'setup.exe file'));
    expect([entries.length, skipped.map(({ where }) => where)]).toEqual([1, ['/list/1']]);
  });

  it('a hostname of MISP stands for what is below it', async () => {
    const provider = listProvider({ allow: [read(misp('hostname', 'ok.example'))] });
    const verdict = async (value: string) => (await provider.lookUp({ type: 'domain-name', value })).verdict;
    expect([
      await verdict('ok.example'),
      await verdict('a.ok.example'),
      await verdict('notok.example'),
    ]).toEqual([...['benign', 'benign', 'unknown']]);
  });

  // Planted faults seen red: patterns are read without their escapes; their values are refanged.
  it('reads back what toStixBundle wrote', async () => {
    const types = ['ipv4-addr', 'ipv6-addr', 'cidr', 'domain-name', 'url', 'email-addr', 'file', 'mac-addr'];
    const some = fc.array(
      hostileIndicator.filter(({ type }) => types.includes(type)),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(some, async (indicators) => {
        const left: unknown[] = [];
        const bundle = toStixBundle([...indicators, indicator('url', "https://evil.example/it's")], {
          at: '2026-11-24T12:00:00Z',
          onLeftOut: (one) => left.push(one),
        });
        // A domain of one label, or a network of all addresses, is no entry of a list.
        const told = indicators.filter(
          (one) => !left.includes(one) && !/^[^.]*$/.test(one.value) && !/\/0$/.test(one.value),
        );
        const objects = bundle.objects.filter(
          ({ type, name }) => type === 'indicator' && told.some((one) => `${one.type} ${one.value}` === name),
        );
        const provider = listProvider({ deny: [read(stix(...objects))] });
        for (const one of told) expect((await provider.lookUp(one)).verdict).toBe('malicious');
      }),
      { numRuns: 1_000 },
    );
  });

  const hostile: [string, string][] = [
    ['comments', ' #'],
    ['quotes', '"'],
    ['double quotes', '""'],
    ['commas', 'value,'],
    ['lines', '\n'],
    ['a separator of lines', ' #\u2028'],
    ['dots', '.'],
    ['brackets', '[.]'],
    ['stars', '*.'],
  ];
  it.each(hostile)('takes linear time on 2 MB of %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(2_000_000 / unit.length));
    const before = process.cpuUsage();
    for (const format of ['plain', 'csv'] as const) {
      try {
        read(`value\n${text}`, { format });
      } catch (error) {
        expect(error).toBeInstanceOf(IndicatorListError);
      }
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });

  it.each(["'", "\\'", "[a:b = '", "[ipv4-addr:value = 'a' OR ", '[', ' '])(
    'takes linear time on patterns of %j',
    (unit) => {
      const one = pattern(`[ipv4-addr:value = '${unit.repeat(8_000 / unit.length)}`);
      const before = process.cpuUsage();
      read(stix(...Array.from({ length: 100 }, () => one)));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(2_000);
    },
  );
});
