import fc from 'fast-check';
import { anyIndicator, indicator } from '../fixtures/indicators.js';
import { readPattern } from '../fixtures/read-pattern.js';
import { stixBreaches } from '../fixtures/stix-breaches.js';
import { toStixBundle, type Indicator, type StixObject, type StixOptions } from '../index.js';

const at = '2026-11-24T12:00:00Z';
const runs = { numRuns: 3_000 };
const bundleOf = (...indicators: Indicator[]) => toStixBundle(indicators, { at });
const of = (type: string, objects: readonly StixObject[]) => objects.filter((object) => object.type === type);
const patternsOf = (...indicators: Indicator[]) =>
  of('indicator', bundleOf(...indicators).objects).map(({ pattern }) => String(pattern));
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('toStixBundle', () => {
  // The first id and that of example.com are in the specification; the others were made by another implementation of UUIDs.
  it.each<[Indicator['type'], string, string, string]>([
    [
      'ipv4-addr',
      '198.51.100.3',
      'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4',
      "[ipv4-addr:value = '198.51.100.3']",
    ],
    [
      'ipv6-addr',
      '2001:db8::1',
      'ipv6-addr--6469e3a9-b053-5e34-a025-9396ae051d26',
      "[ipv6-addr:value = '2001:db8::1']",
    ],
    [
      'ipv6-addr',
      '::FFFF:198.51.100.7',
      'ipv6-addr--5c59a75c-19e3-5d64-905e-4367ab6c6661',
      "[ipv6-addr:value = '::ffff:c633:6407']",
    ],
    [
      'cidr',
      '2001:db8:0::/48',
      'ipv6-addr--fbf30ae1-4372-5e04-b2c7-cf5026d1bda4',
      "[ipv6-addr:value ISSUBSET '2001:db8::/48']",
    ],
    [
      'cidr',
      '198.51.100.0/24',
      'ipv4-addr--1ea47840-aa39-5aa8-b4a2-cd203eb6662a',
      "[ipv4-addr:value ISSUBSET '198.51.100.0/24']",
    ],
    [
      'domain-name',
      'example.com',
      'domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7',
      "[domain-name:value = 'example.com']",
    ],
    [
      'url',
      'https://evil.example/a?b=c',
      'url--65f7f6f0-9540-5d83-a414-2850b0bc4d22',
      "[url:value = 'https://evil.example/a?b=c']",
    ],
    [
      'email-addr',
      'a@evil.example',
      'email-addr--a445a72b-98c7-54c6-bd01-0971c2333fd7',
      "[email-addr:value = 'a@evil.example']",
    ],
    [
      'mac-addr',
      '00:00:5e:00:53:01',
      'mac-addr--1879fe86-3131-5b80-b6b1-4505b9a193d9',
      "[mac-addr:value = '00:00:5e:00:53:01']",
    ],
    [
      'autonomous-system',
      'AS64500',
      'autonomous-system--0a5f7072-df00-5729-9f0a-4eb18631a446',
      '[autonomous-system:number = 64500]',
    ],
    ['file', sha256, 'file--22f8ff52-8f62-5f03-a53a-6f50f54fd74c', `[file:hashes.'SHA-256' = '${sha256}']`],
    ['file-path', '/tmp/', 'directory--35d8db1f-ea63-5d14-b122-eaf2ebbf0a76', "[directory:path = '/tmp/']"],
    [
      'windows-registry-key',
      'HKLM\\Software\\x',
      'windows-registry-key--f2a6a91b-59fa-5bb7-a7f9-937ea97b37c9',
      "[windows-registry-key:key = 'HKEY_LOCAL_MACHINE\\\\Software\\\\x']",
    ],
    [
      'file-path',
      '/tmp/a',
      'directory--9d5142ea-3041-5292-b76f-5b9091552621',
      "[file:name = 'a' AND file:parent_directory_ref.path = '/tmp']",
    ],
  ])('writes %s %s', (type, value, id, pattern) => {
    const bundle = bundleOf(indicator(type, value));
    expect(stixBreaches(bundle)).toEqual([]);
    expect(bundle.objects.map((object) => object.id)).toContain(id);
    expect(patternsOf(indicator(type, value))).toEqual([pattern]);
  });

  it.each<[Indicator['type'], string, string]>([
    ['vulnerability', 'CVE-2026-1234', 'cve'],
    ['attack-pattern', 'T1110.001', 'mitre-attack'],
  ])('writes %s as knowledge, without a pattern', (type, value, source) => {
    const { objects } = bundleOf(indicator(type, value));
    expect(objects.map((object) => object.type)).toEqual(['marking-definition', type]);
    expect(objects[1]).toMatchObject({
      name: value,
      external_references: [{ source_name: source, external_id: value }],
    });
  });

  it('writes a user agent as a pattern alone, since traffic without an end is none', () => {
    const { objects } = bundleOf(indicator('user-agent', "curl/8 'x'"));
    expect(objects.map(({ type }) => type)).toEqual(['marking-definition', 'indicator']);
    expect(objects[1]?.['pattern']).toBe(
      "[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'[*] = 'curl/8 \\'x\\'']",
    );
  });

  // Planted fault seen red: ours is asked for by its type alone.
  it.each<[string, Partial<Indicator>]>([
    ['a target', { role: 'target' }],
    ['a link', { role: 'reference' }],
    ['own', { tags: ['own'] }],
    ['aws-owned', { tags: ['aws-owned'] }],
  ])('makes no indicator of what is %s; it was observed all the same', (_, members) => {
    const { objects } = bundleOf(indicator('ipv4-addr', '198.51.100.7', members));
    expect(objects.map(({ type }) => type)).toEqual(['marking-definition', 'ipv4-addr', 'observed-data']);
  });

  it('masks access key ids unless asked', () => {
    const key = indicator('aws-access-key-id', 'AKIAIOSFODNN7EXAMPLE');
    expect(JSON.stringify(bundleOf(key))).toContain('AKIA************MPLE');
    expect(JSON.stringify(bundleOf(key))).not.toContain('IOSFODNN7');
    const shown = toStixBundle([key], { at, showAccessKeyIds: true });
    expect(JSON.stringify(shown)).toContain('AKIAIOSFODNN7EXAMPLE');
  });

  it.each<[Indicator['type'], string, string]>([
    ['ipv4-addr', "198.51.100.7' OR ipv4-addr:value = '0.0.0.0", 'no IPv4 address'],
    ['ipv6-addr', 'fe80::1%eth0', 'no IPv6 address'],
    ['cidr', '198.51.100.0/33', 'no network in CIDR notation'],
    ['domain-name', "evil.example']", 'no domain name'],
    ['domain-name', '198.51.100', 'no domain name'],
    ['domain-name', 'evil..example', 'no domain name'],
    ['domain-name', `${'é'.repeat(63)}.example`, 'no domain name'],
    ['url', 'http://[', 'no URI of RFC 3986'],
    ['email-addr', 'a@b@evil.example', 'no mail address'],
    ['mac-addr', '00-00-5E-00-53-01', 'no MAC address in small letters with colons'],
    ['file', 'd41d8cd9', 'no hash that STIX knows'],
    ['autonomous-system', 'AS99999999999', 'no number of an autonomous system'],
    ['vulnerability', 'CVE-1', 'no CVE id'],
    ['attack-pattern', 'T1', 'no technique id'],
    ['aws-arn', 'arn:aws:s3:::a', 'STIX has no object for aws-arn'],
    ['user-agent', '  ', 'the value is blank'],
    ['user-agent', '\ud800', 'the value is not well-formed Unicode'],
  ])('leaves out %s %j, and says why', (type, value, because) => {
    const told: string[] = [];
    const onLeftOut: StixOptions['onLeftOut'] = (_, why) => told.push(why);
    const { objects } = toStixBundle([indicator(type, value)], { at, onLeftOut });
    expect([objects.length, told]).toEqual([1, [because]]);
  });

  it('says who, for whom, until when and what providers say', () => {
    const about = {
      type: 'ipv4-addr',
      value: '198.51.100.7',
      source: 'a',
      at,
      verdict: 'malicious',
    } as const;
    const bundle = toStixBundle([indicator('ipv4-addr', '198.51.100.7', { confidence: 79.6 })], {
      at,
      validUntil: '2026-12-24T12:00:00+01:00',
      tlp: 'amber+strict',
      producer: { name: 'tocsin', since: '2026-01-01' },
      verdicts: [about],
    });
    expect(stixBreaches(bundle)).toEqual([]);
    expect(of('marking-definition', bundle.objects)[0]?.['name']).toBe('TLP:AMBER+STRICT');
    expect(of('indicator', bundle.objects)[0]).toMatchObject({
      created_by_ref: of('identity', bundle.objects)[0]?.id,
      object_marking_refs: ['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003'],
      valid_from: '2026-11-24T12:00:00.000Z',
      valid_until: '2026-12-24T11:00:00.000Z',
      indicator_types: ['malicious-activity'],
      confidence: 80,
    });
  });

  it.each<[Partial<StixOptions>, string]>([
    [{ at: 'today' }, 'at: found "today", allowed: an ISO 8601 date'],
    [{ at: '+012026-01-01T00:00:00Z' }, 'at: found'],
    [
      { validUntil: at },
      'validUntil: found 2026-11-24T12:00:00Z, allowed: later than 2026-11-24T12:00:00.000Z',
    ],
    [{ tlp: 'white' as never }, 'tlp: found "white", allowed: clear, green, amber, amber+strict, red'],
    [{ producer: { name: 'a', since: '' } }, 'producer.since: found ""'],
  ])('refuses %j', (options, message) => {
    expect(() => toStixBundle([], { at, ...options })).toThrow(message);
  });
});

