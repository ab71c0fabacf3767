import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { inParallel } from '../batch/parallel.js';
import { MOST_IN_SHARD, SHARDS } from '../digest/digest-head.js';
import type { DigestHead } from '../digest/digest-head.js';
import type { DigestStore } from '../digest/digest-store.js';

/** As long as the rows of findings: a digest is told once. A counter is of no use after its window and the next. */
const KEPT_SECONDS = 180 * 24 * 60 * 60;
const COUNTER_SECONDS = 3 * 24 * 60 * 60;

/** A change that DynamoDB refuses although its condition holds: the item would be too large. */
const TOO_LARGE = /item size/i;

/** Digests in the ledger table: a head and up to 16 shards each, counters of openings, and when Tocsin was installed. */
export function makeDigestStore(
  dynamoDb: DynamoDBClient,
  table: string,
  mode: 'live' | 'shadow',
  clock: () => string,
): Omit<DigestStore, 'sendLater'> {
  const expires = (seconds: number) => ({ N: String(Math.floor(Date.parse(clock()) / 1000) + seconds) });
  const read = async (pk: string) => {
    const { Item } = await dynamoDb.send(
      new GetItemCommand({ TableName: table, Key: { pk: { S: pk } }, ConsistentRead: true }),
    );
    return Item;
  };
  const put = async (
    item: Record<string, AttributeValue>,
    condition: Pick<
      PutItemCommand['input'],
      'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
    >,
  ): Promise<'written' | 'conflict'> => {
    try {
      await dynamoDb.send(new PutItemCommand({ TableName: table, Item: item, ...condition }));
      return 'written';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'conflict';
      throw error;
    }
  };
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  let installed: string | undefined;
  return {
    async readHeads(digests) {
      const heads = await inParallel(digests, async (digest) => {
        const item = await read(headPk(digest));
        return item === undefined ? [] : [[digest, headOf(item)] as const];
      });
      return new Map(heads.flat());
    },
    writeHead: (head) =>
      put(
        {
          ...marshall({ ...head }, { removeUndefinedValues: true }),
          pk: { S: headPk(head.digest) },
          expires_at: expires(KEPT_SECONDS),
        },
        head.version === 1
          ? isNew
          : {
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': { N: String(head.version - 1) } },
            },
      ),
    async join(digest, shard, members) {
      try {
        await dynamoDb.send(
          new UpdateItemCommand({
            TableName: table,
            Key: { pk: { S: shardPk(digest, shard) } },
            UpdateExpression: 'SET expires_at = :expires ADD members :members',
            ConditionExpression:
              'attribute_not_exists(sealed) AND (attribute_not_exists(members) OR size(members) < :most)',
            ExpressionAttributeValues: {
              ':expires': expires(KEPT_SECONDS),
              ':members': { BS: members.map((member) => Buffer.from(member, 'hex')) },
              ':most': { N: String(MOST_IN_SHARD) },
            },
          }),
        );
        return 'joined';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException || isTooLarge(error)) return 'refused';
        throw error;
      }
    },
    async seal(digest) {
      const sealed = await inParallel(SHARDS, async (shard) => {
        const { Attributes } = await dynamoDb.send(
          new UpdateItemCommand({
            TableName: table,
            Key: { pk: { S: shardPk(digest, shard) } },
            UpdateExpression: 'SET sealed = :yes, expires_at = :expires',
            ExpressionAttributeValues: { ':yes': { BOOL: true }, ':expires': expires(KEPT_SECONDS) },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return [shard, membersOf(Attributes)] as const;
      });
      return new Map(sealed);
    },
    async readShard(digest, shard) {
      const item = await read(shardPk(digest, shard));
      return { sealed: item?.['sealed']?.BOOL === true, members: membersOf(item) };
    },
    async count(rule, window, openings) {
      const add = dynamoDb.send(
        new UpdateItemCommand({
          TableName: table,
          Key: { pk: { S: openingsPk(rule, window) } },
          UpdateExpression: 'SET expires_at = :expires ADD openings :openings',
          ExpressionAttributeValues: {
            ':expires': expires(COUNTER_SECONDS),
            ':openings': { N: String(openings) },
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      const [{ Attributes }, before] = await Promise.all([add, read(openingsPk(rule, window - 1))]);
      return { now: openingsIn(Attributes), before: openingsIn(before) };
    },
    async installedAt() {
      if (installed !== undefined) return installed;
      const pk = { S: mode === 'shadow' ? 'shadow#installed' : 'installed' };
      const now = clock();
      const first = (await put({ pk, at: { S: now } }, isNew)) === 'written';
      installed = first ? now : ((await read(pk.S))?.['at']?.S ?? now);
      return installed;
    },
  };
}

function openingsPk(rule: string, window: number): string {
  return `openings#${rule}#${window}`;
}

function openingsIn(item: Record<string, AttributeValue> | undefined): number {
  return Number(item?.['openings']?.N ?? 0);
}

function headPk(digest: string): string {
  return `digest#${digest}`;
}

function shardPk(digest: string, shard: string): string {
  return `digest#${digest}#${shard}`;
}

function headOf(item: Record<string, AttributeValue>): DigestHead {
  const { expires_at: _, pk: __, ...head } = unmarshall(item);
  return head as DigestHead;
}

function membersOf(item: Record<string, AttributeValue> | undefined): readonly string[] {
  return (item?.['members']?.BS ?? []).map((member) => Buffer.from(member).toString('hex'));
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationException' && TOO_LARGE.test(error.message);
}
