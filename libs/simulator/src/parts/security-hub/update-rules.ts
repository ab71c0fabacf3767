import { AwsError } from '../../errors.js';
import { isObject, listAt, type JsonObject } from '../../json.js';
import { isLabel, labelOf } from './severity.js';

const statuses = ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'];
const verifications = ['UNKNOWN', 'TRUE_POSITIVE', 'FALSE_POSITIVE', 'BENIGN_POSITIVE'];

/** Members of BatchUpdateFindings beside the identifiers, each with what is wrong with a value. */
const rules: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  Note: (value) =>
    isObject(value) && isText(value.Text, 512) && isText(value.UpdatedBy, 512)
      ? undefined
      : 'Text and UpdatedBy are required, 1 to 512 characters each',
  Severity(value) {
    if (!isObject(value)) return 'expected an object';
    if (value.Original !== undefined) return 'Original cannot be updated';
    if (value.Label !== undefined && !isLabel(value.Label))
      return `Label: ${String(value.Label)} is not a label`;
    const bad = value.Normalized !== undefined && labelOf(value.Normalized) === undefined;
    return bad ? 'Normalized: expected 0 to 100' : undefined;
  },
  UserDefinedFields(value) {
    if (!isObject(value)) return 'expected a map';
    const entries = Object.entries(value);
    if (entries.length > 50) return `${entries.length} entries, at most 50 are allowed`;
    const good = entries.every(([key, text]) => isText(key, 128) && isText(text, 1024));
    return good ? undefined : 'keys have 1 to 128 characters, values are texts of 1 to 1024';
  },
  VerificationState: (value) => oneOf(verifications, value),
  Workflow: (value) => oneOf(statuses, isObject(value) ? value.Status : undefined),
  Confidence: percent,
  Criticality: percent,
  Types: (value) =>
    Array.isArray(value) && value.length <= 50 ? undefined : 'expected a list of at most 50 types',
  RelatedFindings: (value) =>
    Array.isArray(value) && value.length >= 1 && value.length <= 10 ? undefined : 'expected 1 to 10 findings',
};

/** The members that a call updates, checked. */
export type Changes = Readonly<JsonObject>;

/**
 * Checks a BatchUpdateFindings request: what is wrong here refuses the whole call.
 *
 * Source: Security Hub API reference, BatchUpdateFindings, NoteUpdate, SeverityUpdate, WorkflowUpdate. That such faults
 * refuse the call, and do not come back as unprocessed findings, is assumed.
 */
export function checkUpdate(input: unknown): {
  readonly identifiers: readonly unknown[];
  readonly changes: Changes;
} {
  const identifiers = listAt(input, 'FindingIdentifiers') ?? [];
  if (identifiers.length < 1 || identifiers.length > 100) {
    throw refusal(`FindingIdentifiers: expected 1 to 100, found ${identifiers.length}.`);
  }
  const { FindingIdentifiers: _identifiers, ...changes } = input as JsonObject;
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(rules, name)) throw refusal(`${name} is not a member of BatchUpdateFindings.`);
    const fault = rules[name]?.(value);
    if (fault !== undefined) throw refusal(`${name}: ${fault}.`);
  }
  return { identifiers, changes };
}

function refusal(message: string): AwsError {
  return new AwsError('InvalidInputException', message);
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most;
}

function oneOf(allowed: readonly string[], value: unknown): string | undefined {
  return allowed.includes(String(value))
    ? undefined
    : `expected one of ${allowed.join(', ')}, found ${String(value)}`;
}

function percent(value: unknown): string | undefined {
  const good = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100;
  return good ? undefined : 'expected a whole number from 0 to 100';
}
