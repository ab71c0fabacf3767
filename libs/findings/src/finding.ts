import type { SeverityLabel } from './severity.js';

/** `Workflow.Status` of ASFF. There is no IN_PROGRESS: that belongs to the retired `WorkflowState`. */
export type WorkflowStatus = 'NEW' | 'NOTIFIED' | 'RESOLVED' | 'SUPPRESSED';

/** `RecordState` of ASFF: owned by the provider of the finding. */
export type RecordState = 'ACTIVE' | 'ARCHIVED';

/** `Compliance.Status` of ASFF. */
export type ComplianceStatus = 'PASSED' | 'WARNING' | 'FAILED' | 'NOT_AVAILABLE';

/** How bad a finding is, and where we know it from. */
export interface FindingSeverity {
  /** The effective label; absent when the finding says nothing usable ("severity unknown"). */
  readonly label?: SeverityLabel;
  /**
   * `label`: Severity.Label; `normalized`: AWS's bands from Severity.Normalized;
   * `provider`: FindingProviderFields.Severity.Label; `unknown`: none of them.
   */
  readonly origin: 'label' | 'normalized' | 'provider' | 'unknown';
  /** What the provider said (FindingProviderFields.Severity.Label), before any customer override. */
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
  readonly format: 'asff' | 'ocsf';
  /** ASFF `Id`. */
  readonly id: string;
  /** ASFF `ProductArn`, verbatim: with `id` it names the finding to Security Hub. */
  readonly productArn: string;
  /** The account the finding is about (ASFF `AwsAccountId`), not the one that emitted the event. */
  readonly accountId: string;
  /** The finding's own Region: ASFF `Region`, else the one in `productArn`. */
  readonly region?: string;
  readonly productName?: string;
  readonly companyName?: string;
  readonly generatorId?: string;
  /** ASFF `Types`, such as `TTPs/Initial Access/...`. */
  readonly types: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly severity: FindingSeverity;
  /** Absent where the finding has no `Workflow.Status`; Security Hub shows such a finding as NEW. */
  readonly workflowStatus?: WorkflowStatus;
  /** Absent where the finding has no `RecordState`; Security Hub shows such a finding as ACTIVE. */
  readonly recordState?: RecordState;
  readonly complianceStatus?: ComplianceStatus;
  /** ASFF `Compliance.SecurityControlId`, such as `EC2.19`. */
  readonly controlId?: string;
  /** ISO 8601, as it came. */
  readonly createdAt?: string;
  /** ISO 8601, as it came: the provider's last update; BatchUpdateFindings does not move it. */
  readonly updatedAt?: string;
  readonly firstObservedAt?: string;
  readonly resources: readonly FindingResource[];
  readonly note?: { readonly text: string; readonly updatedBy: string };
  readonly userDefinedFields: Readonly<Record<string, string>>;
  /** True for a provider's sample finding (ASFF `Sample`). */
  readonly sample: boolean;
  readonly remediation?: { readonly text?: string; readonly url?: string };
  readonly sourceUrl?: string;
  /** The object as it came. Do not change it. */
  readonly raw: Readonly<Record<string, unknown>>;
}
