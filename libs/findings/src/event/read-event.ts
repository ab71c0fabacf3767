import { describeFound } from '../describe-found.js';
import { FindingReadError, type Fault } from '../errors.js';
import type { Finding } from '../finding.js';
import { readGuardDuty } from '../guardduty/read-guardduty.js';
import { isRawObject, isText, listOf, memberOf, objectOf, textOf, type RawObject } from '../raw-members.js';
import { safeReadFinding, safeReadWith } from '../read-finding.js';
import { deliveryIdOf } from './delivery-id.js';
import type { EventAction, FindingEvent, FindingEventKind, RefusedFinding } from './finding-event.js';

/** BatchImportFindings takes 100 findings; Security Hub itself sends one finding an event. */
const MOST_FINDINGS = 100;

/**
 * Source: Amazon EventBridge events reference, AWS Security Hub and Amazon GuardDuty. Every other detail type is
 * `unsupported`. The shape of the old `Security Hub Findings` is not documented: it is taken to be the one of Imported.
 */
const KINDS: ReadonlyMap<string, FindingEventKind> = new Map([
  ['Security Hub Findings - Imported', 'imported'],
  ['Findings Imported V2', 'imported'],
  ['Security Hub Findings', 'imported'],
  ['Security Hub Findings - Custom Action', 'custom-action'],
  ['Security Hub Insight Results', 'insight-results'],
  ['GuardDuty Finding', 'guardduty'],
]);

/**
 * Reads an EventBridge event of Security Hub (CSPM and V2) or GuardDuty. Never throws. Each of its 1 to 100 findings is
 * read alone, in whatever format it is: a good one survives a bad neighbour, and `findings` and `refused` together
 * account for every entry of `detail.findings`. An empty list is refused, except for a custom action: a person can choose
 * it with nothing selected, and that event has neither findings nor refusals.
 *
 * Source: AWS Security Hub User Guide, "EventBridge event formats for Security Hub CSPM" and "… for Security Hub"; Amazon
 * GuardDuty User Guide, "Processing GuardDuty findings with Amazon EventBridge": the detail is the finding.
 *
 * @example
 * const { findings, refused } = readEvent(JSON.parse(record.body));
 * for (const { index, error } of refused) console.error(index, error.message);
 */
export function readEvent(event: unknown): FindingEvent {
  try {
    return Object.freeze(readShape(event));
  } catch (cause) {
    return malformed(
      event,
      { path: '', expected: 'an EventBridge event', found: 'an object whose members cannot be read' },
      cause,
    );
  }
}

function readShape(event: unknown): FindingEvent {
  if (!isRawObject(event)) {
    return malformed(event, { path: '', expected: 'an EventBridge event', found: describeFound(event) });
  }
  const detailType = memberOf(event, 'detail-type');
  if (!isText(detailType)) {
    const expected = 'a text: the detail type of an EventBridge event';
    return malformed(event, { path: '/detail-type', expected, found: describeFound(detailType) });
  }
  const kind = KINDS.get(detailType) ?? 'unsupported';
  const envelope = { kind, detailType, deliveryId: deliveryIdOf(event), time: textOf(event, 'time') };
  if (kind === 'unsupported') return { ...envelope, findings: [], refused: [] };
  if (kind === 'guardduty') return { ...envelope, ...readGuardDutyDetail(memberOf(event, 'detail')) };
  const action = kind === 'imported' ? undefined : readAction(event);
  if (kind === 'insight-results') return { ...envelope, action, findings: [], refused: [] };
  const entries = memberOf(objectOf(event, 'detail'), 'findings');
  return { ...envelope, action, ...readFindings(entries, kind === 'custom-action' ? 0 : 1) };
}

function readGuardDutyDetail(detail: unknown): Pick<FindingEvent, 'findings' | 'refused'> {
  const result = safeReadWith(readGuardDuty, detail);
  return result.ok
    ? { findings: Object.freeze([result.finding]), refused: [] }
    : { findings: [], refused: [refusal(0, result.error)] };
}

function readFindings(entries: unknown, fewest: number): Pick<FindingEvent, 'findings' | 'refused'> {
  return Array.isArray(entries) && entries.length >= fewest
    ? readEntries(entries)
    : { findings: [], refused: [refusal(0, badCount(entries))] };
}

function readEntries(entries: readonly unknown[]): Pick<FindingEvent, 'findings' | 'refused'> {
  const findings: Finding[] = [];
  const refused: RefusedFinding[] = [];
  for (let index = 0; index < entries.length && index < MOST_FINDINGS; index++) {
    const result = safeReadFinding(entries[index]);
    if (result.ok) findings.push(result.finding);
    else refused.push(refusal(index, result.error));
  }
  if (entries.length > MOST_FINDINGS) {
    const error = badCount(entries);
    for (let index = MOST_FINDINGS; index < entries.length; index++) refused.push(refusal(index, error));
  }
  return { findings: Object.freeze(findings), refused: Object.freeze(refused) };
}

function readAction(event: RawObject): EventAction {
  const detail = objectOf(event, 'detail');
  const [first] = listOf(event, 'resources');
  const arn = isText(first) ? first : undefined;
  const name = textOf(detail, 'actionName') ?? arn?.slice(arn.lastIndexOf('/') + 1);
  return Object.freeze({
    name: name || 'custom action',
    arn,
    description: textOf(detail, 'actionDescription'),
  });
}

function badCount(entries: unknown): FindingReadError {
  const expected = `a list of 1 to ${MOST_FINDINGS} findings`;
  return new FindingReadError([{ path: '/detail/findings', expected, found: describeFound(entries) }]);
}

function refusal(index: number, error: FindingReadError): RefusedFinding {
  return Object.freeze({ index, error });
}

function malformed(event: unknown, fault: Fault, cause?: unknown): FindingEvent {
  const error = new FindingReadError([fault], cause === undefined ? undefined : { cause });
  const refused = [refusal(0, error)];
  return Object.freeze<FindingEvent>({
    kind: 'malformed',
    deliveryId: deliveryIdOf(event),
    findings: [],
    refused,
  });
}
