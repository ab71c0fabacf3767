import type { Resource, Stack } from '../assembly/template.js';
import { AssemblyError } from '../errors.js';
import type { PolicyDocument } from '../iam/policy-votes.js';
import type { Principal } from '../iam/principal.js';
import { decide } from '../iam/decide.js';
import { isObject, textAt } from '../json.js';
import type { Place } from './place.js';
import { keysOf, lookUpIn } from './request-keys.js';
import { rolePolicies } from './role-policies.js';

/** Who somebody is, and what his own policies say. */
export interface Identity {
  readonly principal: Principal;
  readonly policies: readonly PolicyDocument[];
}

/** May everything, as far as its own policies go: calls that come from no function of the stack. */
export function administrator({ account, partition }: Place): Identity {
  const role = `arn:${partition}:iam::${account}:role/Administrator`;
  return {
    principal: {
      kind: 'role',
      account,
      role,
      session: `arn:${partition}:sts::${account}:assumed-role/Administrator/local`,
    },
    policies: [{ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }],
  };
}

/**
 * The execution role of a function. Its sessions have the function's name (assumed).
 *
 * @throws AssemblyError when Lambda would refuse the role: there is none, or it does not trust Lambda
 */
export function functionIdentity(lambda: Resource, stack: Stack, place: Place): Identity {
  const { logicalId, physicalId: name, properties } = lambda;
  const { account, partition } = place;
  const arn = textAt(properties, 'Role');
  if (arn === undefined) throw new AssemblyError('Lambda needs a Role', logicalId);
  const roleName = arn.slice(arn.lastIndexOf('/') + 1);
  const principal = {
    kind: 'role',
    account,
    role: arn,
    session: `arn:${partition}:sts::${account}:assumed-role/${roleName}/${name}`,
  } as const;
  const role = stack.resources.find(
    ({ type, physicalId }) => type === 'AWS::IAM::Role' && physicalId === roleName,
  );
  if (!role) return { principal, policies: [{ because: `the role ${arn}, which is not in the template` }] };
  checkTrust(role, logicalId, place);
  return { principal, policies: rolePolicies(role, stack) };
}

/** Source: Lambda developer guide, "Defining Lambda function permissions with an execution role". */
function checkTrust({ logicalId: roleId, properties }: Resource, functionId: string, place: Place): void {
  const service = { kind: 'service', name: 'lambda.amazonaws.com' } as const;
  const document = properties.AssumeRolePolicyDocument;
  const request = { action: 'sts:AssumeRole', resource: '*', lookUp: lookUpIn(keysOf(service, place)) };
  const decision = decide(service, request, {
    identity: [],
    ...(isObject(document) ? { resource: document } : {}),
  });
  if (decision.outcome !== 'denied') return;
  throw new AssemblyError(
    `Lambda refuses the role ${roleId}: it does not let lambda.amazonaws.com assume it`,
    functionId,
  );
}
