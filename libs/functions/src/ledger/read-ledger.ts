import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient, KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { LedgerRow } from './ledger-row.js';

/** Source: Amazon DynamoDB API reference, BatchGetItem: 100 keys a call. */
const MOST_KEYS = 100;
const READ_ATTEMPTS = 5;

/** Reads rows of the ledger table by their keys, as they are now; a key without a row has no entry. */
export function makeReadLedger(
  dynamoDb: DynamoDBClient,
  table: string,
): (keys: readonly string[]) => Promise<ReadonlyMap<string, LedgerRow>> {
  const readSome = async (keys: readonly string[]): Promise<LedgerRow[]> => {
    const rows: LedgerRow[] = [];
    let request: Record<string, KeysAndAttributes> = {
      [table]: { Keys: keys.map((pk) => ({ pk: { S: pk } })), ConsistentRead: true },
    };
    for (let attempt = 0; attempt < READ_ATTEMPTS; attempt += 1) {
      const output = await dynamoDb.send(new BatchGetItemCommand({ RequestItems: request }));
      rows.push(...(output.Responses?.[table] ?? []).map(toRow));
      const left = output.UnprocessedKeys;
      if (left?.[table] === undefined) return rows;
      request = left;
      await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
    }
    throw new Error(`DynamoDB left keys of ${table} unread after ${READ_ATTEMPTS} attempts: it is throttled`);
  };
  return async (keys) => {
    const distinct = [...new Set(keys)];
    const rows = new Map<string, LedgerRow>();
    for (let start = 0; start < distinct.length; start += MOST_KEYS) {
      for (const row of await readSome(distinct.slice(start, start + MOST_KEYS))) rows.set(row.pk, row);
    }
    return rows;
  };
}

function toRow(item: Record<string, AttributeValue>): LedgerRow {
  const { expires_at: _, ...row } = unmarshall(item);
  return row as LedgerRow;
}
