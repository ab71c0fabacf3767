import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lazy } from 'aws-cdk-lib';
import { IndicatorListFormat } from '../choices/indicator-list-format.js';
import { IndicatorListKind } from '../choices/indicator-list-kind.js';
import { IndicatorListDocument } from './indicator-list-document.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-list-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { ALLOW, DENY } = IndicatorListKind;

const MISP = {
  name: 'List of known public resolvers',
  version: 1,
  description: 'Resolvers',
  type: 'cidr',
  matching_attributes: ['ip-dst'],
  list: ['203.0.113.53', '198.51.100.53'],
};

it('takes a file under its own name, byte for byte', () => {
  const path = join(folder, 'deny.txt');
  writeFileSync(path, '\uFEFFevil[.]example\r\n203.0.113.0/24 # März\r\n');
  expect(IndicatorListDocument.fromFile(path)).toMatchObject({
    entryCount: 2,
    format: IndicatorListFormat.PLAIN,
    kind: DENY,
    listText: '\uFEFFevil[.]example\r\n203.0.113.0/24 # März\r\n',
    name: 'deny.txt',
  });
  expect(IndicatorListDocument.fromFile(path, { kind: ALLOW, name: 'ours' })).toMatchObject({
    kind: ALLOW,
    name: 'ours',
  });
});

it.each([
  ['a text', () => IndicatorListDocument.fromText('203.0.113.7'), DENY, 1],
  // Planted fault seen red: a warning list taken for malicious.
  ['a warning list, which names what is harmless', () => IndicatorListDocument.fromObject(MISP), ALLOW, 2],
  [
    'a warning list that is said to deny',
    () => IndicatorListDocument.fromObject(MISP, { kind: DENY }),
    DENY,
    2,
  ],
])('takes %s', (_, make, kind, entryCount) => {
  expect(make()).toMatchObject({ entryCount, kind, name: 'indicators' });
});

it.each<[string, () => unknown, string]>([
  [
    'a line that is no indicator',
    () => IndicatorListDocument.fromText('203.0.113.7\nnothing at all', { name: 'deny.txt' }),
    'the list of indicators cannot be used: deny.txt, line 2: found "nothing at all", allowed:',
  ],
  [
    'another format than was said',
    () => IndicatorListDocument.fromText('203.0.113.7', { format: IndicatorListFormat.STIX }),
    'the list of indicators cannot be used: indicators,',
  ],
  [
    'nothing',
    () => IndicatorListDocument.fromText('# nothing yet\n'),
    'indicators holds nothing that can be looked up',
  ],
  ['what JSON does not know', () => IndicatorListDocument.fromObject(undefined), 'found undefined'],
  [
    'a value of the deployment',
    () => IndicatorListDocument.fromText(Lazy.string({ produce: () => '203.0.113.7' })),
    'holds a value that is only known at deployment (a CDK token)',
  ],
  [
    'a name of the deployment',
    () => IndicatorListDocument.fromText('203.0.113.7', { name: Lazy.string({ produce: () => 'deny.txt' }) }),
    'holds a value that is only known at deployment (a CDK token)',
  ],
  [
    'no name',
    () => IndicatorListDocument.fromText('203.0.113.7', { name: '' }),
    'must be 1 to 100 characters',
  ],
  [
    'a name of two lines',
    () => IndicatorListDocument.fromText('203.0.113.7', { name: 'a\nb' }),
    'found "a\\nb"',
  ],
  [
    'a name that turns round',
    () => IndicatorListDocument.fromText('1.2.3.4', { name: 'a\u202Eb' }),
    'can be seen',
  ],
  ['no file', () => IndicatorListDocument.fromFile(join(folder, 'none.txt')), 'ENOENT'],
])('refuses %s', (_, make, message) => {
  expect(make).toThrow(message);
});
