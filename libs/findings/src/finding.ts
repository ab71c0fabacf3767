import type { SeverityLabel } from './severity.js';

/** `Workflow.Status` of ASFF. There is no IN_PROGRESS: that belongs to the retired `WorkflowState`. */
export const WORKFLOW_STATUSES = ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'] as const;

export type WorkflowStatus = (typeof WORKFLOW_STATUSES)[number];

/** `RecordState` of ASFF: owned by the provider of the finding. */
export const RECORD_STATES = ['ACTIVE', 'ARCHIVED'] as const;

export type RecordState = (typeof RECORD_STATES)[number];

/** `Compliance.Status` of ASFF. */
export const COMPLIANCE_STATUSES = ['PASSED', 'WARNING', 'FAILED', 'NOT_AVAILABLE'] as const;

export type ComplianceStatus = (typeof COMPLIANCE_STATUSES)[number];

/** How bad a finding is, and where we know it from. */
export interface FindingSeverity {
  /** The effective label; absent when the finding says nothing usable ("severity unknown"). */
  readonly label?: SeverityLabel;
  /**
   * ASFF: `label` is Severity.Label, `normalized` AWS's bands from Severity.Normalized, `provider`
   * FindingProviderFields.Severity.Label. OCSF: `severity_id`, or `severity` where the id says nothing. `guardduty`: the
   * bands of GuardDuty's own number. `unknown`: none of them.
   */
  readonly origin: 'label' | 'normalized' | 'provider' | 'severity_id' | 'severity' | 'guardduty' | 'unknown';
  /**
   * What the provider said, before any customer override: FindingProviderFields.Severity.Label, or OCSF
   * `vendor_attributes`.
   */
  readonly provider?: SeverityLabel;
  /** The provider's own word or number (Severity.Original), as it came. */
  readonly original?: string;
}

/** A resource that a finding is about. */
export interface FindingResource {
  /** ASFF `Resources[].Type`, such as `AwsEc2Instance`. */
  readonly type: string;
  /** ASFF `Resources[].Id`: an ARN where there is one. */
  readonly id: string;
  readonly region?: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * One finding in the normal form that every room reads. Immutable. Only `id`, `productArn` and `accountId` are
 * certain; everything else is absent where the source does not say it in the type that AWS documents.
 * Texts are as they came: whoever can call an API wrote them.
 */
export interface Finding {
  /** `guardduty` is GuardDuty's own form, in its events and its API, which never went through Security Hub. */
  readonly format: 'asff' | 'ocsf' | 'guardduty';
  /** ASFF `Id`, OCSF `finding_info.uid`; of GuardDuty its `Arn`, which is what Security Hub takes as `Id`. */
  readonly id: string;
  /**
   * ASFF `ProductArn`, verbatim: with `id` it names the finding to Security Hub. OCSF `metadata.product.uid`, else the
   * product's name. Of GuardDuty derived, as Security Hub forms it.
   */
  readonly productArn: string;
  /**
   * The product without Region and generation, such as `aws/guardduty` for both `product/aws/guardduty` and
   * `productv2/aws/guardduty`; `111122223333/default` for findings of one's own. Absent where `productArn` is no
   * product ARN.
   */
  readonly product?: string;
  /** The account the finding is about (ASFF `AwsAccountId`, OCSF `cloud.account.uid`), not the event's. */
  readonly accountId: string;
  readonly accountName?: string;
  /** `aws`, `aws-cn`, `aws-us-gov`, `aws-iso…`: as an ARN of the finding says. */
  readonly partition?: string;
  /** The finding's own Region: ASFF `Region`, OCSF `cloud.region`, else the one in `productArn`. */
  readonly region?: string;
  readonly productName?: string;
  readonly companyName?: string;
  readonly generatorId?: string;
  /** ASFF `Types`, such as `TTPs/Initial Access/...`; OCSF `finding_info.types`; GuardDuty's `Type`. */
  readonly types: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly severity: FindingSeverity;
  /**
   * Absent where the finding has no `Workflow.Status`; Security Hub shows such a finding as NEW. OCSF `status_id`: New is
   * NEW, In Progress NOTIFIED, Suppressed SUPPRESSED, Resolved RESOLVED.
   */
  readonly workflowStatus?: WorkflowStatus;
  /**
   * Absent where the finding has no `RecordState`; Security Hub shows such a finding as ACTIVE. ARCHIVED too: an OCSF
   * finding whose activity is Close or whose status is Archived or Deleted, and a GuardDuty finding that is archived.
   */
  readonly recordState?: RecordState;
  readonly complianceStatus?: ComplianceStatus;
  /** ASFF `Compliance.SecurityControlId`, OCSF `compliance.control`, such as `EC2.19`. */
  readonly controlId?: string;
  /** ISO 8601, as it came. */
  readonly createdAt?: string;
  /** ISO 8601, as it came: the provider's last update; BatchUpdateFindings does not move it. */
  readonly updatedAt?: string;
  readonly firstObservedAt?: string;
  readonly resources: readonly FindingResource[];
  readonly note?: { readonly text: string; readonly updatedBy: string };
  readonly userDefinedFields: Readonly<Record<string, string>>;
  /** OCSF `class_uid`: 2002 vulnerability, 2003 compliance, 2004 detection, 2006 data security. */
  readonly classUid?: number;
  /** True for a provider's sample finding (ASFF `Sample`). */
  readonly sample: boolean;
  readonly remediation?: { readonly text?: string; readonly url?: string };
  readonly sourceUrl?: string;
  /** The object as it came. Do not change it. */
  readonly raw: Readonly<Record<string, unknown>>;
}
