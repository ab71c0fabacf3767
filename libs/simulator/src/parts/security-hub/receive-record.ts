import { createHash } from 'node:crypto';
import { SimulatorInputError } from '../../errors.js';
import { isObject, jsonBytes, member, textAt, wireCopy, type JsonObject } from '../../json.js';
import type { FindingIdentifier, Held } from './finding-store.js';
import { missingLabel } from './severity.js';
import { statusAfter } from './workflow.js';

/** EventBridge takes events below 1 MB; the envelope needs some of it. Source: EventBridge API reference, PutEvents. */
const largestRecord = 1_000_000;
const customerOnly = ['Note', 'UserDefinedFields', 'VerificationState'];

/** A record as Security Hub would hold it. */
export interface Received {
  readonly identifier: FindingIdentifier;
  readonly record: JsonObject;
  readonly digest: string;
  /** One sentence for each member that the engine set. */
  readonly completed: readonly string[];
  /** False for a repeated or a late delivery: the event goes out, the finding that is held stays. */
  readonly changes: boolean;
}

/** Checks that Security Hub could hold such a record at all. @throws SimulatorInputError */
export function readRecord(given: unknown): {
  readonly identifier: FindingIdentifier;
  readonly record: JsonObject;
} {
  if (!isObject(given))
    throw new SimulatorInputError(`expected a finding (a JSON object), found ${kindOf(given)}.`);
  for (const name of ['Id', 'ProductArn']) {
    const value = member(given, name);
    if (typeof value === 'string' && value.trim() !== '') continue;
    throw new SimulatorInputError(
      `the finding has no ${name} (found ${kindOf(value)}): Security Hub holds no such record. It names a finding by ProductArn and Id.`,
    );
  }
  let record: JsonObject;
  try {
    record = wireCopy(given);
  } catch (cause) {
    throw new SimulatorInputError('the finding cannot be written as JSON.', { cause });
  }
  const size = jsonBytes(record);
  if (size > largestRecord) {
    throw new SimulatorInputError(`the finding has ${size} bytes: no event carries it, the limit is 1 MB.`);
  }
  return { identifier: { Id: String(record.Id), ProductArn: String(record.ProductArn) }, record };
}

/** What Security Hub holds after it got this record, given what it holds already. */
export function receivedRecord(
  given: unknown,
  heldOf: (identifier: FindingIdentifier) => Held | undefined,
): Received {
  const { identifier, record } = readRecord(given);
  const digest = createHash('sha256').update(JSON.stringify(record)).digest('hex');
  const held = heldOf(identifier);
  const completed: string[] = [];
  const changes = !held || (held.received !== digest && !isOlder(record, held.record));
  if (held && changes) keepCustomerState(record, held, completed);
  complete(record, completed);
  if (held && !changes) {
    completed.push(
      'the event is a repeated or late delivery: Security Hub holds this version or a newer one, and keeps it',
    );
  }
  return { identifier, record, digest, completed, changes };
}

/** Sets what Security Hub always has. Source: Security Hub API reference, AwsSecurityFinding, Severity, Workflow. */
export function complete(record: JsonObject, completed: string[]): void {
  if (textAt(record, 'Workflow', 'Status') === undefined) {
    record.Workflow = { ...(isObject(record.Workflow) ? record.Workflow : {}), Status: 'NEW' };
    completed.push('Workflow.Status was missing: set to NEW');
  }
  if (typeof record.RecordState !== 'string') {
    record.RecordState = 'ACTIVE';
    completed.push('RecordState was missing: set to ACTIVE');
  }
  const missing = missingLabel(record);
  if (missing) {
    record.Severity = { ...(isObject(record.Severity) ? record.Severity : {}), Label: missing.label };
    completed.push(`Severity.Label was missing: set to ${missing.label} from ${missing.from}`);
  }
}

function keepCustomerState(
  record: JsonObject,
  { record: before, overridden }: Held,
  completed: string[],
): void {
  for (const name of customerOnly) {
    if (record[name] !== undefined || before[name] === undefined) continue;
    record[name] = before[name];
    completed.push(`${name} was missing: kept from the finding that is held`);
  }
  for (const name of overridden) {
    if (customerOnly.includes(name) || name === 'Workflow' || before[name] === undefined) continue;
    record[name] = before[name];
    completed.push(`${name} kept from the finding that is held: a customer set it`);
  }
  const given = textAt(record, 'Workflow', 'Status');
  // Any other status than NEW can only come from somebody who set it.
  if (given !== undefined && given !== 'NEW') return;
  const kept = statusAfter(textAt(before, 'Workflow', 'Status') ?? 'NEW', before, record);
  if (given === kept) return;
  record.Workflow = { Status: kept };
  completed.push(`Workflow.Status set to ${kept}, as after a provider's update of the finding that is held`);
}

function isOlder(record: JsonObject, before: JsonObject): boolean {
  return Date.parse(String(record.UpdatedAt)) < Date.parse(String(before.UpdatedAt));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' && value.trim() === ''
    ? 'a blank text'
    : `a value of type ${typeof value}`;
}
