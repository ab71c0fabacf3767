import { BatchUpdateFindingsCommand } from '@aws-sdk/client-securityhub';
import type { BatchUpdateFindingsUnprocessedFinding, SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { FindingUpdate, Ports, Settled } from '../batch/ports.js';
import { sendIsolating } from './call-error.js';

/** Source: AWS Security Hub API reference, BatchUpdateFindings: 100 findings a call. */
const MOST_FINDINGS = 100;

/** Source: AWS Security Hub API reference, BatchUpdateFindingsUnprocessedFinding, member ErrorCode. */
const RETRYABLE = new Set(['ConcurrentUpdateError', 'InternalFailure']);

/**
 * Whether FindingNotFound can pass by itself right after an import is not documented: it is tried so often, then
 * taken as final.
 */
const NOT_FOUND_RECEIVES = 3;

/** Updates findings in as few BatchUpdateFindings calls as their distinct contents allow. */
export function makeUpdate(securityHub: SecurityHubClient): Ports['update'] {
  const send = async (updates: readonly FindingUpdate[]): Promise<ReadonlyMap<string, Settled>> => {
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
  return async (updates) => {
    const all = new Map<string, Settled>();
    for (const group of groups(updates)) {
      for (const [id, result] of await sendIsolating(group, send)) all.set(id, result);
    }
    return all;
  };
}

function failureOfFinding(failed: BatchUpdateFindingsUnprocessedFinding, update: FindingUpdate): Settled {
  const code = failed.ErrorCode ?? 'Unknown';
  const mayAppear = code === 'FindingNotFound' && update.receiveCount < NOT_FOUND_RECEIVES;
  return {
    ok: false,
    retry: RETRYABLE.has(code) || mayAppear,
    code,
    message: (failed.ErrorMessage ?? '').slice(0, 500),
  };
}

function groups(updates: readonly FindingUpdate[]): FindingUpdate[][] {
  const byContent = new Map<string, FindingUpdate[]>();
  for (const update of updates) {
    const content = JSON.stringify(update.fields);
    const group = byContent.get(content);
    if (group === undefined) byContent.set(content, [update]);
    else group.push(update);
  }
  return [...byContent.values()].flatMap((group) => {
    const parts: FindingUpdate[][] = [];
    for (let start = 0; start < group.length; start += MOST_FINDINGS)
      parts.push(group.slice(start, start + MOST_FINDINGS));
    return parts;
  });
}

function nameOf(productArn: string | undefined, id: string | undefined): string {
  return `${productArn}\n${id}`;
}
