/** What an incident is about. */
export enum IncidentClass {
  /** Sensitive data lies open. */
  DATA = 'data',

  /** What could be attacked, and how. */
  EXPOSURE = 'exposure',

  /** A control that is not met. */
  POSTURE = 'posture',

  /** Somebody does something. */
  THREAT = 'threat',

  /** A known weakness in software. */
  VULNERABILITY = 'vulnerability',
}
