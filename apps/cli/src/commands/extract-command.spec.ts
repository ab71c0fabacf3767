import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { aFinding, aGuardDutyFinding, anEvent, anOcsfFinding } from '@tocsin/findings/testing';
import { displayWidth } from '../terminal/display-width.js';
import { extractFolder } from '../testing/extract-run.js';

const { file, extract, extractIn, remove } = extractFolder();
afterAll(remove);

const NOW = ['--now', '2026-11-24T12:30:00Z'];
const KEY = `AKIA${'2345672345ABCDEF'}`;
const hostile = '\u001B]0;owned\u0007\u001B[2J\u009B31m\u202Egpj.exe\u0000\r\nnext \u2066line\u2069';
// eslint-disable-next-line no-control-regex -- looking for them is the purpose
const ACTING = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069]/;

const remote = (IpAddressV4: string) => ({
  Action: { NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4 } } },
});
const busy = aFinding({
  ...remote('45.9.148.114'),
  Description:
    'It loaded hxxps://update[.]cold-path9[.]org/a/very/long/path/that/goes/on/and/on/and/never/ends/with/a/query?x=1&y=2, ' +
    'dropped 44d88612fea8a8f36de82e1278abb02f and e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, and ' +
    'called ec2-198-51-100-9.compute-1.amazonaws.com; see CVE-2026-1234.',
  Note: { Text: KEY, UpdatedBy: 'x', UpdatedAt: '2026-11-24T12:00:00Z' },
  ThreatIntelIndicators: [
    { Type: 'DOMAIN', Value: 'c2.cold-path9.org', LastObservedAt: '2026-11-20T00:00:00Z' },
  ],
});
file('deny.txt', 'cold-path9.org # c2\n44d88612fea8a8f36de82e1278abb02f\n');
file('allow.txt', 'update.cold-path9.org\n');
file('findings.json', [
  busy,
  anOcsfFinding({ status_id: 3 }),
  anEvent([aGuardDutyFinding()]),
  anEvent([aFinding({ ...remote('8.8.4.4'), Sample: true, Title: hostile }), aFinding({ Id: undefined })]),
  { 'detail-type': 'Security Hub Insight Results', source: 'aws.securityhub', detail: {} },
  { a: 1 },
]);
file('report.txt', `The beacon went to hxxps://c2.evil[.]com/gate,\n\t${KEY} and 10.0.0.1 beside it.\n`);

const golden = (name: string) => readFileSync(join(__dirname, '../extract/text/__golden__', name), 'utf8');
const LISTS = ['--deny', 'deny.txt', '--allow', 'allow.txt'];

