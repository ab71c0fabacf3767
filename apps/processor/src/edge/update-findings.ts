import { BatchUpdateFindingsCommand } from '@aws-sdk/client-securityhub';
import type { BatchUpdateFindingsUnprocessedFinding, SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { CspmUpdate, Settled } from '../batch/ports.js';
import { sendInGroups } from './send-in-groups.js';

/** Source: AWS Security Hub API reference, BatchUpdateFindingsUnprocessedFinding, member ErrorCode. */
const RETRYABLE = new Set(['ConcurrentUpdateError', 'InternalFailure']);

/**
 * Whether FindingNotFound can pass by itself right after an import is not documented: it is tried so often, then
 * taken as final.
 */
const NOT_FOUND_RECEIVES = 3;

/** Updates findings in as few BatchUpdateFindings calls as their distinct contents allow. */
export function makeCspmUpdate(
  securityHub: SecurityHubClient,
): (updates: readonly CspmUpdate[]) => Promise<ReadonlyMap<string, Settled>> {
  const send = async (updates: readonly CspmUpdate[]): Promise<ReadonlyMap<string, Settled>> => {
    const output = await securityHub.send(
      new BatchUpdateFindingsCommand({
        FindingIdentifiers: updates.map((update) => ({ ...update.finding })),
        ...updates[0]?.fields,
      }),
    );
    const refused = new Map<string, BatchUpdateFindingsUnprocessedFinding>();
    for (const one of output.UnprocessedFindings ?? []) {
      refused.set(nameOf(one.FindingIdentifier?.ProductArn, one.FindingIdentifier?.Id), one);
    }
    const processed = new Set(
      (output.ProcessedFindings ?? []).map(({ ProductArn, Id }) => nameOf(ProductArn, Id)),
    );
    const settled = new Map<string, Settled>();
    for (const update of updates) {
      const name = nameOf(update.finding.ProductArn, update.finding.Id);
      const failed = refused.get(name);
      if (failed !== undefined) settled.set(update.id, failureOfFinding(failed, update));
      else if (processed.has(name)) settled.set(update.id, { ok: true });
    }
    return settled;
  };
  return (updates) => sendInGroups(updates, send);
}

function failureOfFinding(failed: BatchUpdateFindingsUnprocessedFinding, update: CspmUpdate): Settled {
  const code = failed.ErrorCode ?? 'Unknown';
  const mayAppear = code === 'FindingNotFound' && update.receiveCount < NOT_FOUND_RECEIVES;
  return {
    ok: false,
    retry: RETRYABLE.has(code) || mayAppear,
    code,
    message: (failed.ErrorMessage ?? '').slice(0, 500),
  };
}

function nameOf(productArn: string | undefined, id: string | undefined): string {
  return `${productArn}\n${id}`;
}
