import type { CompiledCriteria, JudgeCriteria } from '@tocsin/findings';
import type { RawObject } from '../raw-json.js';
import type { AppliedRule } from './automation-result.js';
import type { RuleProperties } from './rule-properties.js';

/** How a rule writes. */
export interface WriteOptions {
  /** ISO 8601. */
  readonly now: string;
  /** Whether UserDefinedFields are added to those that are there; else they take their place. */
  readonly mergeUserFields: boolean;
}

/** A part of the criteria of a rule; all of its parts must hold. */
export interface CriteriaPart {
  /** The field that rules write and that this part is about; undefined: nothing that a rule writes can change it. */
  readonly field: string | undefined;
  readonly criteria: CompiledCriteria;
  readonly judge: JudgeCriteria;
}

/** A rule that Security Hub would take, ready to be asked. */
export interface ReadyRule extends RuleProperties {
  readonly name: string;
  readonly criteria: CompiledCriteria;
  readonly parts: readonly CriteriaPart[];
  /** The members of a finding that it writes. */
  readonly fields: readonly string[];
  /** The user-defined fields that it writes. */
  readonly userFields: Readonly<Record<string, string>> | undefined;
  /** The connector by which it opens a ticket. */
  readonly connectorArn?: string;
  /** A new raw finding with the fields written; the rest is shared with the old one. */
  readonly write: (finding: RawObject, options: WriteOptions) => RawObject;
}

export function appliedBy({ name, fields, connectorArn }: ReadyRule): AppliedRule {
  return { rule: name, fields, ...(connectorArn === undefined ? {} : { connectorArn }) };
}

/**
 * The enabled rules as Security Hub applies them: by RuleOrder; of one order the rule updated earlier first, where the
 * time of every one of them is known; else by position.
 *
 * Source: Security Hub user guide, "Editing rule order".
 */
export function inOrder(rules: readonly ReadyRule[]): readonly ReadyRule[] {
  const untimed = new Set(rules.filter(({ updatedAt }) => updatedAt === undefined).map(({ order }) => order));
  const time = ({ order, updatedAt = 0 }: ReadyRule) => (untimed.has(order) ? 0 : updatedAt);
  return rules
    .filter(({ enabled }) => enabled)
    .sort((one, other) => one.order - other.order || time(one) - time(other));
}
