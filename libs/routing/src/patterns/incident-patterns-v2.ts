import { isSeverityLabel, SEVERITY_LABELS, severityRank, type SeverityLabel } from '@tocsin/findings';
import type { EventPattern, IncidentPatterns, IncidentPatternsOptions } from './incident-patterns.js';

/** OCSF `severity_id`. Source: OCSF schema, severity_id of the finding classes; Fatal counts as CRITICAL. */
const SEVERITY_IDS: Readonly<Record<SeverityLabel, readonly number[]>> = {
  INFORMATIONAL: [1],
  LOW: [2],
  MEDIUM: [3],
  HIGH: [4],
  CRITICAL: [5, 6],
};

/** Unknown and Other: what nobody has graded is not below any minimum. */
const NOT_GRADED = [0, 99];

/** OCSF `status_id` and `activity_id`. Source: OCSF schema; AWS Security Hub User Guide, "OCSF findings in Security Hub". */
const NEW = 1;
const IN_PROGRESS = 2;
const OVER = [3, 4, 5];
const CLOSE = 3;

/** The patterns of the four rules on the new Security Hub: it has no custom action. */
export type IncidentPatternsV2 = Omit<IncidentPatterns, 'escalate'>;

/** What {@link incidentPatternsV2} is made from. */
export type IncidentPatternsV2Options = Omit<IncidentPatternsOptions, 'actionArn'>;

/**
 * The event patterns that send findings of the new Security Hub (OCSF, `Findings Imported V2`) to the intakes. No event meets
 * two of them, nor one of `incidentPatterns`. They ask for ids, not for words, whose spelling AWS's documents do not agree on.
 *
 * A told finding carries no marker there: `close` matches every finding that is over, and the ledger decides.
 *
 * Source: Security Hub user guide, "EventBridge event formats for Security Hub".
 *
 * @throws RangeError for a minimum that is not a severity label of ASFF
 * @example
 * const { critical, close } = incidentPatternsV2({ minimumSeverity: 'HIGH' });
 */
export function incidentPatternsV2({
  minimumSeverity,
  only = {},
}: IncidentPatternsV2Options): IncidentPatternsV2 {
  if (!isSeverityLabel(minimumSeverity)) {
    const found = JSON.stringify(minimumSeverity);
    throw new RangeError(`minimumSeverity is ${found}; use one of ${SEVERITY_LABELS.join(', ')}`);
  }
  const graded = SEVERITY_LABELS.filter(
    (label) => label !== 'CRITICAL' && severityRank(label) >= severityRank(minimumSeverity),
  ).flatMap((label) => SEVERITY_IDS[label]);
  const active = (status_id: readonly number[], severity_id: readonly number[]) =>
    imported({ ...only, activity_id: [{ 'anything-but': [CLOSE] }], severity_id, status_id });
  return {
    critical: active([NEW, IN_PROGRESS], SEVERITY_IDS.CRITICAL),
    open: active([NEW], [...graded, ...NOT_GRADED]),
    raise: active([IN_PROGRESS], [...graded, ...NOT_GRADED]),
    close: imported({ ...only, $or: [{ status_id: OVER }, { activity_id: [CLOSE] }] }),
  };
}

function imported(findings: EventPattern): EventPattern {
  return { source: ['aws.securityhub'], 'detail-type': ['Findings Imported V2'], detail: { findings } };
}
