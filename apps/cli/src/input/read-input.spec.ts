import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFinding, aGuardDutyFinding, anEvent, anOcsfFinding } from '@tocsin/findings/testing';
import { readInput } from './read-input.js';
import { readText, requireReadable } from './read-file.js';
import type { InputRecord } from './record.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-input-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | Buffer, name = 'findings.json'): Promise<readonly InputRecord[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  return Array.fromAsync(readInput([{ path, shownAs: name }]));
}

const one = aFinding();
const json = (value: unknown): string => JSON.stringify(value);
const without = (member: string): object =>
  Object.fromEntries(Object.entries(one).filter(([name]) => name !== member));
const kinds = (records: readonly InputRecord[]): readonly string[] => records.map(({ kind }) => kind);

describe('input that is read', () => {
  const finding = ['finding'];
  it.each<[string, string | Buffer, readonly string[]]>([
    ['a JSON array', json([one, one]), ['finding', 'finding']],
    ['one finding', json(one), finding],
    ['NDJSON', `${json(one)}\n${json(anEvent([one]))}\n`, ['finding', 'event']],
    ['NDJSON with CRLF and blank lines', `${json(one)}\r\n\r\n${json(one)}\r\n`, ['finding', 'finding']],
    ['the output of get-findings', json({ Findings: [one, one], NextToken: 'x' }), ['finding', 'finding']],
    [
      'pages of get-findings, slurped',
      json([{ Findings: [one] }, { Findings: [one] }]),
      ['finding', 'finding'],
    ],
    [
      'pages of get-findings, a line each',
      `${json({ Findings: [one] })}\n${json({ Findings: [one] })}`,
      ['finding', 'finding'],
    ],
    ['an event', json(anEvent([one])), ['event']],
    ['a finding of ASFF to which somebody added OCSF', json({ ...one, class_uid: 2004 }), finding],
    ['findings and events in one array', json([one, anEvent([one, one])]), ['finding', 'event']],
    ['a byte order mark', `\uFEFF${json([one])}`, finding],
    ['UTF-16 as PowerShell writes it', Buffer.from(`\uFEFF${json([one])}`, 'utf16le'), finding],
    ['an empty array', '[]', []],
    ['NUL and bidi characters in a title', json({ ...one, Title: 'a\u0000\u202Eb' }), finding],
    ['the same finding twice', json([one, one]), ['finding', 'finding']],
    ['a finding of 230 KB', json({ ...one, ProductFields: { x: 'x'.repeat(230_000) } }), finding],
  ])('%s', async (_, content, expected) => {
    expect(kinds(await read(content))).toEqual(expected);
  });
});

describe('events that no rule of the stack may want, and that are put on the bus all the same', () => {
  it.each<[string, object, string]>([
    ['Security Hub V2', anEvent([anOcsfFinding()]), 'Findings Imported V2'],
    ['GuardDuty', anEvent([aGuardDutyFinding()]), 'GuardDuty Finding'],
    [
      'the old type of Security Hub',
      { ...anEvent([one]), 'detail-type': 'Security Hub Findings' },
      'Security Hub Findings',
    ],
  ])('%s', async (_, value, detailType) => {
    const [record] = await read(json(value));
    expect(record).toMatchObject({ kind: 'event', detailType, findings: [{ severity: 'HIGH' }], broken: [] });
  });
});

describe('input that has no door into the engine, with the reason', () => {
  it.each<[string, object, RegExp]>([
    [
      'OCSF',
      anOcsfFinding(),
      /^an OCSF finding: the local Security Hub holds ASFF only; "tocsin why" reads it$/,
    ],
    ['GuardDuty', aGuardDutyFinding(), /^a finding in the native format of GuardDuty: .*ASFF only/],
    [
      'insight results',
      { source: 'aws.securityhub', 'detail-type': 'Security Hub Insight Results', detail: {} },
      /^an event with detail-type "Security Hub Insight Results": it carries no finding that is read$/,
    ],
    [
      'a new event of Security Hub',
      { source: 'aws.securityhub', 'detail-type': 'Something New', detail: {} },
      /"Something New"/,
    ],
  ])('%s', async (_, value, reason) => {
    const [record] = await read(json(value));
    expect(record).toMatchObject({ kind: 'not read yet', reason: expect.stringMatching(reason) as string });
  });
});

