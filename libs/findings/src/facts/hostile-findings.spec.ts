import fc from 'fast-check';

import { compilePolicy, safeReadFinding, triage, type FactCriteria, type PolicyRule } from '../index.js';
import { aFinding, anOcsfFinding } from '../testing.js';

const tag = { Key: '__proto__', Value: 'x' };
const everyFact: Required<FactCriteria> = {
  severity: ['HIGH'],
  class: ['threat'],
  sample: false,
  recordState: ['ACTIVE'],
  workflowStatus: ['NEW'],
  complianceStatus: ['FAILED'],
  product: ['aws/guardduty'],
  type: ['TTPs', 'a/b/c'],
  threatPurpose: ['Backdoor'],
  threatType: ['Backdoor:EC2/Spambot'],
  attackSequence: false,
  control: ['EC2.19'],
  exploitAvailable: true,
  fixAvailable: true,
  epss: { Gte: 0.5 },
  account: ['111122223333'],
  region: ['eu-west-1'],
  ou: ['Workloads'],
  accountTag: [tag],
  resourceTag: [tag],
  owner: ['soc'],
};
const rules = Object.entries(everyFact).map(([name, criterion]): PolicyRule => ({
  id: name,
  title: name,
  when: { facts: { [name]: criterion } },
  then: { route: name },
}));
const policy = compilePolicy({
  schema: 'tocsin.policy/1',
  rules,
  accounts: [{ id: '111122223333', ou: 'Workloads', tags: JSON.parse('{"__proto__":"x"}') }],
  owners: [{ when: { resourceTag: [tag] }, owner: { team: 'soc' } }],
});

function spokenOf(raw: unknown): readonly string[] | undefined {
  const result = safeReadFinding(raw);
  if (!result.ok) return undefined;
  const { trace, route } = triage(result.finding, policy, { now: '2026-11-24T12:00:00Z' });
  const spoke = trace.filter(({ outcome }) => outcome === 'matched').map(({ rule }) => rule);
  expect(route).toBe(spoke.at(-1));
  return spoke;
}

describe('facts on hostile findings', () => {
  // Planted fault seen red: `vulnerability.cve.epss` without a look at its type.
  it('answer for any JSON', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const entries = fc.array(
      fc.dictionary(fc.constantFrom('Tags', 'Id', 'cve', 'EpssScore', '__proto__'), json),
    );
    const members = [
      'Types',
      'Resources',
      'Vulnerabilities',
      'vulnerabilities',
      'Detection',
      'Compliance',
      '__proto__',
    ];
    const overrides = fc.dictionary(fc.constantFrom(...members), fc.oneof(json, entries));
    fc.assert(
      fc.property(overrides, fc.constantFrom(aFinding(), anOcsfFinding()), (given, base) => {
        expect(spokenOf({ ...base, ...given })).toBeDefined();
      }),
      { numRuns: 400 },
    );
  });

  const big = 240_000;
  // Planted fault seen red: the texts of tags copied for every tag.
  it.each<readonly [string, object]>([
    ['one long type', { Types: ['x'.repeat(big)] }],
    ['a type of slashes', { Types: ['/'.repeat(big)] }],
    ['a type of steps', { Types: ['step/'.repeat(big / 5)] }],
    [
      'a type of cuts',
      { Types: [`Backdoor:EC2/${'.a'.repeat(big / 2)}`, `Backdoor:EC2/${'.A!'.repeat(80)}`] },
    ],
    ['a type of colons', { Types: [':'.repeat(big)] }],
    ['many types', { Types: Array(big / 4).fill('a/b/c/d/e/f/g/h/i') }],
    ['a long account', { AwsAccountId: '1'.repeat(big) }],
    [
      'many tags',
      {
        Resources: [
          { Id: 'a', Tags: Object.fromEntries(Array.from({ length: big / 10 }, (_, at) => [at, 'x'])) },
        ],
      },
    ],
    [
      'many vulnerabilities',
      { Vulnerabilities: Array(big / 20).fill({ EpssScore: 0.1, ExploitAvailable: 'NO' }) },
    ],
  ])('%s costs no more than it is long', (_, overrides) => {
    const started = process.cpuUsage();
    expect(spokenOf(aFinding(overrides))).toBeDefined();
    const { user } = process.cpuUsage(started);
    expect(user).toBeLessThan(1_000_000);
  });

  it('take names of prototypes as data', () => {
    const Tags = JSON.parse('{"__proto__":"x"}');
    expect(spokenOf(aFinding({ Resources: [{ Id: 'a', Tags }] }))).toEqual(
      expect.arrayContaining(['accountTag', 'resourceTag', 'owner']),
    );
    expect(
      spokenOf(aFinding({ AwsAccountId: '__proto__', Types: ['__proto__', 'constructor'] })),
    ).not.toContain('ou');
  });
});
