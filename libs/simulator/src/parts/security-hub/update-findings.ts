import { isObject, jsonBytes, textAt, type JsonObject } from '../../json.js';
import type { FindingIdentifier, FindingStore, Held } from './finding-store.js';
import { largestFinding } from './import-rules.js';
import { coupled } from './severity.js';
import { checkUpdate, type Changes } from './update-rules.js';

/** Source: Security Hub API reference, BatchUpdateFindingsUnprocessedFinding. */
export interface UnprocessedFinding {
  readonly FindingIdentifier: unknown;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

export interface UpdateResult {
  readonly ProcessedFindings: readonly FindingIdentifier[];
  readonly UnprocessedFindings: readonly UnprocessedFinding[];
}

/**
 * BatchUpdateFindings. Each member that is given replaces the one that is held, UserDefinedFields as a whole too
 * (whether AWS merges that map is unverified). UpdatedAt is the provider's and stays.
 *
 * @throws AwsError InvalidInputException when the call itself is wrong
 */
export function updateFindings(
  store: FindingStore,
  input: unknown,
  now: string,
  onUpdated: (record: Readonly<JsonObject>) => void,
): UpdateResult {
  const { identifiers, changes } = checkUpdate(input);
  const processed: FindingIdentifier[] = [];
  const unprocessed: UnprocessedFinding[] = [];
  const seen = new Set<string>();
  for (const each of identifiers) {
    const outcome = updateOne(store, each, changes, now, seen);
    if ('record' in outcome) {
      processed.push(outcome.identifier);
      onUpdated(outcome.record);
    } else {
      unprocessed.push({ FindingIdentifier: each, ErrorCode: outcome.code, ErrorMessage: outcome.message });
    }
  }
  return { ProcessedFindings: processed, UnprocessedFindings: unprocessed };
}

type Outcome =
  | { readonly identifier: FindingIdentifier; readonly record: Readonly<JsonObject> }
  | { readonly code: string; readonly message: string };

function updateOne(
  store: FindingStore,
  given: unknown,
  changes: Changes,
  now: string,
  seen: Set<string>,
): Outcome {
  const [Id, ProductArn] = [textAt(given, 'Id') ?? '', textAt(given, 'ProductArn') ?? ''];
  if (Id.trim() === '' || ProductArn.trim() === '') {
    return { code: 'InvalidInput', message: 'Id and ProductArn are required.' };
  }
  const key = `${ProductArn}\n${Id}`;
  if (seen.has(key))
    return { code: 'DuplicatedFindingIdentifier', message: 'The finding is named twice in the call.' };
  seen.add(key);
  const held = store.get({ Id, ProductArn });
  if (!held)
    return { code: 'FindingNotFound', message: 'Security Hub holds no finding with this Id and ProductArn.' };
  const record = changed(held, changes, now);
  const size = jsonBytes(record);
  if (size > largestFinding) {
    return {
      code: 'FindingSizeExceeded',
      message: `The finding would have ${size} bytes, at most ${largestFinding}.`,
    };
  }
  store.put(
    { Id, ProductArn },
    { ...held, record, overridden: new Set([...held.overridden, ...Object.keys(changes)]) },
  );
  return { identifier: { Id, ProductArn }, record };
}

function changed({ record }: Held, changes: Changes, now: string): JsonObject {
  const { Note, Severity, Workflow, ...others } = changes;
  const before = isObject(record.Severity) ? record.Severity : {};
  return {
    ...record,
    ...others,
    ...(isObject(Note) ? { Note: { ...Note, UpdatedAt: now } } : {}),
    ...(isObject(Severity) ? { Severity: { ...before, ...coupled(Severity) } } : {}),
    ...(isObject(Workflow) && Workflow.Status !== undefined ? { Workflow: { Status: Workflow.Status } } : {}),
  };
}
