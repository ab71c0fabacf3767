import type { Resource, Stack } from '../assembly/template.js';
import { AssemblyError } from '../errors.js';
import type { PolicyDocument } from '../iam/policy-votes.js';
import type { Principal } from '../iam/principal.js';
import { textAt } from '../json.js';
import type { Place } from './place.js';
import { roleIdentity } from './role-identity.js';

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
 * Source: Lambda developer guide, "Defining Lambda function permissions with an execution role".
 *
 * @throws AssemblyError when Lambda would refuse the role: there is none, or it does not trust Lambda
 */
export function functionIdentity(lambda: Resource, stack: Stack, place: Place): Identity {
  const { logicalId, physicalId: name, properties } = lambda;
  const arn = textAt(properties, 'Role');
  if (arn === undefined) throw new AssemblyError('Lambda needs a Role', logicalId);
  const service = 'lambda.amazonaws.com';
  const { roleId = '', trusted, ...identity } = roleIdentity({ arn, session: name, service }, stack, place);
  if (trusted) return identity;
  throw new AssemblyError(
    `Lambda refuses the role ${roleId}: it does not let ${service} assume it`,
    logicalId,
  );
}
