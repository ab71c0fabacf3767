import { isObject, jsonBytes, listAt, member, textAt, type JsonObject } from '../../json.js';
import { isLabel, labelOf } from './severity.js';

/** Security Hub's limit on a finding. Source: user guide, "Security Hub quotas". */
export const largestFinding = 240 * 1024;

/** Longest text of each member. Source: Security Hub API reference, AwsSecurityFinding. */
const longest: Readonly<Record<string, number>> = {
  SchemaVersion: 32,
  Id: 512,
  ProductArn: 2048,
  GeneratorId: 512,
  AwsAccountId: 12,
  CreatedAt: 64,
  UpdatedAt: 64,
  Title: 256,
  Description: 1024,
  ProductName: 128,
  CompanyName: 128,
  Region: 16,
  AwsAccountName: 50,
};
const required = [
  'SchemaVersion',
  'Id',
  'ProductArn',
  'GeneratorId',
  'AwsAccountId',
  'CreatedAt',
  'UpdatedAt',
  'Title',
  'Description',
];

/** Least and most elements of each list. Source: ibidem. */
const lists: Readonly<Record<string, readonly [number, number]>> = {
  Types: [0, 50],
  Resources: [1, 32],
  ThreatIntelIndicators: [1, 5],
  Malware: [0, 5],
  Threats: [1, 32],
  RelatedFindings: [1, 10],
};
const maps = { ProductFields: 2048, UserDefinedFields: 1024 } as const;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;

/** Why BatchImportFindings would refuse the finding, or undefined. */
export function importFault(finding: unknown): string | undefined {
  if (!isObject(finding)) return 'expected an object';
  const missing = required.find((name) => finding[name] === undefined);
  if (missing !== undefined) return `${missing} is required`;
  const size = jsonBytes(finding);
  if (size > largestFinding) return `the finding has ${size} bytes, at most ${largestFinding} are allowed`;
  return textFault(finding) ?? listFault(finding) ?? mapFault(finding) ?? valueFault(finding);
}

function textFault(finding: JsonObject): string | undefined {
  for (const [name, most] of Object.entries(longest)) {
    const value = finding[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value.trim() === '') return `${name}: expected a text that is not blank`;
    if (value.length > most) return `${name}: ${value.length} characters, at most ${most} are allowed`;
  }
  return undefined;
}

function listFault(finding: JsonObject): string | undefined {
  for (const [name, [least, most]] of Object.entries(lists)) {
    const value = finding[name];
    if (value === undefined && !(name === 'Resources')) continue;
    if (!Array.isArray(value)) return `${name}: expected a list`;
    if (value.length < least || value.length > most) {
      return `${name}: ${value.length} elements, ${least} to ${most} are allowed`;
    }
  }
  const incomplete =
    listAt(finding, 'Resources')?.findIndex((each) => !textAt(each, 'Type') || !textAt(each, 'Id')) ?? -1;
  return incomplete < 0 ? undefined : `Resources[${incomplete}]: Type and Id are required`;
}

function mapFault(finding: JsonObject): string | undefined {
  for (const [name, most] of Object.entries(maps)) {
    const value = finding[name];
    if (value === undefined) continue;
    if (!isObject(value)) return `${name}: expected a map`;
    const entries = Object.entries(value);
    if (entries.length > 50) return `${name}: ${entries.length} entries, at most 50 are allowed`;
    const bad = entries.find(
      ([key, text]) => key.length > 128 || typeof text !== 'string' || text.length > most,
    );
    if (bad) return `${name}: a key has at most 128 characters, a value is a text of at most ${most}`;
  }
  return undefined;
}

function valueFault(finding: JsonObject): string | undefined {
  const { SchemaVersion, AwsAccountId, ProductArn, RecordState, FindingProviderFields } = finding;
  if (SchemaVersion !== '2018-10-08') return 'SchemaVersion: expected 2018-10-08';
  if (!/^\d{12}$/.test(String(AwsAccountId))) return 'AwsAccountId: expected 12 digits';
  if (!/^arn:[a-z-]+:securityhub:/.test(String(ProductArn)))
    return 'ProductArn: expected the ARN of a product';
  for (const name of ['CreatedAt', 'UpdatedAt']) {
    const value = String(finding[name]);
    if (!timestamp.test(value) || Number.isNaN(Date.parse(value)))
      return `${name}: expected an ISO 8601 timestamp`;
  }
  if (RecordState !== undefined && RecordState !== 'ACTIVE' && RecordState !== 'ARCHIVED') {
    return 'RecordState: expected ACTIVE or ARCHIVED';
  }
  const severity = member(FindingProviderFields, 'Severity') ?? finding.Severity;
  const [label, normalized] = [member(severity, 'Label'), member(severity, 'Normalized')];
  if (label !== undefined && !isLabel(label)) return `Severity.Label: ${String(label)} is not a label`;
  if (label === undefined && labelOf(normalized) === undefined)
    return 'Severity: Label or Normalized is required';
  return undefined;
}
