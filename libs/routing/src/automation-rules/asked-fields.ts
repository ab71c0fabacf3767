import type { FindingFieldsUpdate } from './automation-rule.js';

/**
 * The keys of criteria that ask for a field which rules write.
 *
 * Source: AWS Security Hub API reference, types AutomationRulesFindingFilters and AutomationRulesFindingFieldsUpdate.
 */
const ASKED: ReadonlyMap<string, keyof FindingFieldsUpdate> = new Map([
  ['Confidence', 'Confidence'],
  ['Criticality', 'Criticality'],
  ['NoteText', 'Note'],
  ['NoteUpdatedAt', 'Note'],
  ['NoteUpdatedBy', 'Note'],
  ['RelatedFindingsId', 'RelatedFindings'],
  ['RelatedFindingsProductArn', 'RelatedFindings'],
  ['SeverityLabel', 'Severity'],
  ['Type', 'Types'],
  ['UserDefinedFields', 'UserDefinedFields'],
  ['VerificationState', 'VerificationState'],
  ['WorkflowStatus', 'Workflow'],
]);

/** The fields that criteria ask for and rules write, each once. */
export function askedFieldsOf(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => ASKED.get(key) ?? []))];
}
