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

/** The field that a key of criteria asks for, if rules write it. */
export function askedField(key: string): keyof FindingFieldsUpdate | undefined {
  return ASKED.get(key);
}
