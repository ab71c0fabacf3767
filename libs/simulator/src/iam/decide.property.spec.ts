import fc from 'fast-check';
import { decide, type Decision, type Policies } from './decide.js';
import type { Principal } from './principal.js';

const role: Principal = {
  kind: 'role',
  account: '111122223333',
  role: 'arn:aws:iam::111122223333:role/work',
  session: 'arn:aws:sts::111122223333:assumed-role/work/processor',
};
const resource = 'arn:aws:sqs:eu-west-1:111122223333:intake';

type Statement = Readonly<Record<string, unknown>>;

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const statement: fc.Arbitrary<Statement> = fc.record(
  {
    Effect: some('Allow', 'Deny'),
    Action: some<string | string[]>('sqs:*', 'sqs:SendMessage', 'sns:Publish', ['sns:*', 'sqs:Send*']),
    Resource: some('*', resource, `${resource}2`),
    Principal: some<unknown>(
      '*',
      { AWS: '111122223333' },
      { AWS: role.role },
      { Service: 'sns.amazonaws.com' },
    ),
    Condition: some<unknown>(
      { StringEquals: { doubtful: 'a' } },
      { StringNotEquals: { doubtful: 'a' } },
      { Null: { doubtful: 'true' } },
      { 'ForAnyValue:StringLike': { doubtful: ['b', 'a*'] } },
      { StringEquals: { certain: 'yes', doubtful: 'a' } },
      { StringEquals: { certain: 'no' } },
    ),
  },
  { requiredKeys: ['Effect', 'Action', 'Resource', 'Principal'] },
);
const statements = fc.array(statement, { maxLength: 4 });
const setting = fc.record({ identity: statements, resource: statements, resourceMustAllow: fc.boolean() });
type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

/** @param doubtful values of the key; `undefined`: not known */
function ask(given: Setting, doubtful: readonly string[] | undefined): Decision['outcome'] {
  const policies: Policies = {
    identity: [{ Statement: given.identity }],
    resource: { Statement: given.resource },
    resourceMustAllow: given.resourceMustAllow,
  };
  const lookUp = (key: string) => (key === 'certain' ? ['yes'] : doubtful);
  return decide(role, { action: 'sqs:SendMessage', resource, lookUp }, policies).outcome;
}

// Planted fault: an unknown key that counts as absent.
test('what is decided without knowing a key is so whatever its value', () => {
  fc.assert(
    fc.property(setting, some<string[]>([], ['a'], ['b'], ['c']), (given, value) => {
      const without = ask(given, undefined);
      fc.pre(without !== 'undecided');
      expect(ask(given, value)).toBe(without);
    }),
    { numRuns: 2_000 },
  );
});

const everybody = { Principal: '*', Action: 'sqs:*', Resource: '*' };
const anyKey = some<string[] | undefined>(undefined, [], ['a']);

// Planted fault: an allow of the role that beats the deny of the queue.
test('a deny denies, wherever it stands and whatever allows', () => {
  const deny = { ...everybody, Effect: 'Deny' };
  fc.assert(
    fc.property(setting, fc.boolean(), anyKey, (given, toIdentity, value) => {
      const more = toIdentity
        ? { ...given, identity: [deny, ...given.identity] }
        : { ...given, resource: [deny, ...given.resource] };
      expect(ask(more, value)).toBe('denied');
    }),
    { numRuns: 1_000 },
  );
});

// Planted fault: a request that nobody denies counts as allowed.
test('where nothing allows, all is denied', () => {
  const denies = (list: readonly Statement[]) => list.filter(({ Effect }) => Effect === 'Deny');
  fc.assert(
    fc.property(setting, anyKey, (given, value) => {
      const less = { ...given, identity: denies(given.identity), resource: denies(given.resource) };
      expect(ask(less, value)).toBe('denied');
    }),
    { numRuns: 1_000 },
  );
});

test('with every key known, all is decided', () => {
  fc.assert(
    fc.property(setting, (given) => {
      expect(ask(given, ['a'])).not.toBe('undecided');
    }),
  );
});
