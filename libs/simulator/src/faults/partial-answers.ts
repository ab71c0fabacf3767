import type { HttpReply } from '../http/server.js';
import { members, elements, queryReply, type Element } from '../http/query-protocol.js';
import { isObject, listAt, textAt, type JsonObject } from '../json.js';
import { partialTables } from './partial-tables.js';
import { amended, split, type PartialAnswer } from './partial-reply.js';

const again = 'The service could not process the entry; it may be tried again.';

/**
 * How each batch operation says that some of its entries failed, by service and operation, with a code that passes.
 *
 * Source: API references: SNS and SQS BatchResultErrorEntry; Security Hub BatchUpdateFindingsUnprocessedFinding,
 * BatchUpdateFindingsV2UnprocessedFinding and ImportFindingsError; DynamoDB BatchGetItem (UnprocessedKeys), BatchWriteItem
 * (UnprocessedItems).
 */
export const partialAnswers: Readonly<Record<string, PartialAnswer>> = {
  'sns:PublishBatch': publishBatch,
  'sqs:SendMessageBatch': queueBatch,
  'sqs:DeleteMessageBatch': queueBatch,
  'sqs:ChangeMessageVisibilityBatch': queueBatch,
  'securityhub:BatchUpdateFindings': updateFindings,
  'securityhub:BatchUpdateFindingsV2': updateFindingsV2,
  'securityhub:BatchImportFindings': importFindings,
  'dynamodb:BatchGetItem': partialTables('Keys', 'UnprocessedKeys', { Responses: {} }),
  'dynamodb:BatchWriteItem': partialTables(undefined, 'UnprocessedItems', {}),
};

async function publishBatch(...[input, fails, effect]: Parameters<PartialAnswer>): Promise<HttpReply> {
  const name = 'PublishBatchRequestEntries';
  const { left, failed } = split(listAt(input, name) ?? [], fails);
  const entry = (each: unknown): readonly Element[] =>
    elements({ Id: textAt(each, 'Id'), Code: 'InternalError', Message: again, SenderFault: false });
  const reply = queryReply('PublishBatch', [members('Successful', []), members('Failed', failed.map(entry))]);
  if (left.length === 0) return reply;
  const done = await effect({ ...input, [name]: left });
  if (done.status >= 300) return done;
  const [, added = ''] = /<Failed>([^]*)<\/Failed>/.exec(String(reply.body)) ?? [];
  return { ...done, body: String(done.body).replace('</Failed>', () => `${added}</Failed>`) };
}

async function queueBatch(...[input, fails, effect]: Parameters<PartialAnswer>): Promise<HttpReply> {
  const { left, failed } = split(listAt(input, 'Entries') ?? [], fails);
  const Failed = failed.map((each) => ({
    Id: textAt(each, 'Id'),
    SenderFault: false,
    Code: 'InternalError',
    Message: again,
  }));
  return amended(
    left,
    () => effect({ ...input, Entries: left }),
    { Successful: [] },
    (body) => ({
      ...body,
      Failed: [...(listAt(body, 'Failed') ?? []), ...Failed],
    }),
  );
}

async function updateFindings(...[input, fails, effect]: Parameters<PartialAnswer>): Promise<HttpReply> {
  const { left, failed } = split(listAt(input, 'FindingIdentifiers') ?? [], fails);
  return unprocessed(
    left,
    () => effect({ ...input, FindingIdentifiers: left }),
    failed.map((FindingIdentifier) => ({
      FindingIdentifier,
      ErrorCode: 'InternalFailure',
      ErrorMessage: again,
    })),
  );
}

async function updateFindingsV2(...[input, fails, effect]: Parameters<PartialAnswer>): Promise<HttpReply> {
  const name = listAt(input, 'MetadataUids') ? 'MetadataUids' : 'FindingIdentifiers';
  const { left, failed } = split(listAt(input, name) ?? [], fails);
  return unprocessed(
    left,
    () => effect({ ...input, [name]: left }),
    failed.map((each) => ({
      ...(isObject(each) ? { FindingIdentifier: each } : { MetadataUid: each }),
      ErrorCode: 'InternalServerException',
      ErrorMessage: again,
    })),
  );
}

function unprocessed(
  left: readonly unknown[],
  effect: () => Promise<HttpReply>,
  added: readonly JsonObject[],
): Promise<HttpReply> {
  return amended(left, effect, { ProcessedFindings: [] }, (body) => ({
    ...body,
    UnprocessedFindings: [...(listAt(body, 'UnprocessedFindings') ?? []), ...added],
  }));
}

async function importFindings(...[input, fails, effect]: Parameters<PartialAnswer>): Promise<HttpReply> {
  const { left, failed } = split(listAt(input, 'Findings') ?? [], fails);
  const added = failed.map((each) => ({
    Id: textAt(each, 'Id') ?? '',
    ErrorCode: 'InternalFailure',
    ErrorMessage: again,
  }));
  return amended(
    left,
    () => effect({ ...input, Findings: left }),
    { SuccessCount: 0 },
    (body) => {
      const FailedFindings = [...(listAt(body, 'FailedFindings') ?? []), ...added];
      return { ...body, FailedFindings, FailedCount: FailedFindings.length };
    },
  );
}
