import { readAsff } from './asff/read-asff.js';
import { describeFound } from './describe-found.js';
import { FindingReadError } from './errors.js';
import type { Finding } from './finding.js';
import { isRawObject, memberOf, objectOf, type RawObject } from './raw-members.js';

/** What {@link safeReadFinding} gives back: a finding, or why there is none. */
export type FindingResult =
  { readonly ok: true; readonly finding: Finding } | { readonly ok: false; readonly error: FindingReadError };

/**
 * Reads one finding as Security Hub holds it (ASFF). OCSF findings are detected and refused: they are not read yet.
 * The result is frozen and keeps the object that came by reference, as `raw`.
 *
 * Readable is what has an `Id`, a `ProductArn` and an `AwsAccountId` that are texts and not blank. Every other member
 * that is missing, or has another type than AWS documents, is absent in the result.
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
  try {
    return { ok: true, finding: readDetected(raw) };
  } catch (cause) {
    if (cause instanceof FindingReadError) return { ok: false, error: cause };
    const fault = { path: '', expected: 'a JSON object', found: 'an object whose members cannot be read' };
    return { ok: false, error: new FindingReadError([fault], { cause }) };
  }
}

function readDetected(raw: unknown): Finding {
  if (!isRawObject(raw)) {
    throw new FindingReadError([{ path: '', expected: 'a JSON object', found: describeFound(raw) }]);
  }
  if (isOcsf(raw)) {
    throw new FindingReadError([
      { path: '/class_uid', expected: 'an ASFF finding (OCSF is not read yet)', found: 'an OCSF finding' },
    ]);
  }
  return readAsff(raw);
}

/** An ASFF finding stays one, whatever OCSF members somebody adds to it. */
function isOcsf(raw: RawObject): boolean {
  if (memberOf(raw, 'ProductArn') !== undefined || memberOf(raw, 'Id') !== undefined) return false;
  return (
    memberOf(raw, 'class_uid') !== undefined || memberOf(objectOf(raw, 'metadata'), 'product') !== undefined
  );
}