describe('the laws of a bundle', () => {
  const many = fc.array(anyIndicator, { maxLength: 10 });

  // Planted faults seen red: the backslash is not escaped; the domain name is not checked; access key ids are masked by UTF-16 unit.
  it('keeps the rules of STIX, whatever stands in the values', () => {
    fc.assert(
      fc.property(many, (indicators) => expect(stixBreaches(toStixBundle(indicators, { at }))).toEqual([])),
      runs,
    );
  });

  // Planted fault seen red: the quote is not escaped.
  it('lets no value out of its literal', () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom("'", '\\', ']', '[', ' ', 'OR', '=', 'a', '\n'), minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('user-agent', 'windows-registry-key', 'file-path'), value, (type, text) => {
        const written = type === 'windows-registry-key' ? `HKEY_USERS\\${text}` : text;
        const [pattern] = patternsOf(indicator(type, written));
        if (pattern === undefined) return;
        const values = readPattern(pattern).map((comparison) => comparison.value);
        if (type === 'file-path' && values.length === 2) {
          expect([
            `${values[1]}/${values[0]}`,
            `${values[1]}\\${values[0]}`,
            `${values[1]}${values[0]}`,
          ]).toContain(text);
        } else expect(values).toEqual([written]);
      }),
      runs,
    );
  });

  // Planted fault seen red: the values are not put into the order of their keys.
  it('is the same for two values that mean one, in any order', () => {
    const short = indicator('windows-registry-key', 'HKLM\\a', { confidence: 10 });
    const long = indicator('windows-registry-key', 'HKEY_LOCAL_MACHINE\\a', { confidence: 90 });
    expect(bundleOf(short, long)).toEqual(bundleOf(long, short));
    expect(patternsOf(short, long)).toHaveLength(1);
  });

  // Planted fault seen red: the confidence is that of the last entry of a value.
  it('is as sure of a value as the surest of its entries', () => {
    const entries = [10, 90, 50].map((confidence) => indicator('ipv4-addr', '198.51.100.7', { confidence }));
    expect(of('indicator', bundleOf(...entries).objects)).toMatchObject([{ confidence: 90 }]);
  });

  it('is the same for the same indicators in any order, and says each once', () => {
    const shuffled = many.chain((indicators) =>
      fc.tuple(fc.constant(indicators), fc.shuffledSubarray(indicators, { minLength: indicators.length })),
    );
    fc.assert(
      fc.property(shuffled, ([indicators, others]) => {
        expect(toStixBundle([...others, ...others], { at })).toEqual(toStixBundle(indicators, { at }));
      }),
      runs,
    );
  });
});
