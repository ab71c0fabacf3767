import { cspmFilters } from './cspm-filters.js';
import { phaseName, phasesOf } from './phase.js';
import { v2Filters } from './v2-filters.js';

const scope = {
  minimumSeverity: 'HIGH' as const,
  partition: 'aws',
  archivedSince: '2026-11-24T12:00:00.000Z',
};
const narrow = { ...scope, accountId: '111122223333', region: 'eu-west-1' };

/** `MEMBER comparison value|value`, one text a filter. */
function shown(filters: object): readonly string[] {
  return Object.entries(filters).map(
    ([name, values]) =>
      `${name} ${(values as Record<string, string>[]).map((one) => Object.values(one).join(' ')).join(' | ')}`,
  );
}

it('asks GetFindings for every phase', () => {
  const asked = phasesOf('cspm', 'HIGH').map((phase) => [
    phaseName(phase),
    ...shown(cspmFilters(phase, scope)),
  ]);
  expect(asked).toEqual([
    [
      'open CRITICAL',
      'SeverityLabel CRITICAL EQUALS',
      'WorkflowStatus NEW EQUALS | NOTIFIED EQUALS',
      'RecordState ACTIVE EQUALS',
    ],
    [
      'open HIGH',
      'SeverityLabel HIGH EQUALS',
      'WorkflowStatus NEW EQUALS | NOTIFIED EQUALS',
      'RecordState ACTIVE EQUALS',
    ],
    [
      'closed workflow by marker',
      'UserDefinedFields Tocsin told EQUALS',
      'WorkflowStatus RESOLVED EQUALS | SUPPRESSED EQUALS',
    ],
    ['closed record by marker', 'UserDefinedFields Tocsin told EQUALS', 'RecordState ARCHIVED EQUALS'],
    [
      'closed workflow by note',
      'NoteUpdatedBy tocsin EQUALS',
      'WorkflowStatus RESOLVED EQUALS | SUPPRESSED EQUALS',
    ],
    ['closed record by note', 'NoteUpdatedBy tocsin EQUALS', 'RecordState ARCHIVED EQUALS'],
    [
      'closed workflow by severity',
      'SeverityLabel CRITICAL EQUALS | HIGH EQUALS',
      'WorkflowStatus RESOLVED EQUALS | SUPPRESSED EQUALS',
    ],
    [
      'closed record by severity',
      'SeverityLabel CRITICAL EQUALS | HIGH EQUALS',
      'RecordState ARCHIVED EQUALS',
      'UpdatedAt 2026-11-24T12:00:00.000Z 9999-12-31T23:59:59.999Z',
    ],
  ]);
});

it('asks for the account and the Region of the stack alone, in every phase', () => {
  for (const phase of phasesOf('cspm', 'LOW')) {
    const filters = shown(cspmFilters(phase, narrow));
    expect(filters).toContain('AwsAccountId 111122223333 EQUALS');
    expect(filters).toContain('ProductArn arn:aws:securityhub:eu-west-1: PREFIX');
    // Source: AWS Security Hub API reference, GetFindings: at most 10 attributes.
    expect(filters.length).toBeLessThanOrEqual(10);
  }
});

it('asks GetFindingsV2 for every phase', () => {
  const asked = phasesOf('new-security-hub', 'HIGH').map((phase) => {
    const { CompositeFilters = [] } = v2Filters(phase, scope);
    const numbers = CompositeFilters.flatMap(({ NumberFilters = [] }) =>
      NumberFilters.map(({ FieldName, Filter }) => `${FieldName} ${Filter?.Eq}`),
    );
    const dates = CompositeFilters.flatMap(({ DateFilters = [] }) =>
      DateFilters.map(({ FieldName, Filter }) => `${FieldName} from ${Filter?.Start}`),
    );
    return [phaseName(phase), ...numbers, ...dates];
  });
  expect(asked).toEqual([
    ['open CRITICAL', 'severity_id 5', 'severity_id 6', 'status_id 1', 'status_id 2'],
    // What nobody has graded comes with the least that is looked at.
    ['open HIGH', 'severity_id 4', 'severity_id 0', 'severity_id 99', 'status_id 1', 'status_id 2'],
    [
      'closed workflow by severity',
      ...[5, 6, 4, 0, 99].map((id) => `severity_id ${id}`),
      ...[3, 4, 5].map((id) => `status_id ${id}`),
    ],
    [
      'closed record by severity',
      ...[5, 6, 4, 0, 99].map((id) => `severity_id ${id}`),
      'activity_id 3',
      'finding_info.modified_time_dt from 2026-11-24T12:00:00.000Z',
    ],
  ]);
  for (const phase of phasesOf('new-security-hub', 'HIGH')) {
    const place = v2Filters(phase, narrow)
      .CompositeFilters?.slice(-2)
      .map(({ StringFilters }) => StringFilters);
    expect(JSON.stringify(place)).toMatch(/cloud\.account\.uid.*111122223333.*cloud\.region.*eu-west-1/);
  }
});