describe('tocsin extract', () => {
  // To change one on purpose: write the output into the golden file, and read the difference.
  it.each([80, 120])('is this, in %i columns', async (columns) => {
    const { exitCode, out, err } = await extractIn({ columns }, 'findings.json', '--score', ...LISTS, ...NOW);
    expect(out).toBe(golden(`extract-${columns}.txt`));
    expect([exitCode, err]).toEqual([0, '']);
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('is this for a text', async () => {
    const { out } = await extract('report.txt', '--score', ...NOW);
    expect(out).toBe(golden('text-80.txt'));
  });

  // Planted fault seen red: a title that is not cleaned.
  it('has nothing that acts on a terminal, whatever finding, list, file name and text hold', async () => {
    const list = file('l.txt', `evil.com # \u001B[2J ${'x'.repeat(50)}\n`);
    const evil = file('\u001B[2J\u202E.json', [
      aFinding({
        ...remote('45.9.148.114'),
        Title: hostile,
        UserDefinedFields: { [hostile]: `evil.com ${hostile} /tmp/\u202Ex C:\\${hostile}` },
        Malware: [{ Name: hostile, Path: `/tmp/${hostile}` }],
        Severity: { Label: hostile },
      }),
      { [hostile]: 1 },
    ]);
    const text = file('evil.txt', `${hostile} http://evil.com/${hostile} "a\u009B2J"@evil.com`);
    const { out } = await extract(evil, text, '--deny', list, '--score');
    expect(out).not.toMatch(ACTING);
    for (const form of ['--json', '--csv', '--stix']) {
      const run = await extract(evil, text, '--deny', list, form);
      expect(run.out.replaceAll('\r\n', '\n') + run.err).not.toMatch(ACTING);
    }
  });

  it.each<[string, unknown]>([
    ['a finding', busy],
    ['an array', [busy]],
    ['an event', anEvent([busy])],
    ['JSON lines', `${JSON.stringify(busy)}\n${JSON.stringify(anEvent([busy]))}`],
    ['what get-findings answers', { Findings: [busy] }],
    ['a finding that lacks its id', { ...busy, Id: undefined }],
  ])('reads %s', async (_, value) => {
    const { out } = await extract(file('one.json', value), '--hostile');
    expect(out).toContain('45[.]9[.]148[.]114');
    expect(out).toContain('source · 95 % sure');
  });

  it('reads standard input, once', async () => {
    const stdin = Readable.from(['The beacon went to ', Buffer.from('45.9.148.114')]);
    const { out } = await extractIn({ stdin }, '-');
    expect(out).toContain('  1  standard input\n');
    expect(out).toContain('line 1, column 20');
    expect(await extract('-', '-')).toMatchObject({ exitCode: 2, err: expect.stringMatching(/once/) });
  });

  it('reads the strings of other JSON, escapes and all, where there is no finding', async () => {
    const value = { log: [{ msg: 'line\n45.9.148.114 "http://evil.com/a"' }], 'a/b': { '~': 'x@evil.com' } };
    const { out } = await extract(file('other.json', value));
    expect(out).toContain('JSON that holds no findings: each string in it is read as a text.');
    for (const where of ['/log/0/msg', '/a~1b/~0']) expect(out).toContain(where);
    expect(out).toContain('1 text: 4 indicators, 4 may be hostile.');
  });

  it.each<[string, string, RegExp]>([
    ['a broken list of findings', JSON.stringify([busy]).slice(0, -9), /Read as a text: not JSON: /],
    ['lines of which one is broken', '{"a":"evil.com"}\n{"a":\n', /Read as a text: line 2 is not JSON: /],
  ])('says that it reads %s as a text', async (_, text, message) => {
    expect((await extract(file('broken.json', text))).out.replace(/\n {5}/g, ' ')).toMatch(message);
  });

  it('reads anything as a text with --text', async () => {
    const { out } = await extract('findings.json', '--text', '--types', 'ipv4-addr');
    expect(out).toContain('  1  findings.json\n');
    expect(out).toMatch(/ipv4-addr {2}45\[\.\]9\[\.\]148\[\.\]114\n +80 % sure · line 1, column \d+\n/);
  });

  it.each<[string, string[], readonly string[]]>([
    ['--types', ['--types', 'file,vulnerability'], ['file', 'file', 'vulnerability']],
    ['--hostile', ['--hostile', '--types', 'ipv4-addr'], ['ipv4-addr']],
    ['--own-cidr', ['--hostile', '--own-cidr', '45.9.0.0/16,2001:db8::/32', '--types', 'ipv4-addr'], []],
    ['--own-domain', ['--hostile', '--own-domain', 'Cold-Path9.org', '--types', 'url,domain-name'], []],
    ['--allow', ['--hostile', '--allow', 'allow.txt', '--types', 'url,domain-name'], ['domain-name']],
    [
      '--deny',
      ['--hostile', '--deny', file('d.txt', 'CVE-2026-1234'), '--types', 'vulnerability'],
      ['vulnerability'],
    ],
  ])('%s', async (_, argv, types) => {
    const { out } = await extract(file('one.json', busy), '--json', ...argv);
    const [part] = JSON.parse(out).parts;
    expect(part.indicators.map((one: { readonly type: string }) => one.type)).toEqual(types);
  });

  it('knows an account of ours, and masks keys unless told', async () => {
    const text = file('k.txt', `${KEY} in arn:aws:iam::111122223333:role/a`);
    expect((await extract(text, '--own-account', '111122223333')).out).toMatch(/ours +aws-arn/);
    expect((await extract(text)).out).not.toContain(KEY);
    for (const form of ['--json', '--csv', '--stix'])
      expect((await extract(text, form)).out).not.toContain(KEY);
    expect((await extract(text, '--show-access-keys')).out).toContain(KEY);
  });

  it('says what was cut', async () => {
    const text = file('many.txt', Array.from({ length: 30 }, (_, at) => `45.9.148.${at}`).join(' '));
    const { out } = await extract(text, '--most', '20');
    expect(out).toMatch(/Cut: a limit left something out \(--most/);
    expect(out).toContain('20 indicators, 20 may be hostile; 1 cut.');
    expect((await extract(text, '--most', '20', '--csv')).err).toContain('a limit left something out');
    expect((await extract(text, '--most', '30')).out).not.toContain('Cut');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a missing file', ['nowhere.json'], /^tocsin: cannot read nowhere\.json: there is no such file\n$/],
    ['no file', [], /missing required argument 'files'/],
    [
      'a missing list',
      ['report.txt', '--deny', 'no.txt'],
      /^tocsin: cannot read no\.txt: there is no such file\n$/,
    ],
    [
      'a wrong list',
      ['report.txt', '--deny', file('w.txt', 'a b')],
      /^tocsin: w\.txt, line 1: found "a b", allowed: /,
    ],
    ['two forms', ['report.txt', '--csv', '--json'], /found --json and --csv; one form/],
    ['a score in STIX', ['report.txt', '--stix', '--score'], /STIX has no place for the score/],
    ['a mark without a bundle', ['report.txt', '--tlp', 'red'], /--tlp without --stix/],
    ['an unknown type', ['report.txt', '--types', 'ip'], /Allowed are ipv4-addr, /],
    ['an unknown mark', ['report.txt', '--tlp', 'white'], /Allowed are clear, green, /],
    ['no account', ['report.txt', '--own-account', '1234'], /twelve digits/],
    ['no range', ['report.txt', '--own-cidr', '1.2.3.4/33'], /addresses and ranges/],
    ['no IPv6 range', ['report.txt', '--own-cidr', '2001:db8::/129'], /addresses and ranges/],
    ['no domain', ['report.txt', '--own-domain', 'a b'], /Allowed are domains/],
    ['an address as a domain', ['report.txt', '--own-domain', '192.0.2.1'], /Allowed are domains/],
    ['nothing at most', ['report.txt', '--most', '0'], /from 1 to 1000000/],
  ])('ends with 2 for %s', async (_, argv, message) => {
    const { exitCode, out, err } = await extract(...argv);
    expect(err).toMatch(message);
    expect([exitCode, out]).toEqual([2, '']);
  });
});
