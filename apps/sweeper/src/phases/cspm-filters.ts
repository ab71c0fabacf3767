import type { AwsSecurityFindingFilters, StringFilter } from '@aws-sdk/client-securityhub';
import { MARKER, NOTE_AUTHOR } from '@tocsin/findings';
import { severitiesFrom, type Phase } from './phase.js';
import type { Scope } from './scope.js';

/**
 * The filters of GetFindings for a phase: values of one filter OR, filters AND.
 *
 * Of what is over by its severity alone, only what was archived since `archivedSince` is listed: an account archives findings
 * by the hundred thousand. An update of a customer does not move UpdatedAt, so what a person resolved is listed whole.
 *
 * Source: AWS Security Hub API reference, AwsSecurityFindingFilters; BatchUpdateFindings.
 */
export function cspmFilters(phase: Phase, scope: Scope): AwsSecurityFindingFilters {
  return {
    ...placeOf(scope),
    ...(phase.kind === 'open' ? openFilters(phase.severity) : closedFilters(phase, scope)),
  };
}

function openFilters(severity: string): AwsSecurityFindingFilters {
  return {
    SeverityLabel: equals(severity),
    WorkflowStatus: equals('NEW', 'NOTIFIED'),
    RecordState: equals('ACTIVE'),
  };
}

function closedFilters(
  { knownBy, over }: Extract<Phase, { kind: 'closed' }>,
  { archivedSince, minimumSeverity }: Scope,
): AwsSecurityFindingFilters {
  const known: Readonly<Record<typeof knownBy, AwsSecurityFindingFilters>> = {
    marker: { UserDefinedFields: [{ Key: MARKER.field, Value: MARKER.value, Comparison: 'EQUALS' }] },
    note: { NoteUpdatedBy: equals(NOTE_AUTHOR) },
    severity: { SeverityLabel: equals(...severitiesFrom(minimumSeverity)) },
  };
  return {
    ...known[knownBy],
    ...(over === 'record'
      ? { RecordState: equals('ARCHIVED') }
      : { WorkflowStatus: equals('RESOLVED', 'SUPPRESSED') }),
    ...(over === 'record' && knownBy === 'severity'
      ? { UpdatedAt: [{ Start: archivedSince, End: FOREVER }] }
      : {}),
  };
}

/** A filter by date has both ends (its API reference does not say that one alone is taken). */
const FOREVER = '9999-12-31T23:59:59.999Z';

/** As the event rules ask: see `conditionOnFindings` of the construct. */
function placeOf({ accountId, partition, region }: Scope): AwsSecurityFindingFilters {
  return {
    ...(accountId === undefined ? {} : { AwsAccountId: equals(accountId) }),
    ...(region === undefined
      ? {}
      : {
          ProductArn: [{ Value: `arn:${partition}:securityhub:${region}:`, Comparison: 'PREFIX' as const }],
        }),
  };
}

function equals(...values: readonly string[]): StringFilter[] {
  return values.map((Value) => ({ Value, Comparison: 'EQUALS' }));
}
