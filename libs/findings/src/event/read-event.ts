import { describeFound } from '../describe-found.js';
import { FindingReadError, type Fault } from '../errors.js';
import type { Finding } from '../finding.js';
import { isRawObject, listOf, memberOf, objectOf, textOf, isText, type RawObject } from '../raw-members.js';
import { safeReadFinding } from '../read-finding.js';
import { deliveryIdOf } from './delivery-id.js';
import type { EventAction, FindingEvent, FindingEventKind, RefusedFinding } from './finding-event.js';

/** BatchImportFindings takes 100 findings; Security Hub itself sends one finding an event. */
const MOST_FINDINGS = 100;

/** Source: Amazon EventBridge events reference, AWS Security Hub. Every other detail type is `unsupported`. */
const KINDS: ReadonlyMap<string, FindingEventKind> = new Map([
  ['Security Hub Findings - Imported', 'imported'],
  ['Security Hub Findings - Custom Action', 'custom-action'],
  ['Security Hub Insight Results', 'insight-results'],
]);

/**
 * Reads an EventBridge event of Security Hub. Never throws. Each of its 1 to 100 findings is read alone: a good one
 * survives a bad neighbour, and `findings` and `refused` together account for every entry of `detail.findings`.
 *
 * Source: AWS Security Hub User Guide, "EventBridge event formats for Security Hub CSPM".
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
  const action = kind === 'imported' ? undefined : readAction(event);
  if (kind === 'insight-results') return { ...envelope, action, findings: [], refused: [] };
  return { ...envelope, action, ...readFindings(memberOf(objectOf(event, 'detail'), 'findings')) };
}

function readFindings(entries: unknown): Pick<FindingEvent, 'findings' | 'refused'> {
  if (!Array.isArray(entries) || entries.length === 0) {
    return { findings: [], refused: [refusal(0, badCount(entries))] };
  }
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
