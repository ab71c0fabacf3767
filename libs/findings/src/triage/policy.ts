import type { Criteria, NumberFilter } from '../criteria/criteria.js';
import type { OcsfCriteria } from '../criteria/ocsf-criteria.js';
import type { ComplianceStatus, RecordState, WorkflowStatus } from '../finding.js';
import type { SeverityLabel } from '../severity.js';
import type { FindingClass, Owner, Priority, ResponseAction } from './verdict.js';

/** A tag and the value that it must have. */
export interface TagCriterion {
  readonly Key: string;
  readonly Value: string;
}

/**
 * Our own conditions, over the normal form of a finding, the same for every format. Keys AND together; values of one key
 * OR together. A fact that is not known of a finding (no EPSS, an account that is not in the directory) makes the
 * clause not applicable.
 */
export interface FactCriteria {
  /** The effective severity; `UNKNOWN` stands for a finding that has none. */
  readonly severity?: readonly (SeverityLabel | 'UNKNOWN')[];
  readonly class?: readonly FindingClass[];
  readonly sample?: boolean;
  /** Absent in the finding counts as ACTIVE. */
  readonly recordState?: readonly RecordState[];
  /** Absent in the finding counts as NEW. */
  readonly workflowStatus?: readonly WorkflowStatus[];
  readonly complianceStatus?: readonly ComplianceStatus[];
  /** Products without Region and generation, such as `aws/guardduty`: exactly. */
  readonly product?: readonly string[];
  /** Paths of the types taxonomy, such as `Effects/Data Exposure`: the type itself or one below it. */
  readonly type?: readonly string[];
  /** GuardDuty's ThreatPurpose, such as `Backdoor`, whichever format carries the type. */
  readonly threatPurpose?: readonly string[];
  /**
   * GuardDuty's finding types as GuardDuty spells them: `Backdoor:EC2/C&CActivity` is itself and everything that goes on
   * with `.` or `!`, such as `Backdoor:EC2/C&CActivity.B!DNS`.
   */
  readonly threatType?: readonly string[];
  /** GuardDuty Extended Threat Detection: several signals that were put together to one attack. */
  readonly attackSequence?: boolean;
  /** Security controls, such as `EC2.19`: exactly, so that `Config.1` is not `Config.10`. */
  readonly control?: readonly string[];
  /** A provider says that an exploit for one of the vulnerabilities exists. */
  readonly exploitAvailable?: boolean;
  readonly fixAvailable?: boolean;
  /** The highest EPSS of the vulnerabilities, 0 to 1; the bounds are those of AWS's NumberFilter. */
  readonly epss?: NumberFilter;
  readonly account?: readonly string[];
  readonly region?: readonly string[];
  /** Organizational units of the policy's `accounts`, such as `Workloads/Prod`: the unit or one below it. */
  readonly ou?: readonly string[];
  /** Tags of the account in the policy's `accounts`. */
  readonly accountTag?: readonly TagCriterion[];
  readonly resourceTag?: readonly TagCriterion[];
  /** Teams: the owner that the policy's `owners` give. */
  readonly owner?: readonly string[];
}

/**
 * A clause: all its parts must hold. `asff` is the criteria shape of Security Hub's automation rules, field for field,
 * `ocsf` the composite filters of its second generation; both are judged on the raw finding.
 * A clause without a part is refused: it would match every finding.
 * A part that the finding's format lacks makes the clause not applicable, never true.
 */
export interface PolicyClause {
  readonly asff?: Criteria;
  readonly ocsf?: OcsfCriteria;
  readonly facts?: FactCriteria;
}

/** One account of the organization, as the policy knows it. */
export interface AccountEntry {
  /** 12 digits. */
  readonly id: string;
  readonly name?: string;
  /** Path of the organizational unit from below the root, such as `Workloads/Prod`. */
  readonly ou?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** Who answers for which findings. All keys of `when` must hold; values of one key OR together. */
export interface OwnerRule {
  readonly when: Pick<FactCriteria, 'account' | 'ou' | 'accountTag' | 'resourceTag' | 'class' | 'product'>;
  readonly owner: Owner;
}

/**
 * A suppression must be accountable: without owner (128 characters), reason (512) and expiry it is refused. A time that
 * cannot be read is not refused: it hides nothing, and `because` says so.
 */
export interface Suppression {
  readonly owner: string;
  readonly reason: string;
  /** ISO 8601; from then on the finding is told. */
  readonly expires: string;
  /** ISO 8601; until then the finding is told (a maintenance window). */
  readonly starts?: string;
}

/** What a rule sets. A later rule wins on the same member. Texts are on one line: `route` 128, `note` 512 characters. */
export interface PolicyOutcome {
  readonly response?: ResponseAction;
  readonly priority?: Priority;
  /** Whole minutes, 1 to 525600. */
  readonly slaMinutes?: number;
  readonly route?: string;
  readonly note?: string;
  readonly suppress?: Suppression;
}

/** One rule of a policy. It speaks when any of its clauses holds. */
export interface PolicyRule {
  /** 1 to 64 letters, digits and hyphens; unique in the policy. */
  readonly id: string;
  /** At most 128 characters on one line: `because` quotes it. */
  readonly title: string;
  /** At most 4096 characters. */
  readonly rationale?: string;
  /** One clause, or 1 to 100 of which one is enough. */
  readonly when: PolicyClause | readonly PolicyClause[];
  readonly then: PolicyOutcome;
  /** When true and the rule speaks, no later rule is asked. */
  readonly terminal?: boolean;
  /** An https address of at most 1024 ASCII characters. */
  readonly runbook?: string;
  /** At most 50. */
  readonly references?: readonly string[];
}

/** A triage policy: data, JSON in and out. Rules are asked in order. */
export interface TriagePolicy {
  /** Where an editor finds the JSON Schema of policies. Nothing else reads it. */
  readonly $schema?: string;
  readonly schema: 'tocsin.policy/1';
  readonly title?: string;
  /** At most 10,000. */
  readonly rules: readonly PolicyRule[];
  /** At most 20,000, each id once. */
  readonly accounts?: readonly AccountEntry[];
  /** At most 2,000; the first that holds gives the owner. */
  readonly owners?: readonly OwnerRule[];
  /** Who gets what no entry of `owners` names. */
  readonly fallbackOwner?: Owner;
}
