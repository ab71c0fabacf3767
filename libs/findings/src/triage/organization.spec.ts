import {
  compilePolicy,
  PolicyError,
  readFinding,
  triage,
  type AccountEntry,
  type OwnerRule,
  type TriagePolicy,
} from '../index.js';
import { aFinding, aGuardDutyFinding, anOcsfFinding } from '../testing.js';
import { outcomeOf } from '../fixtures/outcome-of.js';
import { ownerOf } from './owner-of.js';

const account = (id: string, rest: object = {}): AccountEntry => ({ id, ...rest });
const payments = account('111122223333', { ou: 'Workloads/Prod', tags: { env: 'prod', team: 'payments' } });
const [yes, no, unknown] = ['matched', 'not matched', 'not applicable'];

describe('the accounts of a policy', () => {
  it.each([
    [{ ou: ['Workloads'] }, yes],
    [{ ou: ['Workloads/Prod'] }, yes],
    [{ ou: ['Workloads/Prod/EU'] }, no],
    [{ ou: ['Work', 'Prod'] }, no],
    [{ accountTag: [{ Key: 'env', Value: 'prod' }] }, yes],
    [{ accountTag: [{ Key: 'env', Value: 'test' }] }, no],
    [{ accountTag: [{ Key: 'Env', Value: 'prod' }] }, no],
  ])('are known by %j in every format: %s', (facts, outcome) => {
    for (const raw of [aFinding(), anOcsfFinding(), aGuardDutyFinding()]) {
      expect(outcomeOf(facts, raw, { accounts: [payments] })).toBe(outcome);
    }
  });

  // Planted fault seen red: an account that is not in the directory as one without tags.
  it.each([
    [{ ou: ['Workloads'] }, []],
    [{ ou: ['Workloads'] }, undefined],
    [{ ou: ['Workloads'] }, [account('444455556666', { ou: 'Workloads' })]],
    [{ ou: ['Workloads'] }, [account('111122223333')]],
    [{ accountTag: [{ Key: 'env', Value: 'prod' }] }, [account('111122223333')]],
  ])('%j is not known with %j', (facts, accounts) => {
    expect(outcomeOf(facts, aFinding(), { accounts })).toBe(unknown);
  });

  it('a finding writes what it likes as its account', () => {
    for (const AwsAccountId of ['__proto__', 'constructor', 'x'.repeat(240_000)]) {
      expect(outcomeOf({ ou: ['Workloads'] }, aFinding({ AwsAccountId }), { accounts: [payments] })).toBe(
        unknown,
      );
    }
  });
});

const owned = (when: object, team: string): OwnerRule => ({ when, owner: { team } });
const owners = [
  owned({ account: ['444455556666'] }, 'search'),
  owned({ ou: ['Workloads'], class: ['posture', 'vulnerability'] }, 'platform'),
  owned({ resourceTag: [{ Key: 'Team', Value: 'payments' }] }, 'payments'),
  owned({ accountTag: [{ Key: 'env', Value: 'prod' }] }, 'production'),
  owned({ product: ['aws/guardduty'] }, 'soc'),
];
const policy: TriagePolicy = {
  schema: 'tocsin.policy/1',
  rules: [
    { id: 'own', title: 'Own', when: { facts: { owner: ['payments', 'desk'] } }, then: { route: 'ours' } },
  ],
  accounts: [payments],
  owners,
  fallbackOwner: { team: 'desk' },
};

describe('the owners of a policy', () => {
  const untagged = { Resources: [{ Id: 'a', Type: 'Other' }] };
  // Planted faults seen red: the last entry that holds; a key of `when` that is not looked at.
  it.each([
    ['payments', {}, policy],
    ['search', { AwsAccountId: '444455556666' }, policy],
    ['platform', { ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/config' }, policy],
    ['production', untagged, policy],
    ['soc', { ...untagged, AwsAccountId: '999988887777' }, policy],
    ['desk', { ...untagged, AwsAccountId: '999988887777', ProductArn: 'x' }, policy],
    [
      undefined,
      { ...untagged, AwsAccountId: '999988887777', ProductArn: 'x' },
      { ...policy, fallbackOwner: undefined },
    ],
    ['desk', {}, { ...policy, owners: [] }],
    ['desk', {}, { ...policy, owners: undefined }],
  ])('%s', (team, overrides, given) => {
    const finding = readFinding(aFinding(overrides));
    const compiled = compilePolicy(given);
    const verdict = triage(finding, compiled, { now: '2026-11-24T12:00:00Z' });
    expect(ownerOf(finding, compiled)?.team).toBe(team);
    expect(verdict.owner?.team).toBe(team);
    expect(verdict.route).toBe(team === 'payments' || team === 'desk' ? 'ours' : undefined);
    expect(verdict.trace[0]?.outcome).toBe(
      team === undefined ? unknown : verdict.route === 'ours' ? yes : no,
    );
  });

  it('cost little, however many there are', () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      owned({ account: [String(100_000_000_000 + index)] }, `team-${index}`),
    );
    const compiled = compilePolicy({ ...policy, owners: many });
    expect(ownerOf(readFinding(aFinding({ AwsAccountId: '100000001999' })), compiled)?.team).toBe(
      'team-1999',
    );
    expect(ownerOf(readFinding(aFinding()), compiled)?.team).toBe('desk');
  });
});

