import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { FindingMark } from '../choices/finding-mark.js';
import { FindingSource } from '../choices/finding-source.js';
import type { SecurityHubEnablement } from '../hub/security-hub-enablement.js';
import { hubArn } from './hub-arn.js';

/** The action of BatchUpdateFindingsV2, too (Service Authorization Reference, AWS Security Hub). */
const ACTION = 'securityhub:BatchUpdateFindings';

/** Every `status_id` but In Progress. */
const NOT_OURS_TO_SET = ['0', '1', '3', '4', '5', '99'];

/**
 * Allows the update of findings on the new Security Hub of this account and Region, and denies what is never written: a severity,
 * and every status but In Progress. Nothing is allowed where the mark is none, for then nothing is written.
 *
 * Source: Service Authorization Reference, AWS Security Hub: resource type hubv2, condition keys securityhub:OCSFSyntaxPath/….
 * Not verified against a live account; how a number is compared is not documented. The denials only narrow.
 */
export function markingPermissionsV2(
  scope: IConstruct,
  mark: FindingMark,
  hub?: SecurityHubEnablement,
): iam.PolicyStatement[] {
  if (mark === FindingMark.NONE) return [];
  const resources = [hubArn(scope, FindingSource.NEW_SECURITY_HUB, hub)];
  const deny = (conditions: Record<string, unknown>) =>
    new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: [ACTION], resources, conditions });
  return [
    new iam.PolicyStatement({ actions: [ACTION], resources }),
    deny({ Null: { 'securityhub:OCSFSyntaxPath/SeverityId': 'false' } }),
    deny({ 'ForAnyValue:StringEquals': { 'securityhub:OCSFSyntaxPath/StatusId': NOT_OURS_TO_SET } }),
  ];
}
