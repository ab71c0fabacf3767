import type { Resource, Stack } from '../assembly/template.js';
import type { PolicyDocument } from '../iam/policy-votes.js';
import { isObject, textAt } from '../json.js';
import type { Place } from './place.js';

/** A KMS key. */
export interface Key {
  readonly arn: string;
  /** AWS's own key of a service: every principal of the account may use it through the service, no service may. */
  readonly managedByAws?: boolean;
  readonly policy: PolicyDocument;
}

/** Finds a key by ARN, id, alias, or ARN of an alias. One that is not in the template has a policy that nobody knows. */
export function findKey(named: string, { resources }: Stack, { account, arn }: Place): Key {
  const last = named.replace(/^arn:[^:]+:kms:[^:]*:\d*:/, '');
  if (last.startsWith('alias/aws/')) {
    return {
      arn: arn('kms', last),
      managedByAws: true,
      policy: { Statement: { Effect: 'Allow', Principal: { AWS: account }, Action: 'kms:*', Resource: '*' } },
    };
  }
  const alias = resources.find(({ type, physicalId }) => type === 'AWS::KMS::Alias' && physicalId === last);
  const id = (alias ? (textAt(alias.properties, 'TargetKeyId') ?? last) : last).replace(/^.*key\//, '');
  const key = resources.find(({ type, physicalId }) => type === 'AWS::KMS::Key' && physicalId === id);
  return { arn: arn('kms', `key/${id}`), policy: policyOf(key, named) };
}

function policyOf(key: Resource | undefined, named: string): PolicyDocument {
  const policy = key?.properties.KeyPolicy;
  return isObject(policy) ? policy : { because: `the key ${named}, whose policy is not in the template` };
}