function refusalOf(overrides: object): { readonly field?: string; readonly message: string } {
  try {
    compilePolicy({ ...policy, ...overrides });
  } catch (error) {
    if (error instanceof PolicyError) return { field: error.where.field, message: error.message };
    throw error;
  }
  return { message: 'accepted' };
}

describe('accounts and owners that are refused', () => {
  const when = { account: ['111122223333'] };
  const owner = { team: 'a' };
  it.each<readonly [object, string, string]>([
    [{ accounts: {} }, 'accounts', 'a list of 0 to 20000 entries'],
    [{ accounts: [5] }, 'accounts[0]', 'found the number 5, allowed: an object of id, name, ou, tags'],
    [{ accounts: [{}] }, 'accounts[0].id', 'found nothing, allowed: a text of 12 digits'],
    [
      { accounts: [payments, payments] },
      'accounts[1].id',
      'found "111122223333" again, allowed: an id that no other account has',
    ],
    [{ accounts: [account('111122223333', { email: 'a' })] }, 'accounts[0].email', 'found an unknown member'],
    [{ accounts: [account('111122223333', { name: '' })] }, 'accounts[0].name', 'found a blank text'],
    [{ accounts: [account('111122223333', { ou: 'a//b' })] }, 'accounts[0].ou', 'a path of 1 to 8 steps'],
    [{ accounts: [account('111122223333', { tags: [] })] }, 'accounts[0].tags', 'allowed: an object of tags'],
    [
      { accounts: [account('111122223333', { tags: { env: 5 } })] },
      'accounts[0].tags.env',
      'found the number 5',
    ],
    [
      { accounts: [account('111122223333', { tags: { '': 'x' } })] },
      'accounts[0].tags.',
      'found a blank text',
    ],
    [
      {
        accounts: [
          account('111122223333', {
            tags: Object.fromEntries([...Array(51).keys()].map((key) => [key, ''])),
          }),
        ],
      },
      'accounts[0].tags',
      'found 51 tags, allowed: at most 50',
    ],
    [
      { accounts: Array.from({ length: 20_001 }, (_, index) => account(String(1e11 + index))) },
      'accounts',
      'found a list of 20001 entries',
    ],
    [{ owners: 'soc' }, 'owners', 'a list of 0 to 2000 entries'],
    [{ owners: Array(2001).fill({ when, owner }) }, 'owners', 'found a list of 2001 entries'],
    [{ owners: [{ owner }] }, 'owners[0].when', 'found nothing'],
    [{ owners: [{ when }] }, 'owners[0].owner', 'found nothing'],
    [{ owners: [{ when: {}, owner }] }, 'owners[0].when', 'found no facts, allowed: account, ou, accountTag'],
    [
      { owners: [{ when: { owner: ['a'] }, owner }] },
      'owners[0].when.owner',
      'allowed: account, ou, accountTag, resourceTag, class, product',
    ],
    [{ owners: [{ when: { account: ['1'] }, owner }] }, 'owners[0].when.account[0]', 'a text of 12 digits'],
    [
      { owners: [{ when, owner: { team: 'a', mail: 'b' } }] },
      'owners[0].owner.mail',
      'found an unknown member',
    ],
    [
      { owners: [{ when, owner, title: 'x' }] },
      'owners[0].title',
      'found an unknown member, allowed: when, owner',
    ],
  ])('%j', (overrides, field, message) => {
    const refusal = refusalOf(overrides);
    expect(refusal.field).toBe(field);
    expect(refusal.message).toContain(message);
  });

  it('a tag may have any name', () => {
    const tags = JSON.parse('{"__proto__":"a","constructor":"b"}');
    const accounts = [account('111122223333', { tags })];
    expect(outcomeOf({ accountTag: [{ Key: '__proto__', Value: 'a' }] }, aFinding(), { accounts })).toBe(yes);
    expect(outcomeOf({ accountTag: [{ Key: 'toString', Value: 'a' }] }, aFinding(), { accounts })).toBe(no);
  });

  it('20,000 accounts are taken', () => {
    const accounts = Array.from({ length: 20_000 }, (_, index) =>
      account(String(1e11 + index), { ou: 'A/B' }),
    );
    expect(outcomeOf({ ou: ['A'] }, aFinding({ AwsAccountId: '100000019999' }), { accounts })).toBe(yes);
  });
});
