import type { ApiCall } from '../api.js';
import type { Gate } from '../calls/gate.js';
import { AwsError } from '../errors.js';
import type { JsonObject } from '../json.js';
import { jsonBody } from './json-body.js';
import { startServer, type HttpServer } from './server.js';

/** An operation: from its input to its output. */
export type JsonOperation = (input: Readonly<JsonObject>) => object;

/** The endpoint of a service that speaks AWS's JSON 1.1 protocol. Operations that it lacks are refused. */
export function startJsonFront(
  gate: Gate,
  service: ApiCall['service'],
  operations: Readonly<Record<string, JsonOperation>>,
): Promise<HttpServer> {
  return startServer(async (request) => {
    const [, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
    const input = jsonBody(request.body);
    return gate.run(request, { service, operation, size: 1, input }, (given) => {
      const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (!run) {
        const known = Object.keys(operations).sort().join(', ');
        throw new AwsError(
          'UnknownOperationException',
          `${operation}: the local engine answers ${known} only.`,
        );
      }
      const headers = { 'content-type': 'application/x-amz-json-1.1' };
      return { status: 200, headers, body: JSON.stringify(run(given)) };
    });
  });
}
