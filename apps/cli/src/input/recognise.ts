/** What a record looks like, before anything in it is checked. */
export type Format = 'asff' | 'eventbridge' | 'ocsf' | 'guardduty' | 'unknown';

type Members = Readonly<Record<string, unknown>>;

/** Members that ASFF has and the other formats have not. Source: AWS Security Hub API reference, AwsSecurityFinding. */
const ASFF_MEMBERS = ['ProductArn', 'AwsAccountId', 'GeneratorId', 'FindingProviderFields'];

/** Tells the formats of findings apart by the members that only one of them has. */
export function recogniseFormat(record: Members): Format {
  const has = (name: string): boolean => Object.hasOwn(record, name);
  if (has('detail-type') || (has('detail') && has('source'))) return 'eventbridge';
  if (has('class_uid') || has('finding_info') || (has('category_uid') && has('metadata'))) return 'ocsf';
  if (ASFF_MEMBERS.some(has) || record['SchemaVersion'] === '2018-10-08') return 'asff';
  return isGuardDuty(record) ? 'guardduty' : 'unknown';
}

/** GetFindings spells a finding of GuardDuty `Service`, `Resource`; its events spell it `service`, `resource`. */
function isGuardDuty(record: Members): boolean {
  const asApi = ['Service', 'Resource', 'Type'].every((name) => Object.hasOwn(record, name));
  return asApi || ['service', 'resource', 'type'].every((name) => Object.hasOwn(record, name));
}
