import { readAsff } from './asff/read-asff.js';
import { describeFound, describeMembers } from './describe-found.js';
import { FindingReadError } from './errors.js';
import type { Finding } from './finding.js';
import { isGuardDuty, readGuardDuty } from './guardduty/read-guardduty.js';
import { isOcsf, readOcsf } from './ocsf/read-ocsf.js';
import { isRawObject, memberOf, type RawObject } from './raw-members.js';

/** What {@link safeReadFinding} gives back: a finding, or why there is none. */
export type FindingResult =
  { readonly ok: true; readonly finding: Finding } | { readonly ok: false; readonly error: FindingReadError };

/**
 * Reads one finding: ASFF (Security Hub CSPM), OCSF (Security Hub) or GuardDuty's own, which its members tell. The
 * result is frozen and keeps the object that came by reference, as `raw`.
 *
 * | format | told by | readable with these texts, not blank |
 * | --- | --- | --- |
 * | ASFF | `ProductArn` or `AwsAccountId` | `Id`, `ProductArn`, `AwsAccountId` |
 * | OCSF | `class_uid`, `finding_info` or `metadata.product` | `finding_info.uid`, `metadata.product.uid` (else `.name`), `cloud.account.uid` |
 * | GuardDuty | `Arn` or `AccountId`, in either spelling | `Arn`, `AccountId`, `Region` |
 *
 * The first row that fits counts, so that an ASFF finding stays one whatever is added to it. Every other member that is
 * missing, or has another type than is documented, is absent in the result.
 *
 * @throws FindingReadError with a fault for each member that prevents reading
 * @example
 * const finding = readFinding(JSON.parse(text));
 * finding.severity; // { label: 'HIGH', origin: 'label', provider: 'HIGH' }
 */
export function readFinding(raw: unknown): Finding {
  const result = safeReadFinding(raw);
  if (!result.ok) throw result.error;
  return result.finding;
}

/**
 * {@link readFinding} for values that may be anything: never throws, not even for objects whose members throw when
 * they are read.
 *
 * @example
 * const result = safeReadFinding(raw);
 * if (!result.ok) console.error(result.error.faults);
 */
export function safeReadFinding(raw: unknown): FindingResult {
  return safeReadWith(readDetected, raw);
}

/** {@link safeReadFinding} where the format is known. */
export function safeReadWith(read: (raw: RawObject) => Finding, raw: unknown): FindingResult {
  try {
    if (isRawObject(raw)) return { ok: true, finding: read(raw) };
    const fault = { path: '', expected: 'a JSON object', found: describeFound(raw) };
    return { ok: false, error: new FindingReadError([fault]) };
  } catch (cause) {
    if (cause instanceof FindingReadError) return { ok: false, error: cause };
    const fault = { path: '', expected: 'a JSON object', found: 'an object whose members cannot be read' };
    return { ok: false, error: new FindingReadError([fault], { cause }) };
  }
}

function readDetected(raw: RawObject): Finding {
  if (isAsff(raw)) return readAsff(raw);
  if (isOcsf(raw)) return readOcsf(raw);
  if (isGuardDuty(raw)) return readGuardDuty(raw);
  throw new FindingReadError([{ path: '', expected: A_FINDING, found: describeMembers(raw) }]);
}

function isAsff(raw: RawObject): boolean {
  return memberOf(raw, 'ProductArn') !== undefined || memberOf(raw, 'AwsAccountId') !== undefined;
}

const A_FINDING =
  'a finding in ASFF (/Id, /ProductArn, /AwsAccountId), OCSF (/finding_info/uid, /metadata/product/uid, ' +
  '/cloud/account/uid) or GuardDuty’s form (/Arn, /AccountId, /Region)';
