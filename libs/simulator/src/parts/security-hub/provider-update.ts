import { isObject, member, textAt, type JsonObject } from '../../json.js';
import type { Held } from './finding-store.js';
import { coupled } from './severity.js';
import { statusAfter } from './workflow.js';

/** What a provider cannot change once the finding exists. Source: user guide, "Using BatchImportFindings". */
const customerOnly = ['Note', 'UserDefinedFields', 'VerificationState'];

/** What a provider writes through FindingProviderFields, until a customer has written it. Source: ibidem. */
const overridable = ['Confidence', 'Criticality', 'RelatedFindings', 'Severity', 'Types'];

/**
 * The record after BatchImportFindings: a new finding, or an update of one that is held. All members that the provider
 * owns are replaced by what the provider sends (assumed: AWS does not say that it keeps those which an update lacks).
 */
export function importedRecord(held: Held | undefined, incoming: JsonObject, now: string): JsonObject {
  const record: JsonObject = { ...incoming, ProcessedAt: now, RecordState: incoming.RecordState ?? 'ACTIVE' };
  if (held) keepOrDrop(record, held.record, customerOnly);
  const given = isObject(incoming.FindingProviderFields) ? incoming.FindingProviderFields : {};
  const severity = coupled(given.Severity ?? incoming.Severity);
  for (const name of overridable) {
    const provided = name === 'Severity' ? severity : (given[name] ?? incoming[name]);
    const value = held?.overridden.has(name) ? held.record[name] : provided;
    if (value === undefined) delete record[name];
    else record[name] = value;
  }
  record.FindingProviderFields = providerFields(given, incoming, severity);
  const status = textAt(held ? held.record : incoming, 'Workflow', 'Status') ?? 'NEW';
  record.Workflow = { Status: statusAfter(status, held?.record, record) };
  return record;
}

function keepOrDrop(record: JsonObject, from: JsonObject, names: readonly string[]): void {
  for (const name of names) {
    if (from[name] === undefined) delete record[name];
    else record[name] = from[name];
  }
}

/** FindingProviderFields; what the provider put only at the top level is repeated in it, as Security Hub does. */
function providerFields(
  given: JsonObject,
  incoming: JsonObject,
  severity: JsonObject | undefined,
): JsonObject {
  const [Label, Original] = [member(severity, 'Label'), member(severity, 'Original')];
  return {
    ...(incoming.Types === undefined ? {} : { Types: incoming.Types }),
    ...given,
    ...(severity ? { Severity: { ...(Label ? { Label } : {}), ...(Original ? { Original } : {}) } } : {}),
  };
}
