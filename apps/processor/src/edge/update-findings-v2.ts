import { BatchUpdateFindingsV2Command } from '@aws-sdk/client-securityhub';
import type { BatchUpdateFindingsV2UnprocessedFinding, SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { Settled, V2Update } from '../batch/ports.js';
import { sendInGroups } from './send-in-groups.js';

/** Source: AWS Security Hub API reference, BatchUpdateFindingsV2UnprocessedFinding, member ErrorCode. */
const RETRYABLE = new Set(['ConflictException', 'InternalServerException']);

/** Not documented, as for BatchUpdateFindings: whether a finding that is not found appears by itself. */
const NOT_FOUND_RECEIVES = 3;

/** Updates findings of the new Security Hub in as few BatchUpdateFindingsV2 calls as their distinct contents allow. */
export function makeV2Update(
  securityHub: SecurityHubClient,
): (updates: readonly V2Update[]) => Promise<ReadonlyMap<string, Settled>> {
  const send = async (updates: readonly V2Update[]): Promise<ReadonlyMap<string, Settled>> => {
    const output = await securityHub.send(
      new BatchUpdateFindingsV2Command({
        MetadataUids: updates.map(({ metadataUid }) => metadataUid),
        ...updates[0]?.fields,
      }),
    );
    const refused = new Map((output.UnprocessedFindings ?? []).map((one) => [one.MetadataUid, one]));
    const processed = new Set((output.ProcessedFindings ?? []).map(({ MetadataUid }) => MetadataUid));
    const settled = new Map<string, Settled>();
    for (const update of updates) {
      const failed = refused.get(update.metadataUid);
      if (failed !== undefined) settled.set(update.id, failureOfFinding(failed, update));
      else if (processed.has(update.metadataUid)) settled.set(update.id, { ok: true });
    }
    return settled;
  };
  return (updates) => sendInGroups(updates, send);
}

function failureOfFinding(failed: BatchUpdateFindingsV2UnprocessedFinding, update: V2Update): Settled {
  const code = failed.ErrorCode ?? 'Unknown';
  const mayAppear = code === 'ResourceNotFoundException' && update.receiveCount < NOT_FOUND_RECEIVES;
  return {
    ok: false,
    retry: RETRYABLE.has(code) || mayAppear,
    code,
    message: (failed.ErrorMessage ?? '').slice(0, 500),
  };
}
