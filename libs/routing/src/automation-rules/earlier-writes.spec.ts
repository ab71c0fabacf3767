import { aFinding } from '@tocsin/findings/testing';
import { automationOutcomes, type FindingFieldsUpdate } from '../index.js';

const now = '2026-11-24T12:00:00Z';
const text = (Value: string) => [{ Value, Comparison: 'EQUALS' }];
const related = [{ ProductArn: 'p', Id: 'i' }];

/** Criteria that hold only of what an earlier rule wrote. */
const cases: readonly (readonly [string, readonly object[], FindingFieldsUpdate])[] = [
  ['Confidence', [{ Eq: 3 }], { Confidence: 3 }],
  ['Criticality', [{ Eq: 3 }], { Criticality: 3 }],
  ['NoteText', text('x'), { Note: { Text: 'x', UpdatedBy: 'y' } }],
  ['NoteUpdatedBy', text('y'), { Note: { Text: 'x', UpdatedBy: 'y' } }],
  ['NoteUpdatedAt', [{ Start: now, End: now }], { Note: { Text: 'x', UpdatedBy: 'y' } }],
  ['RelatedFindingsId', text('i'), { RelatedFindings: related }],
  ['RelatedFindingsProductArn', text('p'), { RelatedFindings: related }],
  ['SeverityLabel', text('LOW'), { Severity: { Normalized: 3 } }],
  ['Type', text('a/b'), { Types: ['a/b'] }],
  ['UserDefinedFields', [{ Key: 'k', Value: 'v', Comparison: 'EQUALS' }], { UserDefinedFields: { k: 'v' } }],
  ['VerificationState', text('TRUE_POSITIVE'), { VerificationState: 'TRUE_POSITIVE' }],
  ['WorkflowStatus', text('RESOLVED'), { Workflow: { Status: 'RESOLVED' } }],
];

const rule = (RuleName: string, RuleOrder: number, Criteria: object, FindingFieldsUpdate: object) => ({
  RuleName,
  RuleOrder,
  Description: 'A test.',
  Criteria,
  Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate }],
});

describe('criteria on what an earlier rule wrote', () => {
  // Planted faults, each seen red: a key left out of the table of fields that rules write; what earlier rules wrote not
  // looked at.
  it.each(cases)('%s', (key, filters, update) => {
    const raw = aFinding({ UserDefinedFields: undefined, Note: undefined });
    const second = key === 'Criticality' ? { Confidence: 99 } : { Criticality: 99 };
    const rules = [
      rule('first', 1, { RecordState: text('ACTIVE') }, update),
      rule('second', 2, { [key]: filters, RecordState: text('ACTIVE') }, second),
    ];
    const { outcomes } = automationOutcomes(rules, raw, { format: 'asff', now });
    expect(outcomes.map(({ applied }) => applied.length)).toEqual([1, 2]);
    expect(outcomes.map(({ doubts }) => doubts.map(({ kind }) => kind))).toEqual([
      ['earlier writes'],
      ['earlier writes'],
    ]);
  });
});