describe('input that is refused, with file, record and reason', () => {
  it.each<[string, string, RegExp]>([
    ['not JSON', 'severity: high', /^not JSON: .*severity/],
    ['JSON that is cut off', json([one]).slice(0, -9), /^not JSON/],
    ['an empty file', '', /^the file is empty$/],
    ['white space alone', ' \n\t', /^the file is empty$/],
    ['a text', '"finding"', /expected a finding or an event \(a JSON object\), found a string/],
    ['null', 'null', /found null/],
    ['a list in a list', '[[1]]', /found a list/],
    ['JSON of another shape', '{"a":1,"b":2}', /neither a finding .* nor .* members are "a", "b"/],
    ['no Id', json(without('Id')), /\/Id: expected/],
    ['no ProductArn', json(without('ProductArn')), /\/ProductArn: expected/],
    ['OCSF without a uid', json(anOcsfFinding({ finding_info: { uid: undefined } })), /\/finding_info\/uid/],
    ['GuardDuty without an ARN', json(aGuardDutyFinding({ arn: undefined })), /\/arn: expected|members are/],
    [
      'an event of GuardDuty without one',
      json(anEvent([aGuardDutyFinding({ accountId: 1 })])),
      /\/accountId/,
    ],
    [
      'a custom action chosen on nothing',
      json(anEvent([], { action: { name: 'EscalateToSOC' } })),
      /the event holds no findings/,
    ],
    ['300 KB', json({ ...one, ProductFields: { x: 'x'.repeat(300_000) } }), /29\d KB .* at most 240 KB/],
    [
      'an event of 2 MB',
      json(anEvent([{ ...one, x: 'x'.repeat(2_000_000) }])),
      /at most 1024 KB for one event/,
    ],
    ['an event without findings', json(anEvent([])), /\/detail\/findings: expected a list of 1 to 100/],
    [
      'an event of somebody else',
      '{"source":"aws.s3","detail-type":"Object Created","detail":{}}',
      /"Object Created" from "aws.s3"/,
    ],
    [
      'a nest of 100,000 lists',
      json({ ProductArn: 'x' }).replace('"x"', '['.repeat(1e5) + ']'.repeat(1e5)),
      /deeper than 100/,
    ],
  ])('%s', async (_, content, reason) => {
    const [record, ...others] = await read(content, 'bad.json');
    expect(record).toMatchObject({ kind: 'refused', source: { file: 'bad.json', record: 1 } });
    expect((record as { reason: string }).reason).toMatch(reason);
    expect(others).toEqual([]);
  });

  it('leaves 99 neighbours of a broken finding alone', async () => {
    const hundred: object[] = Array.from({ length: 100 }, (_, index) => ({ ...one, Id: `finding-${index}` }));
    hundred[41] = without('Id');
    const records = await read(json(hundred));
    expect(records).toHaveLength(100);
    expect(records.filter(({ kind }) => kind === 'refused').map(({ source }) => source.record)).toEqual([42]);
  });

  it('leaves the good findings of an event in it, and says which one is broken', async () => {
    const [record] = await read(json(anEvent([one, without('ProductArn')])));
    expect(record).toMatchObject({ kind: 'event', findings: [{ id: one['Id'] }], broken: [{ index: 1 }] });
  });

  it('names the line of NDJSON that is broken', async () => {
    const records = await read(`${json(one)}\n\n{"Id": \n${json(one)}\n`, 'f.ndjson');
    expect(kinds(records)).toEqual(['finding', 'refused', 'finding']);
    expect(records[1]?.source).toEqual({ file: 'f.ndjson', record: 2, line: 3 });
  });
});

it('a file above the limit is not read to its end', async () => {
  const path = join(folder, 'large.json');
  await writeFile(path, 'x'.repeat(2 * 1024 * 1024 + 1));
  expect(await readText(path, 'large.json', 2 * 1024 * 1024)).toEqual({
    problem: expect.stringContaining('larger than 2 MB') as string,
  });
  expect(await readText(path, 'large.json', 3 * 1024 * 1024)).toEqual({
    text: 'x'.repeat(2 * 1024 * 1024 + 1),
  });
});

describe('a file that cannot be opened', () => {
  it.each([
    ['a missing file', 'nowhere.json', /^cannot read nowhere\.json: there is no such file$/],
    ['a folder', '.', /^cannot read \.: it is a folder/],
  ])('%s', async (_, name, message) => {
    const file = { path: join(folder, name), shownAs: name };
    await expect(requireReadable([file])).rejects.toThrow(message);
    await expect(Array.fromAsync(readInput([file]))).rejects.toThrow(message);
  });
});
