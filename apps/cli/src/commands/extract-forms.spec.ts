import { aFinding } from '@tocsin/findings/testing';
import { extractFolder } from '../testing/extract-run.js';

const { file, extract, remove } = extractFolder();
afterAll(remove);

const finding = (Title: string, IpAddressV4: string) =>
  aFinding({ Title, Action: { NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4 } } } });
const input = file('findings.json', [
  finding('=HYPERLINK("http://evil.com","a"),\n"b"', '45.9.148.114'),
  finding('@SUM(1;2)', '45.9.148.115'),
  { a: 1 },
]);

/** A reader of RFC 4180, as strict as the RFC. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < csv.length) {
    const cell = /"(?:[^"]|"")*"|[^",\r\n]*/y;
    cell.lastIndex = at;
    const [text = ''] = cell.exec(csv) ?? [];
    rows.at(-1)?.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    at += text.length;
    if (csv.startsWith('\r\n', at)) at += (rows.push([]), 2);
    else if (csv[at] === ',') at += 1;
    else throw new Error(`at ${at}: ${JSON.stringify(csv.slice(at, at + 20))}`);
  }
  return rows.slice(0, -1);
}

describe('tocsin extract --csv', () => {
  it('is RFC 4180, a row for each indicator', async () => {
    const { out, err } = await extract(
      input,
      '--csv',
      '--score',
      '--hostile',
      '--now',
      '2026-11-24T12:30:00Z',
    );
    const [header = [], ...rows] = rowsOf(out);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    const named = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
    expect(named).toEqual([
      expect.objectContaining({ record: '1', value: '45.9.148.114', role: 'source', band: 'high' }),
      expect.objectContaining({ record: '1', type: 'url', value: 'http://evil.com', hostile: 'true' }),
      expect.objectContaining({ record: '1', type: 'domain-name', value: 'evil.com' }),
      expect.objectContaining({ record: '2', value: '45.9.148.115', severity: 'HIGH', confidence: '95' }),
    ]);
    expect(err).toMatch(/^tocsin: findings\.json, record 3: refused: neither a finding/);
  });

  // Planted fault seen red: only `=` is made inert.
  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\u0000=1', '\uFF1D1', '\u202E=1', '\r\n=1'])(
    'has no cell that a spreadsheet takes for a formula: %j',
    async (title) => {
      const name = `=${title.length}.json`;
      const { out } = await extract(file(name, [finding(title, '45.9.148.114')]), '--csv');
      const cells = rowsOf(out).flat();
      expect(cells.some((cell) => cell.startsWith(`'=${title.length}`))).toBe(true);
      expect(cells.filter((cell) => /^[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
    },
  );
});

describe('tocsin extract --stix', () => {
  it('is one bundle, the same for the same findings, in which the hostile have patterns', async () => {
    const [first, again] = [await extract(input, '--stix'), await extract(input, '--stix')];
    expect(first.out).toBe(again.out);
    const { type, objects } = JSON.parse(first.out);
    expect(type).toBe('bundle');
    const patterns = objects.flatMap(({ pattern }: { readonly pattern?: string }) => pattern ?? []);
    expect(patterns).toEqual(expect.arrayContaining(["[ipv4-addr:value = '45.9.148.114']"]));
    expect(patterns.join()).not.toContain('192.0.2.44');
    expect(first.err).toContain('not in the bundle: ');
    expect(objects.find((one: { readonly type: string }) => one.type === 'observed-data')).toMatchObject({
      last_observed: '2026-11-24T12:01:47.000Z',
    });
  });

  it('is marked, and of the time, as told', async () => {
    const { out } = await extract(input, '--stix', '--tlp', 'RED', '--now', '2026-12-01T00:00:00Z');
    expect(out).toContain('TLP:RED');
    expect(out).toContain('2026-12-01T00:00:00.000Z');
    expect((await extract(input, '--stix')).out).not.toContain('TLP:RED');
  });

  it('says of what a list denies that it is malicious', async () => {
    const { out } = await extract(input, '--stix', '--deny', file('deny.txt', '45.9.148.0/24'));
    const { objects } = JSON.parse(out);
    const types = objects.flatMap(
      (one: { readonly indicator_types?: readonly string[] }) => one.indicator_types ?? [],
    );
    expect(types).toContain('malicious-activity');
  });
});

describe('tocsin extract --json', () => {
  it('is one object that says the same as the table', async () => {
    const deny = file('deny.txt', '45.9.148.0/24');
    const { out } = await extract(
      input,
      '--json',
      '--score',
      '--deny',
      deny,
      '--now',
      '2026-11-24T12:30:00Z',
    );
    const { schema, now, parts, totals } = JSON.parse(out);
    expect([schema, now]).toEqual(['tocsin.extract/1', '2026-11-24T12:30:00.000Z']);
    expect(totals).toEqual({
      ...{ findings: 2, texts: 0, indicators: 20, hostile: 4, refused: 1, noFinding: 0, cut: 0 },
    });
    expect(parts[1]).toMatchObject({
      ...{ kind: 'finding', number: 2, file: 'findings.json', record: 2, title: '@SUM(1;2)', hostile: 1 },
      context: { severity: 'HIGH', observedAt: '2026-11-24T12:01:47.000Z' },
      score: { band: 'critical' },
    });
    expect(parts[1].indicators.filter((one: { readonly hostile: boolean }) => one.hostile)).toEqual([
      expect.objectContaining({
        ...{ type: 'ipv4-addr', value: '45.9.148.115', role: 'source' },
        pointer: '/Action/NetworkConnectionAction/RemoteIpDetails/IpAddressV4',
        verdicts: [
          expect.objectContaining({
            verdict: 'malicious',
            because: expect.stringContaining('line 1: 45.9.148.0/24'),
          }),
        ],
      }),
    ]);
    expect(parts[2]).toMatchObject({ kind: 'refused', record: 3 });
  });

  it('is an object also where there is nothing', async () => {
    const { out } = await extract(file('empty.txt', 'nothing'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      parts: [{ kind: 'text', indicators: [] }],
      totals: { texts: 1 },
    });
    expect(JSON.parse((await extract(file('none.json', '[]'), '--json')).out)).toMatchObject({
      totals: { hostile: 0 },
    });
  });
});
