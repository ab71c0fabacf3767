/** What a record looks like, before anything in it is checked. */
export type Format = 'asff' | 'eventbridge' | 'ocsf' | 'guardduty' | 'unknown';

type Members = Readonly<Record<string, unknown>>;

/** Members that ASFF has and the other formats have not. Source: AWS Security Hub API reference, AwsSecurityFinding. */
const ASFF_MEMBERS = ['ProductArn', 'AwsAccountId', 'GeneratorId', 'FindingProviderFields'];

/**
 * Tells the formats of findings apart by the members that only one of them has. An ASFF finding stays one, whatever
 * OCSF members somebody adds to it.
 */
export function recogniseFormat(record: Members): Format {
  const has = (name: string): boolean => Object.hasOwn(record, name);
  if (has('detail-type') || (has('detail') && has('source'))) return 'eventbridge';
  if (has('ProductArn')) return 'asff';
  if (has('class_uid') || has('finding_info') || (has('category_uid') && has('metadata'))) return 'ocsf';
  if (ASFF_MEMBERS.some(has) || record['SchemaVersion'] === '2018-10-08') return 'asff';
  return isGuardDuty(record) ? 'guardduty' : 'unknown';
}

/** GetFindings spells a finding of GuardDuty `Service`, `Resource`; its events spell it `service`, `resource`. */
function isGuardDuty(record: Members): boolean {
  const asApi = ['Service', 'Resource', 'Type'].every((name) => Object.hasOwn(record, name));
  return asApi || ['service', 'resource', 'type'].every((name) => Object.hasOwn(record, name));
}

/** Why an object is no readable finding: what its reader says, or that no reader is its. */
export function whyUnreadable(record: Members, readerSays: string): string {
  if (recogniseFormat(record) !== 'unknown') return readerSays;
  return `neither a finding (ASFF, OCSF, GuardDuty) nor an EventBridge event; its members are ${membersOf(record)}`;
}

/** What is there instead of an object. */
export function nameOfShape(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function membersOf(record: Members): string {
  const names = Object.keys(record);
  const shown = names.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 40)));
  if (shown.length === 0) return 'none';
  return shown.join(', ') + (names.length > shown.length ? `, … (${names.length})` : '');
}
