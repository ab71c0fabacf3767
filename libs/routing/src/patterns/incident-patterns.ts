import { isSeverityLabel, MARKER, SEVERITY_LABELS, severityRank, type SeverityLabel } from '@tocsin/findings';

/** An event pattern of EventBridge as a plain object, for a rule's `EventPattern`. */
export type EventPattern = Readonly<Record<string, unknown>>;

/** The patterns of the five rules. */
export interface IncidentPatterns {
  /** NEW or NOTIFIED, ACTIVE, CRITICAL. */
  readonly critical: EventPattern;
  /** NEW, ACTIVE, at least the minimum, below CRITICAL. Absent when the minimum is CRITICAL: no label is left. */
  readonly open?: EventPattern;
  /** NOTIFIED, ACTIVE, at least the minimum, below CRITICAL. Absent when the minimum is CRITICAL: no label is left. */
  readonly raise?: EventPattern;
  /** Carries our marker, and is RESOLVED, SUPPRESSED or ARCHIVED. No severity: a finding may close at any. */
  readonly close: EventPattern;
  /** Sent by a person with the custom action; no other condition. */
  readonly escalate: EventPattern;
}

/** What {@link incidentPatterns} is made from. */
export interface IncidentPatternsOptions {
  /** The least severity that opens an incident. */
  readonly minimumSeverity: SeverityLabel;
  /** ARN of the custom action (`arn:aws:securityhub:…:action/custom/…`). Passed through, so it may be a CDK token. */
  readonly actionArn: string;
  /**
   * What the finding must have beside, for the four rules on imported findings: members of ASFF as a pattern has them, other than
   * those that these rules ask for. What a person escalates has no such condition. May hold CDK tokens. @default nothing
   */
  readonly only?: EventPattern;
}

/**
 * The event patterns that send findings to the intakes. No event meets two of them. Every pattern names source and
 * detail-type, or the findings of the new Security Hub (`Findings Imported V2`) would be told twice.
 *
 * A finding that has no `Severity.Label`, `Workflow.Status` or `RecordState` meets none: Security Hub sets all three on
 * every finding it holds. Each pattern is well below EventBridge's quota of 2,048 characters.
 *
 * Source: Security Hub user guide, "EventBridge event formats for Security Hub CSPM".
 *
 * @throws RangeError for a minimum that is not a severity label of ASFF
 * @example
 * const { critical, close } = incidentPatterns({ minimumSeverity: 'HIGH', actionArn });
 * compileEventPattern(critical).matches(event);
 */
export function incidentPatterns(options: IncidentPatternsOptions): IncidentPatterns {
  const { minimumSeverity, actionArn, only = {} } = options;
  if (!isSeverityLabel(minimumSeverity)) {
    const found = JSON.stringify(minimumSeverity);
    throw new RangeError(`minimumSeverity is ${found}; use one of ${SEVERITY_LABELS.join(', ')}`);
  }
  const labels = SEVERITY_LABELS.filter(
    (label) => label !== 'CRITICAL' && severityRank(label) >= severityRank(minimumSeverity),
  );
  return {
    critical: active(['NEW', 'NOTIFIED'], ['CRITICAL'], only),
    ...(labels.length > 0 && {
      open: active(['NEW'], labels, only),
      raise: active(['NOTIFIED'], labels, only),
    }),
    close: imported({
      ...only,
      UserDefinedFields: { [MARKER.field]: [MARKER.value] },
      $or: [{ Workflow: { Status: ['RESOLVED', 'SUPPRESSED'] } }, { RecordState: ['ARCHIVED'] }],
    }),
    escalate: {
      source: ['aws.securityhub'],
      'detail-type': ['Security Hub Findings - Custom Action'],
      resources: [actionArn],
    },
  };
}

function active(
  status: readonly string[],
  labels: readonly SeverityLabel[],
  only: EventPattern,
): EventPattern {
  return imported({
    ...only,
    RecordState: ['ACTIVE'],
    Severity: { Label: labels },
    Workflow: { Status: status },
  });
}

function imported(findings: EventPattern): EventPattern {
  return {
    source: ['aws.securityhub'],
    'detail-type': ['Security Hub Findings - Imported'],
    detail: { findings },
  };
}
