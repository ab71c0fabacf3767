import { AwsError } from '../../errors.js';
import { isObject, jsonBytes, textAt, wireCopy, type JsonObject } from '../../json.js';
import type { FindingStore } from './finding-store.js';
import { importFault } from './import-rules.js';
import { importedRecord } from './provider-update.js';

/** Source: Security Hub API reference, BatchImportFindings, response. */
export interface ImportResult {
  readonly FailedCount: number;
  readonly SuccessCount: number;
  readonly FailedFindings: readonly {
    readonly Id: string;
    readonly ErrorCode: string;
    readonly ErrorMessage: string;
  }[];
}

/** Security Hub's limit on a call. Source: partner integration guide, "Guidelines for using BatchImportFindings". */
const largestBatch = 6 * 1024 * 1024;

/**
 * BatchImportFindings. A finding that is held with the same or a later UpdatedAt is left alone and counts as a success
 * (that it counts so is assumed; that it is ignored is documented).
 *
 * @throws AwsError InvalidInputException when the batch itself is wrong
 */
export function importFindings(
  store: FindingStore,
  findings: unknown,
  now: string,
  onImported: (record: JsonObject) => void,
): ImportResult {
  if (!Array.isArray(findings) || findings.length < 1 || findings.length > 100) {
    const found = Array.isArray(findings) ? findings.length : typeof findings;
    throw new AwsError('InvalidInputException', `Findings: expected 1 to 100 findings, found ${found}.`);
  }
  const size = jsonBytes(findings);
  if (size > largestBatch) {
    throw new AwsError(
      'InvalidInputException',
      `the batch has ${size} bytes, at most ${largestBatch} are allowed.`,
    );
  }
  const failed: ImportResult['FailedFindings'][number][] = [];
  for (const finding of findings) {
    const fault = importFault(finding);
    if (fault !== undefined || !isObject(finding)) {
      failed.push({ Id: textAt(finding, 'Id') ?? '', ErrorCode: 'InvalidInput', ErrorMessage: fault ?? '' });
      continue;
    }
    const incoming = wireCopy(finding);
    const held = store.get({ Id: String(incoming.Id), ProductArn: String(incoming.ProductArn) });
    if (held && !isNewer(incoming, held.record)) continue;
    onImported(importedRecord(held, incoming, now));
  }
  return {
    FailedCount: failed.length,
    SuccessCount: findings.length - failed.length,
    FailedFindings: failed,
  };
}

function isNewer(incoming: JsonObject, held: JsonObject): boolean {
  return Date.parse(String(incoming.UpdatedAt)) > Date.parse(String(held.UpdatedAt));
}
