import { readEvent, safeReadFinding } from '@tocsin/findings';
import type { Finding } from '@tocsin/findings';
import { MOST_LEVELS, isTooDeep, jsonBytes } from './json-bounds.js';
import { nameOfShape, recogniseFormat, whyUnreadable } from './recognise.js';
import type { FindingName, InputRecord, Source } from './record.js';

/** Source: AWS Security Hub API reference, BatchImportFindings: "The maximum allowed size for a finding is 240 Kb". */
const MOST_FINDING_BYTES = 240 * 1024;
/** Source: Amazon EventBridge API reference, PutEvents, entry size (1 MB since January 2026). */
const MOST_EVENT_BYTES = 1024 * 1024;

const NO_DOOR: Readonly<Partial<Record<Finding['format'], string>>> = {
  ocsf: 'an OCSF finding: the local Security Hub holds ASFF only; "tocsin why" reads it',
  guardduty:
    'a finding in the native format of GuardDuty: the local Security Hub holds ASFF only; "tocsin why" reads it',
};

type Members = Readonly<Record<string, unknown>>;

/** Recognises one parsed value of the input and checks whether the engine can take it. Never throws. */
export function classifyRecord(value: unknown, source: Source): InputRecord {
  const refuse = (reason: string): InputRecord => ({ kind: 'refused', source, reason });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`expected a finding or an event (a JSON object), found ${nameOfShape(value)}`);
  }
  if (isTooDeep(value)) return refuse(`it nests deeper than ${MOST_LEVELS} levels`);
  const record = value as Members;
  return recogniseFormat(record) === 'eventbridge'
    ? classifyEvent(record, source)
    : classifyFinding(record, source);
}

/** Only ASFF has a door: what the engine holds is the Security Hub of ASFF. */
function classifyFinding(raw: Members, source: Source): InputRecord {
  const refuse = (reason: string): InputRecord => ({ kind: 'refused', source, reason });
  const read = safeReadFinding(raw);
  if (!read.ok) return refuse(whyUnreadable(raw, read.error.message));
  const unread = NO_DOOR[read.finding.format];
  if (unread !== undefined) return { kind: 'not read yet', source, reason: unread };
  const bytes = jsonBytes(raw);
  if (bytes > MOST_FINDING_BYTES)
    return refuse(tooLarge(bytes, MOST_FINDING_BYTES, 'Security Hub holds', 'finding'));
  return { kind: 'finding', source, raw, finding: nameOf(read.finding) };
}

function classifyEvent(event: Members, source: Source): InputRecord {
  const refuse = (reason: string): InputRecord => ({ kind: 'refused', source, reason });
  const bytes = jsonBytes(event);
  if (bytes > MOST_EVENT_BYTES)
    return refuse(tooLarge(bytes, MOST_EVENT_BYTES, 'EventBridge takes', 'event'));
  const read = readEvent(event);
  const [first] = read.refused;
  const detailType = read.detailType ?? 'none';
  if (read.kind === 'malformed') return refuse(first?.error.message ?? 'not an event of Security Hub');
  if (read.kind === 'insight-results' || read.kind === 'unsupported')
    return otherEvent(event, detailType, source);
  if (!holdsFindings(event, read.findings.length))
    return refuse(first?.error.message ?? 'the event holds no findings');
  return {
    kind: 'event',
    source,
    event,
    detailType,
    deliveryId: read.deliveryId,
    findings: read.findings.map(nameOf),
    broken: read.refused.map(({ index, error }) => ({ index, reason: error.message })),
  };
}

/** Source: EventBridge reference, "AWS Security Hub events". */
function otherEvent(event: Members, detailType: string, source: Source): InputRecord {
  const what = `an event with detail-type ${JSON.stringify(detailType)}`;
  if (event['source'] === 'aws.securityhub')
    return { kind: 'not read yet', source, reason: `${what}: it carries no finding that is read` };
  return {
    kind: 'refused',
    source,
    reason: `${what} from ${JSON.stringify(event['source'] ?? 'no source')}: no event of Security Hub`,
  };
}

/** Security Hub lists 1 to 100 findings; the event of GuardDuty is one finding and has no list. */
function holdsFindings(event: Members, readable: number): boolean {
  const detail = event['detail'] as { readonly findings?: unknown } | null | undefined;
  const findings = detail?.findings;
  if (!Array.isArray(findings)) return readable > 0;
  return findings.length >= 1 && findings.length <= 100;
}

function nameOf(finding: Finding): FindingName {
  return {
    id: finding.id,
    productArn: finding.productArn,
    title: finding.title ?? finding.id,
    severity: finding.severity.label ?? 'UNKNOWN',
    product: finding.productName ?? productOf(finding.productArn),
  };
}

/** `product/aws/guardduty` is `aws/guardduty`; `product/111122223333/default` is `Default`, as Security Hub shows it. */
function productOf(productArn: string): string {
  const [, owner, name] = productArn.split('/');
  return name === 'default' || name === undefined ? 'Default' : `${owner}/${name}`;
}

function tooLarge(bytes: number, most: number, who: string, what: string): string {
  const kb = (count: number): string => `${Math.ceil(count / 1024)} KB`;
  return `${kb(bytes)} as JSON; ${who} at most ${kb(most)} for one ${what}`;
}
