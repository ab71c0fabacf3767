import type { Gate } from '../../calls/gate.js';
import { jsonBody, withInput } from '../../http/json-body.js';
import { startServer, type HttpServer } from '../../http/server.js';
import { isObject, member, type JsonObject } from '../../json.js';
import type { TableService } from './table-service.js';

/** The DynamoDB endpoint of the engine: every call passes the gate, then dynalite answers it. */
export function startDynamoDbFront(gate: Gate, tables: TableService): Promise<HttpServer> {
  return startServer(async (request) => {
    const [, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
    const input = jsonBody(request.body);
    const requested = { service: 'dynamodb', operation, size: sizeOf(operation, input), input } as const;
    return gate.run(request, requested, (given) => tables.answer(withInput(request, input, given)));
  });
}

/** Items of a batch or a transaction; else 1. */
function sizeOf(operation: string, input: JsonObject): number {
  const { RequestItems: batch, TransactItems: transaction } = input;
  if (operation.startsWith('Transact') && Array.isArray(transaction)) return transaction.length;
  if (!operation.startsWith('Batch') || !isObject(batch)) return 1;
  return Object.values(batch).reduce<number>((sum, each) => {
    const items = member(each, 'Keys') ?? each;
    return sum + (Array.isArray(items) ? items.length : 1);
  }, 0);
}
