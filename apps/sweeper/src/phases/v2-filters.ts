import type {
  CompositeFilter,
  OcsfFindingFilters,
  OcsfNumberField,
  OcsfStringField,
} from '@aws-sdk/client-securityhub';
import type { SeverityLabel } from '@tocsin/findings';
import { severitiesFrom, type Phase } from './phase.js';
import type { Scope } from './scope.js';

/** OCSF `severity_id`. Source: OCSF schema, severity_id of the finding classes; Fatal counts as CRITICAL. */
const SEVERITY_IDS: Readonly<Record<SeverityLabel, readonly number[]>> = {
  INFORMATIONAL: [1],
  LOW: [2],
  MEDIUM: [3],
  HIGH: [4],
  CRITICAL: [5, 6],
};

/** Unknown and Other: what nobody has graded is not below any minimum; it comes with the least of what is looked at. */
const NOT_GRADED = [0, 99];

/** OCSF `status_id`: New, In Progress; Suppressed, Resolved, Archived. OCSF `activity_id`: Close. */
const OPEN = [1, 2];
const OVER = [3, 4, 5];
const CLOSE = [3];

/**
 * The filters of GetFindingsV2 for a phase: filters of one composite OR, composites AND.
 *
 * Source: AWS Security Hub API reference, GetFindingsV2, OcsfFindingFilters. Not tried on a live account.
 */
export function v2Filters(phase: Phase, scope: Scope): OcsfFindingFilters {
  return { CompositeFilters: [...conditionsOf(phase, scope), ...placeOf(scope)], CompositeOperator: 'AND' };
}

function conditionsOf(phase: Phase, { archivedSince, minimumSeverity }: Scope): CompositeFilter[] {
  const ids = (labels: readonly SeverityLabel[]): readonly number[] => [
    ...labels.flatMap((label) => SEVERITY_IDS[label]),
    ...(labels.includes(minimumSeverity) ? NOT_GRADED : []),
  ];
  if (phase.kind === 'open') {
    return [numbers('severity_id', ids([phase.severity])), numbers('status_id', OPEN)];
  }
  const serious = numbers('severity_id', ids(severitiesFrom(minimumSeverity)));
  if (phase.over === 'workflow') return [serious, numbers('status_id', OVER)];
  return [
    serious,
    numbers('activity_id', CLOSE),
    {
      DateFilters: [
        {
          FieldName: 'finding_info.modified_time_dt',
          Filter: { Start: archivedSince, End: '9999-12-31T23:59:59.999Z' },
        },
      ],
      Operator: 'AND',
    },
  ];
}

function placeOf({ accountId, region }: Scope): CompositeFilter[] {
  return [
    ...(accountId === undefined ? [] : [text('cloud.account.uid', accountId)]),
    ...(region === undefined ? [] : [text('cloud.region', region)]),
  ];
}

function numbers(FieldName: OcsfNumberField, values: readonly number[]): CompositeFilter {
  return { NumberFilters: values.map((Eq) => ({ FieldName, Filter: { Eq } })), Operator: 'OR' };
}

function text(FieldName: OcsfStringField, Value: string): CompositeFilter {
  return { StringFilters: [{ FieldName, Filter: { Value, Comparison: 'EQUALS' } }], Operator: 'AND' };
}
