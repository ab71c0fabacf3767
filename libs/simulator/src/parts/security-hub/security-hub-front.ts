import type { Gate } from '../../calls/gate.js';
import { AwsError } from '../../errors.js';
import { jsonBody } from '../../http/json-body.js';
import { startServer, type HttpServer } from '../../http/server.js';
import { listAt, type JsonObject } from '../../json.js';
import type { SecurityHub } from './security-hub.js';

interface Operation {
  readonly name: string;
  readonly size: (input: JsonObject) => number;
  readonly run: (hub: SecurityHub, input: JsonObject) => unknown;
}

/** Source: Security Hub API reference: the request syntax of each operation. */
const operations: Readonly<Record<string, Operation>> = {
  'POST /findings/import': {
    name: 'BatchImportFindings',
    size: (input) => listAt(input, 'Findings')?.length ?? 0,
    run: (hub, input) => hub.import(input.Findings),
  },
  'PATCH /findings/batchupdate': {
    name: 'BatchUpdateFindings',
    size: (input) => listAt(input, 'FindingIdentifiers')?.length ?? 0,
    run: (hub, input) => hub.update(input),
  },
  'POST /findings': {
    name: 'GetFindings',
    size: () => 1,
    run: (hub, input) => hub.get(input),
  },
};

/** The Security Hub endpoint of the engine. */
export function startSecurityHubFront(gate: Gate, hub: SecurityHub): Promise<HttpServer> {
  return startServer(async (request) => {
    const route = `${request.method} ${request.url}`;
    const operation = Object.hasOwn(operations, route) ? operations[route] : undefined;
    const input = jsonBody(request.body);
    const requested = {
      service: 'securityhub',
      operation: operation?.name ?? route,
      size: operation?.size(input) ?? 1,
      input,
    } as const;
    return gate.run(request, requested, () => {
      if (!operation)
        throw new AwsError('InvalidInputException', `${route} is not answered by the local engine.`);
      const body = JSON.stringify(operation.run(hub, input));
      return { status: 200, headers: { 'content-type': 'application/json' }, body };
    });
  });
}
