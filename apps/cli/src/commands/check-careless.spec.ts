import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkIn } from '../testing/check-run.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-careless-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
};
const check = (...argv: readonly string[]) => checkIn(folder, ...argv);

mkdirSync(join(folder, 'empty'));
file('direct.json', { Resources: {} });
file('policy.json', { schema: 'tocsin.policy/1', title: 'Ours', rules: [] });
const wide = JSON.stringify({ Resources: {}, Metadata: 'x'.repeat(300 * 1024) });

describe('careless input of tocsin check', () => {
  // Planted fault seen red: a requirement of which nothing occurs counts as proved.
  it.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /^tocsin: there is nothing to check: name a template, cdk\.out/],
    ['a missing file', ['no.json'], /^tocsin: cannot read no\.json: there is no such file\n$/],
    [
      'a folder of nothing',
      ['empty'],
      /^tocsin: empty: a folder is read when it is a cloud assembly .* found neither/,
    ],
    ['an empty file', [file('blank.json', ' \n')], /^tocsin: blank\.json: the file is empty\n$/],
    ['no JSON', [file('text.json', 'Resources:')], /^tocsin: text\.json: not JSON: /],
    ['broken JSON', [file('broken.json', '{"Resources": {')], /^tocsin: broken\.json: not JSON: /],
    ['broken YAML', [file('broken.yaml', 'Resources: [\nA: 1')], /^tocsin: broken\.yaml: not YAML: line 2: /],
    [
      'a list',
      [file('list.json', [1, 2])],
      /^tocsin: list\.json: found a list of 2; allowed: a CloudFormation template/,
    ],
    [
      'a policy',
      ['policy.json'],
      /found an object with "schema", "title", "rules"; allowed: a CloudFormation/,
    ],
    ['null', [file('null.json', 'null')], /^tocsin: null\.json: found nothing; allowed: /],
    [
      'a manifest',
      [file('m.json', { version: '1', artifacts: {} })],
      /manifest of a cloud assembly: name its folder/,
    ],
    [
      'a plan that is not shown',
      [file('p.json', { format_version: '1.2', terraform_version: '1.9' })],
      /"terraform show -json"/,
    ],
    [
      'a template without resources',
      [file('r.json', { Resources: [] })],
      /^tocsin: deployment "r\.json": found Resources: \[\]; a CloudFormation template has an object Resources\n$/,
    ],
    [
      'a template of great depth',
      [file('deep.json', `{"Resources":{"A":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`)],
      /^tocsin: deployment "deep\.json": /,
    ],
    [
      'a missing policy',
      ['direct.json', '--policy', 'no.json'],
      /^tocsin: cannot read no\.json: there is no such file/,
    ],
    ['a broken policy', ['direct.json', '--policy', 'direct.json'], /^tocsin: direct\.json: /],
    [
      'an unknown kind',
      ['direct.json', '--require', 'opened,all'],
      /Allowed are opened, raised, reopened, escalated, closed; several/,
    ],
    [
      'an unknown severity',
      ['direct.json', '--severity', 'SEV1'],
      /Allowed are INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL; several/,
    ],
    ['a reason that is missing', ['direct.json', '--acknowledge', 'Severe'], /Allowed is PART=REASON/],
    ['a parameter without a name', ['direct.json', '--parameter', '=x'], /Allowed is NAME=VALUE/],
    ['a teller without a name', ['direct.json', '--teller', ' '], /a name that is not blank/],
    ['a time without offset', ['direct.json', '--now', '2026-11-24'], /a time with an offset/],
    ['two forms', ['direct.json', '--json', '--sarif'], /two forms of one answer/],
    [
      'a kind that does not occur',
      ['direct.json', '--require', 'closed'],
      /^tocsin: --require: nothing to prove: closed \(no processor of Tocsin/,
    ],
  ])('ends with 2 for %s, and prints nothing else', async (_, argv, message) => {
    const { exitCode, out, err } = await check(...argv);
    expect(err).toMatch(message);
    expect([exitCode, out]).toEqual([2, '']);
  });

  it('takes 300 KB', async () => {
    const { exitCode, out } = await check(file('wide.json', wide));
    expect(out).toMatch(/no event rule leads to a person/);
    expect(exitCode).toBe(1);
  });
});
