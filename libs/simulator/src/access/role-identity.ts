import type { Stack } from '../assembly/template.js';
import { decide } from '../iam/decide.js';
import { isObject } from '../json.js';
import type { Identity } from './function-identity.js';
import type { Place } from './place.js';
import { keysOf, lookUpIn } from './request-keys.js';
import { rolePolicies } from './role-policies.js';

/** A role of the stack, as a service or a function acts with it. */
export interface RoleIdentity extends Identity {
  /** Logical id; undefined for a role that is not in the template. */
  readonly roleId?: string;
  /** False where its trust policy, as far as it can be decided, does not let the service assume it. */
  readonly trusted: boolean;
}

/** Source: IAM user guide, "Roles terms and concepts": the trust policy says who may assume a role. */
export function roleIdentity(
  { arn, session, service }: { readonly arn: string; readonly session: string; readonly service: string },
  stack: Stack,
  place: Place,
): RoleIdentity {
  const { account, partition } = place;
  const roleName = arn.slice(arn.lastIndexOf('/') + 1);
  const principal = {
    kind: 'role',
    account,
    role: arn,
    session: `arn:${partition}:sts::${account}:assumed-role/${roleName}/${session}`,
  } as const;
  const role = stack.resources.find(
    ({ type, physicalId }) => type === 'AWS::IAM::Role' && physicalId === roleName,
  );
  if (!role) {
    const policies = [{ because: `the role ${arn}, which is not in the template` }];
    return { principal, policies, trusted: true };
  }
  const who = { kind: 'service', name: service } as const;
  const document = role.properties.AssumeRolePolicyDocument;
  const request = { action: 'sts:AssumeRole', resource: '*', lookUp: lookUpIn(keysOf(who, place)) };
  const decision = decide(who, request, {
    identity: [],
    ...(isObject(document) ? { resource: document } : {}),
  });
  return {
    principal,
    policies: rolePolicies(role, stack),
    roleId: role.logicalId,
    trusted: decision.outcome !== 'denied',
  };
}
