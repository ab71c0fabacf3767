import type { Resource, Stack } from '../assembly/template.js';
import type { PolicyDocument } from '../iam/policy-votes.js';
import { isObject, listAt, textAt } from '../json.js';
import { managedPolicy } from './managed-policies.js';

/**
 * The identity policies of a role of the template: inline ones, AWS::IAM::Policy and RolePolicy that name it, managed ones.
 *
 * Source: CloudFormation reference, AWS::IAM::Role, Policy, RolePolicy, ManagedPolicy.
 */
export function rolePolicies(role: Resource, { resources }: Stack): readonly PolicyDocument[] {
  const { physicalId, properties } = role;
  const inline = (listAt(properties, 'Policies') ?? []).map((each) => documentOf(each));
  const attached = resources
    .filter(({ type }) => type === 'AWS::IAM::Policy' || type === 'AWS::IAM::ManagedPolicy')
    .filter((policy) => (listAt(policy.properties, 'Roles') ?? []).includes(physicalId))
    .map((policy) => documentOf(policy.properties));
  const rolePolicy = resources
    .filter(({ type, properties: own }) => type === 'AWS::IAM::RolePolicy' && own.RoleName === physicalId)
    .map((policy) => documentOf(policy.properties));
  const managed = (listAt(properties, 'ManagedPolicyArns') ?? []).map((arn) => {
    const own = resources.find(
      ({ type, physicalId: id }) => type === 'AWS::IAM::ManagedPolicy' && id === arn,
    );
    return own ? documentOf(own.properties) : managedPolicy(String(arn));
  });
  // A boundary only narrows: whatever it is about, what the others allow is then not sure.
  const boundary =
    properties.PermissionsBoundary === undefined
      ? []
      : [{ because: `the permissions boundary of ${role.logicalId}` }];
  return [...inline, ...attached, ...rolePolicy, ...managed, ...boundary];
}

function documentOf(holder: unknown): PolicyDocument {
  const document = isObject(holder) ? holder.PolicyDocument : undefined;
  if (isObject(document)) return document;
  const name = textAt(holder, 'PolicyName') ?? 'a policy';
  return { because: `${name}, which has no document that can be read here` };
}
