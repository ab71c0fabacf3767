import { AwsError } from '../../errors.js';
import { isObject, listAt, textAt } from '../../json.js';
import { messageBytes } from '../message-size.js';
import type { Attributes } from './message-attributes.js';
import { checkPublication, largestMessage, type Publication } from './publish-rules.js';

/** What became of one entry of a batch. */
export type EntryOutcome =
  | { readonly id: string; readonly publication: Publication }
  | { readonly id: string; readonly refusal: AwsError };

const idShape = /^[A-Za-z0-9_-]{1,80}$/;

/**
 * Checks a batch as PublishBatch does: what is wrong with the batch refuses all of it, what is wrong with an entry only
 * that entry.
 *
 * Source: Amazon SNS API reference, PublishBatch, errors and BatchResultErrorEntry.
 */
export function checkBatch(input: unknown): readonly EntryOutcome[] {
  const entries = listAt(input, 'PublishBatchRequestEntries') ?? [];
  if (entries.length === 0)
    throw new AwsError('EmptyBatchRequest', "The batch request doesn't contain any entries.");
  if (entries.length > 10) {
    throw new AwsError(
      'TooManyEntriesInBatchRequest',
      `The batch request contains ${entries.length} entries, at most 10.`,
    );
  }
  const ids = entries.map((entry) => textAt(entry, 'Id') ?? '');
  const badId = ids.find((id) => !idShape.test(id));
  if (badId !== undefined) {
    throw new AwsError(
      'InvalidBatchEntryId',
      `The Id '${badId}' is not 1 to 80 letters, digits, hyphens, underscores.`,
    );
  }
  if (new Set(ids).size < ids.length) {
    throw new AwsError(
      'BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    );
  }
  const size = entries.reduce<number>((sum, entry) => sum + entryBytes(entry), 0);
  if (size > largestMessage) {
    throw new AwsError(
      'BatchRequestTooLong',
      `The batch has ${size} bytes; at most ${largestMessage} are allowed.`,
    );
  }
  return entries.map((entry, index) => checkEntry(ids[index] ?? '', entry));
}

function checkEntry(id: string, entry: unknown): EntryOutcome {
  try {
    return { id, publication: checkPublication(entry) };
  } catch (error) {
    if (error instanceof AwsError) return { id, refusal: error };
    throw error;
  }
}

function entryBytes(entry: unknown): number {
  const attributes = isObject(entry) && isObject(entry.MessageAttributes) ? entry.MessageAttributes : {};
  const sized = Object.entries(attributes).map(([name, value]) => [
    name,
    {
      DataType: textAt(value, 'DataType') ?? '',
      StringValue: textAt(value, 'StringValue'),
      BinaryValue: textAt(value, 'BinaryValue'),
    },
  ]);
  return messageBytes(textAt(entry, 'Message') ?? '', Object.fromEntries(sized) as Attributes);
}
