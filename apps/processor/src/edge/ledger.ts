import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient, KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Ports } from '../batch/ports.js';
import type { LedgerRow } from '../ledger/ledger-row.js';

/** Source: Amazon DynamoDB API reference, BatchGetItem: 100 keys a call. */
const MOST_KEYS = 100;
const READ_ATTEMPTS = 5;

/** Security Hub keeps a finding 90 days after its last update; a row outlives it. */
const KEPT_SECONDS = 180 * 24 * 60 * 60;

/** The ledger table: one item a finding, partition key `pk`, time to live `expires_at`. */
export function makeLedger(
  dynamoDb: DynamoDBClient,
  table: string,
  clock: () => string,
): Pick<Ports, 'readLedger' | 'writeLedger'> {
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
  return {
    readLedger: async (keys) => {
      const distinct = [...new Set(keys)];
      const rows = new Map<string, LedgerRow>();
      for (let start = 0; start < distinct.length; start += MOST_KEYS) {
        for (const row of await readSome(distinct.slice(start, start + MOST_KEYS))) rows.set(row.pk, row);
      }
      return rows;
    },
    writeLedger: async (row) => {
      try {
        await dynamoDb.send(
          new PutItemCommand({
            TableName: table,
            Item: toItem(row, clock()),
            ...(row.version === 1
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: '#version = :before',
                  ExpressionAttributeNames: { '#version': 'version' },
                  ExpressionAttributeValues: { ':before': { N: String(row.version - 1) } },
                }),
          }),
        );
        return 'written';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'conflict';
        throw error;
      }
    },
  };
}

function toItem(row: LedgerRow, now: string): Record<string, AttributeValue> {
  const expiresAt = Math.floor(Date.parse(now) / 1000) + KEPT_SECONDS;
  return marshall({ ...row, expires_at: expiresAt }, { removeUndefinedValues: true });
}

function toRow(item: Record<string, AttributeValue>): LedgerRow {
  const { expires_at: _, ...row } = unmarshall(item);
  return row as LedgerRow;
}
