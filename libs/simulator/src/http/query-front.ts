import type { ApiCall } from '../api.js';
import { callerOf, type Caller } from '../calls/caller.js';
import type { Gate } from '../calls/gate.js';
import { AwsError } from '../errors.js';
import type { JsonObject } from '../json.js';
import { parseQuery, queryReply, type Element } from './query-protocol.js';
import { startServer, type HttpServer } from './server.js';

/** An operation: from its input, and the function that calls if one does, to the elements of its result. */
export type QueryOperation = (input: Readonly<JsonObject>, caller: Caller | undefined) => readonly Element[];

/** The endpoint of a service that speaks AWS's query protocol. Operations that it lacks are refused. */
export function startQueryFront(
  gate: Gate,
  service: ApiCall['service'],
  operations: Readonly<Record<string, QueryOperation>>,
  sizeOf: (input: Readonly<JsonObject>) => number = () => 1,
): Promise<HttpServer> {
  return startServer(async (request) => {
    const { Action, Version: _version, ...input } = parseQuery(request.body.toString('utf8'));
    const operation = String(Action);
    return gate.run(request, { service, operation, size: sizeOf(input), input }, (given) => {
      const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (!run) {
        const known = Object.keys(operations).sort().join(', ');
        throw new AwsError('InvalidAction', `${operation}: the local engine answers ${known} only.`);
      }
      return queryReply(operation, run(given, callerOf(request.headers)));
    });
  });
}
