import { readEvent, safeReadFinding } from '@tocsin/findings';
import type { Finding } from '@tocsin/findings';
import { MOST_LEVELS, isTooDeep, jsonBytes } from './json-bounds.js';
import { recogniseFormat } from './recognise.js';
import type { FindingName, InputRecord, Source } from './record.js';

/** Source: AWS Security Hub API reference, BatchImportFindings: "The maximum allowed size for a finding is 240 Kb". */
const MOST_FINDING_BYTES = 240 * 1024;
/** Source: Amazon EventBridge API reference, PutEvents, entry size (1 MB since January 2026). */
const MOST_EVENT_BYTES = 1024 * 1024;

type Members = Readonly<Record<string, unknown>>;

/** Recognises one parsed value of the input and checks whether the engine can take it. Never throws. */
export function classifyRecord(value: unknown, source: Source): InputRecord {
  const refuse = (reason: string): InputRecord => ({ kind: 'refused', source, reason });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`expected a finding or an event (a JSON object), found ${nameOfShape(value)}`);
  }
  if (isTooDeep(value)) return refuse(`it nests deeper than ${MOST_LEVELS} levels`);
  const record = value as Members;
  switch (recogniseFormat(record)) {
    case 'eventbridge':
      return classifyEvent(record, source);
    case 'asff':
      return classifyFinding(record, source);
    case 'ocsf':
      return { kind: 'not read yet', source, reason: 'an OCSF finding' };
    case 'guardduty':
      return { kind: 'not read yet', source, reason: 'a finding in the native format of GuardDuty' };
    case 'unknown':
      return refuse(`neither an ASFF finding nor an EventBridge event; its members are ${membersOf(record)}`);
  }
}

function classifyFinding(raw: Members, source: Source): InputRecord {
  const refuse = (reason: string): InputRecord => ({ kind: 'refused', source, reason });
  const bytes = jsonBytes(raw);
  if (bytes > MOST_FINDING_BYTES)
    return refuse(tooLarge(bytes, MOST_FINDING_BYTES, 'Security Hub holds', 'finding'));
  const read = safeReadFinding(raw);
  if (!read.ok) return refuse(read.error.message);
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
  if (!holdsFindings(event)) return refuse(first?.error.message ?? 'the event holds no findings');
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

/** Sources: EventBridge reference, "AWS Security Hub events"; GuardDuty user guide, "EventBridge event schema". */
function otherEvent(event: Members, detailType: string, source: Source): InputRecord {
  const known = event['source'] === 'aws.securityhub' || detailType === 'GuardDuty Finding';
  const what = `an event with detail-type ${JSON.stringify(detailType)}`;
  if (known) return { kind: 'not read yet', source, reason: what };
  return {
    kind: 'refused',
    source,
    reason: `${what} from ${JSON.stringify(event['source'] ?? 'no source')}: no event of Security Hub`,
  };
}

function holdsFindings(event: Members): boolean {
  const detail = event['detail'] as { readonly findings?: unknown } | null | undefined;
  const findings = detail?.findings;
  return Array.isArray(findings) && findings.length >= 1 && findings.length <= 100;
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

function nameOfShape(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function membersOf(record: Members): string {
  const names = Object.keys(record);
  const shown = names.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 40)));
  if (shown.length === 0) return 'none';
  return shown.join(', ') + (names.length > shown.length ? `, … (${names.length})` : '');
}
