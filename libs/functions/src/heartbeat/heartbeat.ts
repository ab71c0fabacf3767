import { isMarked, MARKER, readInstant } from '@tocsin/findings';
import type { Finding } from '@tocsin/findings';

/** Where the heartbeat of a stack is imported, and what it is called there. */
export interface HeartbeatPlace {
  /** `arn:<partition>:securityhub:<region>:<account>:product/<account>/default`: nobody but the account can import into it. */
  readonly productArn: string;
  /** Another one for each stack of an account. */
  readonly name: string;
}

/** The place that the environment of a function names; undefined where it names none. */
export function heartbeatOf(env: Readonly<Record<string, string | undefined>>): HeartbeatPlace | undefined {
  const { TOCSIN_HEARTBEAT_NAME: name, TOCSIN_HEARTBEAT_PRODUCT_ARN: productArn } = env;
  return name && productArn ? { name, productArn } : undefined;
}

const GENERATOR = 'tocsin/heartbeat';

/** A heartbeat that takes longer from the import to the topic says that something is wrong, so it counts as none. */
export const HEARTBEAT_WITHIN_MILLISECONDS = 10 * 60 * 1000;

/**
 * The finding that must come out at the topic. It is archived, informational and resolved from the beginning, so that no list of
 * open findings, no score and no rule of anybody else shows it; the marker lets the rule for closed findings take it in. A day has
 * one finding: a marker is set by its first import alone (AWS Security Hub API reference, BatchImportFindings), so one that
 * somebody wrote over is back the next day.
 *
 * @param at - ISO 8601 now
 */
export function heartbeatFinding(
  { name, productArn }: HeartbeatPlace,
  at: string,
): Readonly<Record<string, unknown>> {
  const accountId = productArn.split(':')[4] ?? '';
  const day = at.slice(0, 10);
  return {
    SchemaVersion: '2018-10-08',
    Id: `${GENERATOR}/${name}/${day}`,
    ProductArn: productArn,
    GeneratorId: GENERATOR,
    AwsAccountId: accountId,
    Types: ['Software and Configuration Checks/Heartbeat/Tocsin'],
    CreatedAt: `${day}T00:00:00.000Z`,
    UpdatedAt: at,
    Severity: { Label: 'INFORMATIONAL' },
    Title: 'Tocsin heartbeat',
    Description:
      'Tocsin imports this finding to see that findings still come through to its incident topic. It needs nobody: it is archived, and tells nobody.',
    Resources: [{ Type: 'AwsAccount', Id: `AWS::::Account:${accountId}` }],
    RecordState: 'ARCHIVED',
    Workflow: { Status: 'RESOLVED' },
    UserDefinedFields: { [MARKER.field]: MARKER.value },
  };
}

/**
 * True for what {@link heartbeatFinding} made in this place. Whoever can import into the account's default product can make one
 * as well: he hides his own finding, which is archived, and keeps alive what is dead, no more.
 */
export function isHeartbeat(finding: Finding, { name, productArn }: HeartbeatPlace): boolean {
  return (
    finding.format === 'asff' &&
    finding.productArn === productArn &&
    finding.generatorId === GENERATOR &&
    finding.id.startsWith(`${GENERATOR}/${name}/`) &&
    finding.recordState === 'ARCHIVED' &&
    finding.severity.label === 'INFORMATIONAL' &&
    isMarked(finding)
  );
}

/** True where it was imported so shortly before `now` (milliseconds) that the way is open. */
export function isTimely({ updatedAt }: Finding, now: number): boolean {
  const imported = updatedAt === undefined ? undefined : readInstant(updatedAt);
  return imported !== undefined && Math.abs(now - imported) <= HEARTBEAT_WITHIN_MILLISECONDS;
}
