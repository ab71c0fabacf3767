import { decide, type Policies } from './decide.js';
import type { Principal } from './principal.js';

const account = '111122223333';
const queue = `arn:aws:sqs:eu-west-1:${account}:intake`;
const rule = `arn:aws:events:eu-west-1:${account}:rule/open`;
const role: Principal = {
  kind: 'role',
  account,
  role: `arn:aws:iam::${account}:role/work`,
  session: `arn:aws:sts::${account}:assumed-role/work/processor`,
};
const events: Principal = { kind: 'service', name: 'events.amazonaws.com' };
const keys: Readonly<Record<string, readonly string[]>> = { 'aws:SourceArn': [rule] };
const request = { action: 'sqs:SendMessage', resource: queue, lookUp: (key: string) => keys[key] };

const statement = (Effect: string, over: object = {}) => ({
  Effect,
  Action: 'sqs:SendMessage',
  Resource: queue,
  ...over,
});
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const mine = (over: object = {}) => policy(statement('Allow', over));
const names = (Principal: unknown, over: object = {}) => mine({ Principal, ...over });
const unknown = { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'soc' } } };
const implicit = (kind: string) => `because no ${kind} policy allows the sqs:SendMessage action`;
const explicit = (kind: string) => `with an explicit deny in ${kind} policy`;

const cases: readonly [what: string, who: Principal, policies: Policies, expected: string][] = [
  ['nothing', role, { identity: [] }, implicit('identity-based')],
  ['an allow', role, { identity: [mine()] }, 'allowed'],
  ['one statement that is no list', role, { identity: [{ Statement: statement('Allow') }] }, 'allowed'],
  [
    'an allow of another action',
    role,
    { identity: [mine({ Action: 'sqs:SendMessageBatch' })] },
    implicit('identity-based'),
  ],
  ['actions ignore case', role, { identity: [mine({ Action: ['SQS:sendmessage'] })] }, 'allowed'],
  [
    'an allow of another queue',
    role,
    { identity: [mine({ Resource: `${queue}2` })] },
    implicit('identity-based'),
  ],
  ['NotAction', role, { identity: [mine({ Action: undefined, NotAction: 'sqs:DeleteQueue' })] }, 'allowed'],
  [
    'NotResource',
    role,
    { identity: [mine({ Resource: undefined, NotResource: queue })] },
    implicit('identity-based'),
  ],
  [
    'a deny wins',
    role,
    { identity: [mine(), policy(statement('Deny', { Resource: '*' }))] },
    explicit('an identity-based'),
  ],
  [
    'a deny of the queue wins',
    role,
    { identity: [mine()], resource: policy(statement('Deny', { Principal: '*' })) },
    explicit('a resource-based'),
  ],
  [
    'a deny of the account wins',
    role,
    { identity: [mine()], resource: policy(statement('Deny', { Principal: { AWS: account } })) },
    explicit('a resource-based'),
  ],
  [
    'a deny of somebody else',
    role,
    { identity: [mine()], resource: policy(statement('Deny', { Principal: { AWS: '444455556666' } })) },
    'allowed',
  ],
  [
    'the queue names the role',
    role,
    { identity: [], resource: names({ AWS: role.kind === 'role' ? role.role : '' }) },
    'allowed',
  ],
  ['the queue names everybody', role, { identity: [], resource: names({ AWS: '*' }) }, 'allowed'],
  [
    'the queue names the account: its policies decide',
    role,
    { identity: [], resource: names({ AWS: `arn:aws:iam::${account}:root` }) },
    implicit('identity-based'),
  ],
  [
    'the queue names the service, not the role',
    role,
    { identity: [], resource: names({ Service: 'events.amazonaws.com' }) },
    implicit('identity-based'),
  ],
  ['a service without a policy', events, { identity: [mine()] }, implicit('resource-based')],
  [
    'a service that is named',
    events,
    { identity: [], resource: names({ Service: 'events.amazonaws.com' }) },
    'allowed',
  ],
  [
    'another service is named',
    events,
    { identity: [], resource: names({ Service: ['sns.amazonaws.com'] }) },
    implicit('resource-based'),
  ],
  [
    'the rule is named',
    events,
    {
      identity: [],
      resource: names(
        { Service: 'events.amazonaws.com' },
        { Condition: { ArnEquals: { 'aws:SourceArn': rule } } },
      ),
    },
    'allowed',
  ],
  [
    'another rule is named',
    events,
    {
      identity: [],
      resource: names(
        { Service: 'events.amazonaws.com' },
        { Condition: { ArnEquals: { 'aws:SourceArn': `${rule}2` } } },
      ),
    },
    implicit('resource-based'),
  ],
  [
    'an account is no service',
    events,
    { identity: [], resource: names({ AWS: account }) },
    implicit('resource-based'),
  ],
  [
    'a key that leaves it to the account',
    role,
    { identity: [mine()], resource: names({ AWS: account }), resourceMustAllow: true },
    'allowed',
  ],
  [
    'a key that leaves it to the account, which does not',
    role,
    { identity: [], resource: names({ AWS: account }), resourceMustAllow: true },
    implicit('identity-based'),
  ],
  [
    'a key that says nothing',
    role,
    { identity: [mine()], resource: policy(), resourceMustAllow: true },
    implicit('resource-based'),
  ],
  [
    'a key that names the role',
    role,
    {
      identity: [],
      resource: names({ AWS: [role.kind === 'role' ? role.role : ''] }),
      resourceMustAllow: true,
    },
    'allowed',
  ],
  // What is not known is allowed, said, and decides nothing that the rest decides.
  [
    'an allow that cannot be told',
    role,
    { identity: [mine(unknown)] },
    'undecided: the condition key aws:PrincipalTag/team',
  ],
  ['… beside one that can', role, { identity: [mine(unknown), mine()] }, 'allowed'],
  [
    'a deny that cannot be told',
    role,
    { identity: [mine(), policy(statement('Deny', unknown))] },
    'undecided: the condition key aws:PrincipalTag/team',
  ],
  [
    '… where nothing allows',
    role,
    { identity: [policy(statement('Deny', unknown))] },
    implicit('identity-based'),
  ],
  [
    'a policy that is not known',
    role,
    { identity: [{ because: 'the policy P' }] },
    'undecided: the policy P',
  ],
  [
    'NotPrincipal',
    role,
    { identity: [], resource: mine({ NotPrincipal: { AWS: account } }) },
    'undecided: a statement with NotPrincipal',
  ],
  [
    'a policy variable',
    role,
    { identity: [mine({ Resource: 'arn:aws:sqs:*:*:${aws:username}' })] },
    "undecided: 'arn:aws:sqs:*:*:${aws:username}', which is not resolved here",
  ],
  ['a member that nobody knows', role, { identity: [mine({ Whim: 1 })] }, 'undecided: a statement with Whim'],
];

// Planted faults: allow before deny; a delegating statement that allows; an unknown condition taken for false.
test.each(cases)('%s', (_what, who, policies, expected) => {
  const decision = decide(who, request, JSON.parse(JSON.stringify(policies)) as Policies);
  const found =
    decision.outcome === 'undecided'
      ? `undecided: ${decision.because}`
      : decision.outcome === 'denied'
        ? decision.because
        : 'allowed';
  expect(found).toBe(expected);
});
