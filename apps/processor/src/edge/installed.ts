import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { installedKey } from '@tocsin/functions';
import type { Mode } from '@tocsin/functions';

/**
 * Writes down, once for ever, since when incidents are told (shown, in shadow mode): the row is never changed and does not expire.
 * A process asks once.
 */
export function makeNoteInstalled(
  dynamoDb: DynamoDBClient,
  table: string,
  mode: Mode,
  clock: () => string,
): () => Promise<void> {
  let isNoted = false;
  return async () => {
    if (isNoted) return;
    try {
      await dynamoDb.send(
        new PutItemCommand({
          TableName: table,
          Item: { pk: { S: installedKey(mode) }, at: { S: clock() } },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    isNoted = true;
  };
}
