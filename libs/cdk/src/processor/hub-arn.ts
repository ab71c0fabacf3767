import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { FindingSource } from '../choices/finding-source.js';
import type { SecurityHubEnablement } from '../hub/security-hub-enablement.js';

/**
 * The hub of this account and Region that has the findings: what calls about findings are allowed on.
 *
 * The id of a hub of the new Security Hub is made by AWS: only one that this app makes is known. An account has one a Region.
 * Source: Service Authorization Reference, AWS Security Hub, resource types hub and hubv2.
 */
export function hubArn(scope: IConstruct, source: FindingSource, hub?: SecurityHubEnablement): string {
  const arnOf = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'securityhub', resource, resourceName });
  if (source !== FindingSource.NEW_SECURITY_HUB) return arnOf('hub', 'default');
  return hub?.newHub?.getAtt('HubV2Arn').toString() ?? arnOf('hubv2', '*');
}
