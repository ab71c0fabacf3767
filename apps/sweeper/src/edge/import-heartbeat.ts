import { BatchImportFindingsCommand } from '@aws-sdk/client-securityhub';
import type { AwsSecurityFinding, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { heartbeatFinding, type HeartbeatPlace } from '@tocsin/functions';

/**
 * Imports the heartbeat of the stack.
 *
 * @throws Error that says why Security Hub did not take it: it answers 200 all the same
 */
export function makeImportHeartbeat(
  securityHub: SecurityHubClient,
  place: HeartbeatPlace,
): (at: string) => Promise<void> {
  return async (at) => {
    const finding = heartbeatFinding(place, at) as unknown as AwsSecurityFinding;
    const { FailedCount = 0, FailedFindings = [] } = await securityHub.send(
      new BatchImportFindingsCommand({ Findings: [finding] }),
    );
    if (FailedCount === 0) return;
    const [{ ErrorCode = 'unknown', ErrorMessage = '' } = {}] = FailedFindings;
    throw new Error(`Security Hub does not take the heartbeat: ${ErrorCode}: ${ErrorMessage.slice(0, 500)}`);
  };
}
