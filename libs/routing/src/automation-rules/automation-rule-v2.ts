import type { OcsfCriteria } from '@tocsin/findings';

/** What a rule writes on a finding. Source: AWS Security Hub API reference, type AutomationRulesFindingFieldsUpdateV2. */
export interface FindingFieldsUpdateV2 {
  /** 0 Unknown, 1 Informational, 2 Low, 3 Medium, 4 High, 5 Critical, 6 Fatal, 99 Other. */
  readonly SeverityId?: number;
  /** 0 Unknown, 1 New, 2 In Progress, 3 Suppressed, 4 Resolved, 5 Archived, 99 Other. */
  readonly StatusId?: number;
  /** 1 to 512 characters. */
  readonly Comment?: string;
}

/** What a rule does: it writes on the finding, or opens a ticket by a connector. Source: type AutomationRulesActionV2. */
export type AutomationRuleActionV2 =
  | { readonly Type: 'FINDING_FIELDS_UPDATE'; readonly FindingFieldsUpdate: FindingFieldsUpdateV2 }
  | {
      readonly Type: 'EXTERNAL_INTEGRATION';
      readonly ExternalIntegrationConfiguration: { readonly ConnectorArn: string };
    };

/**
 * An automation rule of the new Security Hub: the properties of AWS::SecurityHub::AutomationRuleV2, as CloudFormation and
 * the API spell them.
 */
export interface AutomationRuleV2 {
  readonly RuleName: string;
  /** 1.0 to 1000.0, fractions too; lower runs first, so that the highest has the last word. */
  readonly RuleOrder: number;
  readonly Description: string;
  /** @default 'ENABLED' */
  readonly RuleStatus?: 'ENABLED' | 'DISABLED';
  readonly Criteria: { readonly OcsfFindingCriteria: OcsfCriteria };
  /** Exactly one. */
  readonly Actions: readonly [AutomationRuleActionV2];
  readonly Tags?: Readonly<Record<string, string>>;
  /** ISO 8601, of a rule that the API returned. */
  readonly UpdatedAt?: string;
}
