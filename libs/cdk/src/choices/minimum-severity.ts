/**
 * The lowest severity that reaches the processor, spelled as ASFF `Severity.Label` spells it. The custom action
 * and the close of a finding that was told reach it whatever the severity is.
 */
export enum MinimumSeverity {
  /** Everything. */
  INFORMATIONAL = 'INFORMATIONAL',

  /** LOW and above. */
  LOW = 'LOW',

  /** MEDIUM and above. */
  MEDIUM = 'MEDIUM',

  /** HIGH and CRITICAL. */
  HIGH = 'HIGH',

  /** CRITICAL alone. */
  CRITICAL = 'CRITICAL',
}
