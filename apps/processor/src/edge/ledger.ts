import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { makeReadLedger } from '@tocsin/functions';
import type { LedgerRow } from '@tocsin/functions';
import type { Ports } from '../batch/ports.js';

/** Security Hub keeps a finding 90 days after its last update; a row outlives it. */
const KEPT_SECONDS = 180 * 24 * 60 * 60;

/** The ledger table: one item a finding, partition key `pk`, time to live `expires_at`. */
export function makeLedger(
  dynamoDb: DynamoDBClient,
  table: string,
  clock: () => string,
): Pick<Ports, 'readLedger' | 'writeLedger'> {
  return {
    readLedger: makeReadLedger(dynamoDb, table),
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
