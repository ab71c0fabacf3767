import { environmentOf, heartbeatOf } from '@tocsin/functions';
import type { HeartbeatPlace, Mode } from '@tocsin/functions';
import type { DigestSettings } from './digest/digest-settings.js';

/** What the function reads from its environment, checked. */
export interface Config {
  readonly topicArn: string;
  readonly ledgerTable: string;
  readonly parkedQueueUrl: string;
  /** Where messages about digests wait. */
  readonly routineQueueUrl: string;
  readonly digests: DigestSettings;
  readonly policyPath: string;
  readonly policySha256: string;
  readonly mode: Mode;
  /** `none`: the marker is written, Workflow and Note are left alone. */
  readonly mark: 'notified' | 'none';
  readonly timeZone: string;
  readonly engineVersion: string;
  /** Absent: there is none. */
  readonly heartbeat?: HeartbeatPlace;
}

/**
 * Reads the environment once.
 *
 * @throws Error that names every variable that is missing or wrong, what was found and what is allowed.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { wrong, text, oneOf, number } = environmentOf(env);
  const config: Config = {
    topicArn: text('TOCSIN_TOPIC_ARN'),
    ledgerTable: text('TOCSIN_LEDGER_TABLE'),
    parkedQueueUrl: text('TOCSIN_PARKED_QUEUE_URL'),
    routineQueueUrl: text('TOCSIN_ROUTINE_QUEUE_URL'),
    digests: {
      stormThreshold: number('TOCSIN_STORM_THRESHOLD', 0, 10_000),
      // Longer than a function runs: a digest is opened before it is due.
      stormSeconds: number('TOCSIN_STORM_SECONDS', 120, 3_600),
      gatherSeconds: number('TOCSIN_GATHER_SECONDS', 900, 604_800),
      backlog: oneOf('TOCSIN_BACKLOG', ['digest', 'digest-all', 'tell']),
    },
    policyPath: text('TOCSIN_POLICY_PATH'),
    policySha256: text('TOCSIN_POLICY_SHA256'),
    mode: oneOf('TOCSIN_MODE', ['live', 'shadow']),
    mark: oneOf('TOCSIN_MARK', ['notified', 'none']),
    timeZone: timeZone(env['TOCSIN_TIME_ZONE'] ?? 'UTC', wrong),
    engineVersion: env['TOCSIN_ENGINE_VERSION'] ?? 'unknown',
    heartbeat: heartbeatOf(env),
  };
  if (wrong.length > 0) {
    throw new Error(
      `the processor's environment is incomplete: ${wrong.join('; ')}. The construct sets all of these.`,
    );
  }
  return config;
}

function timeZone(name: string, wrong: string[]): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    wrong.push(
      `TOCSIN_TIME_ZONE is ${JSON.stringify(name.slice(0, 40))}, allowed: an IANA time zone such as UTC`,
    );
    return 'UTC';
  }
}
