import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recipePolicy } from '@tocsin/findings';
import { Aws } from 'aws-cdk-lib';
import { TriagePolicyDocument } from './triage-policy-document.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-policy-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function policyWith(rule: object): object {
  const known = {
    id: 'page-critical',
    title: 'Critical',
    when: { facts: { severity: ['CRITICAL'] } },
    then: { priority: 'P1' },
  };
  return { schema: 'tocsin.policy/1', rules: [{ ...known, ...rule }] };
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it('carries a file as it is, so that its checksum is the one of the file', () => {
  const text = `${JSON.stringify(policyWith({}), null, 4)}\n\n`;
  const document = TriagePolicyDocument.fromFile(written('policy.json', text));
  expect(document.policyText).toBe(text);
  expect(document.policySha256).toBe(createHash('sha256').update(text).digest('hex'));
});

it('carries an object as JSON', () => {
  const document = TriagePolicyDocument.fromObject(policyWith({}));
  expect(JSON.parse(document.policyText)).toEqual(policyWith({}));
});

it('brings the table of the recipe', () => {
  expect(JSON.parse(TriagePolicyDocument.recipe().policyText)).toEqual(
    JSON.parse(JSON.stringify(recipePolicy)),
  );
});

it('names rule and field of what it cannot use', () => {
  const wrong = policyWith({ then: { priority: 'P9' } });
  // Planted fault: the document made without being checked.
  const check = () => TriagePolicyDocument.fromObject(wrong);
  expect(check).toThrow(/^the triage policy cannot be used: /);
  expect(check).toThrow(/page-critical/);
  expect(check).toThrow(/priority/);
  expect(check).toThrow(/P9/);
});

it('names the file', () => {
  const path = written('broken.json', '{');
  expect(() => TriagePolicyDocument.fromFile(path)).toThrow(`the triage policy in ${path} cannot be used: `);
  const missing = join(folder, 'missing.json');
  expect(() => TriagePolicyDocument.fromFile(missing)).toThrow(missing);
});

it.each([undefined, () => 1])('refuses %p, which is no JSON', (policy) => {
  expect(() => TriagePolicyDocument.fromObject(policy)).toThrow(
    `the triage policy must be an object in the shape of its JSON document, found ${typeof policy}`,
  );
});

it.each([null, [], 'policy', { schema: 'tocsin.policy/2', rules: [] }])('refuses %j', (policy) => {
  expect(() => TriagePolicyDocument.fromObject(policy)).toThrow(/^the triage policy cannot be used: /);
});

it('refuses a value that is only known at deployment', () => {
  expect(() => TriagePolicyDocument.fromObject(policyWith({ title: `Critical in ${Aws.REGION}` }))).toThrow(
    'the triage policy holds a value that is only known at deployment (a CDK token)',
  );
});

it('leaves the file alone', () => {
  const path = written('untouched.json', JSON.stringify(policyWith({})));
  TriagePolicyDocument.fromFile(path);
  expect(readFileSync(path, 'utf8')).toBe(JSON.stringify(policyWith({})));
});
