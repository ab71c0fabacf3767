import type { Criteria, SeverityLabel, WorkflowStatus } from '@tocsin/findings';

/** What a rule writes on a finding. Source: AWS Security Hub API reference, type AutomationRulesFindingFieldsUpdate. */
export interface FindingFieldsUpdate {
  /** Text 1 to 512 characters. A finding has one note: this replaces it. */
  readonly Note?: { readonly Text: string; readonly UpdatedBy: string };
  /** Normalized 0 to 100. */
  readonly Severity?: {
    readonly Label?: SeverityLabel;
    readonly Normalized?: number;
    readonly Product?: number;
  };
  readonly VerificationState?: 'UNKNOWN' | 'TRUE_POSITIVE' | 'FALSE_POSITIVE' | 'BENIGN_POSITIVE';
  /** 0 to 100. */
  readonly Confidence?: number;
  /** 0 to 100. */
  readonly Criticality?: number;
  readonly Types?: readonly string[];
  readonly UserDefinedFields?: Readonly<Record<string, string>>;
  readonly Workflow?: { readonly Status: WorkflowStatus };
  readonly RelatedFindings?: readonly { readonly ProductArn: string; readonly Id: string }[];
}

/**
 * An automation rule of Security Hub CSPM: the properties of AWS::SecurityHub::AutomationRule, as CloudFormation and the
 * API spell them.
 */
export interface AutomationRule {
  readonly RuleName: string;
  /** 1 to 1000; lower runs first. */
  readonly RuleOrder: number;
  readonly Description: string;
  /** @default 'ENABLED' */
  readonly RuleStatus?: 'ENABLED' | 'DISABLED';
  /** When it matches, no later rule is asked. @default false */
  readonly IsTerminal?: boolean;
  readonly Criteria: Criteria;
  /** Exactly one. */
  readonly Actions: readonly [
    { readonly Type: 'FINDING_FIELDS_UPDATE'; readonly FindingFieldsUpdate: FindingFieldsUpdate },
  ];
  readonly Tags?: Readonly<Record<string, string>>;
  /** ISO 8601, of a rule that the API returned: of rules of one order the one updated earlier runs first. */
  readonly UpdatedAt?: string;
}
