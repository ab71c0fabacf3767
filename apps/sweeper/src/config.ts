import { SEVERITY_LABELS } from '@tocsin/findings';
import type { SeverityLabel } from '@tocsin/findings';
import { environmentOf, heartbeatOf } from '@tocsin/functions';
import type { HeartbeatPlace, Mode } from '@tocsin/functions';
import type { Source } from './phases/phase.js';

/** What the function reads from its environment, checked. */
export interface Config {
  readonly accountId: string;
  /** Calls of GetFindings a second; 3 are allowed to all callers of the account and Region together. */
  readonly callsPerSecond: number;
  readonly findingsFrom: 'everywhere' | 'this-account' | 'this-account-and-region' | 'this-region';
  /** Absent: none is imported. */
  readonly heartbeat?: HeartbeatPlace;
  readonly ledgerTable: string;
  readonly minimumSeverity: SeverityLabel;
  readonly mode: Mode;
  readonly partition: string;
  readonly policyPath: string;
  readonly policySha256: string;
  readonly region: string;
  readonly routineQueueUrl: string;
  /** How long a finding is left to the events after it changed. */
  readonly settleSeconds: number;
  readonly source: Source;
  /** `off`: the schedule is for the heartbeat alone. */
  readonly sweep: 'on' | 'off';
  readonly sweepQueueUrl: string;
  readonly urgentQueueUrl: string;
}

/**
 * Reads the environment once.
 *
 * @throws Error that names every variable that is missing or wrong, what was found and what is allowed.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { wrong, text, oneOf, number } = environmentOf(env);
  const config: Config = {
    accountId: text('TOCSIN_ACCOUNT_ID'),
    callsPerSecond: number('TOCSIN_CALLS_PER_SECOND', 0.01, 100),
    findingsFrom: oneOf('TOCSIN_FINDINGS_FROM', [
      'everywhere',
      'this-account',
      'this-account-and-region',
      'this-region',
    ]),
    heartbeat: heartbeatOf(env),
    ledgerTable: text('TOCSIN_LEDGER_TABLE'),
    minimumSeverity: oneOf('TOCSIN_MINIMUM_SEVERITY', SEVERITY_LABELS),
    mode: oneOf('TOCSIN_MODE', ['live', 'shadow']),
    partition: text('TOCSIN_PARTITION'),
    policyPath: text('TOCSIN_POLICY_PATH'),
    policySha256: text('TOCSIN_POLICY_SHA256'),
    // Lambda sets it.
    region: text('AWS_REGION'),
    routineQueueUrl: text('TOCSIN_ROUTINE_QUEUE_URL'),
    settleSeconds: number('TOCSIN_SETTLE_SECONDS', 0, 86_400),
    source: oneOf('TOCSIN_SOURCE', ['cspm', 'new-security-hub']),
    sweep: oneOf('TOCSIN_SWEEP', ['on', 'off']),
    sweepQueueUrl: text('TOCSIN_SWEEP_QUEUE_URL'),
    urgentQueueUrl: text('TOCSIN_URGENT_QUEUE_URL'),
  };
  if (wrong.length > 0) {
    throw new Error(
      `the sweeper's environment is incomplete: ${wrong.join('; ')}. The construct sets all of these.`,
    );
  }
  return config;
}
