import type { Place } from '../../access/place.js';
import type { Stack } from '../../assembly/template.js';
import type { Gate } from '../../calls/gate.js';
import { AwsError } from '../../errors.js';
import { route } from '../../http/rest-routes.js';
import { startServer, type HttpServer } from '../../http/server.js';
import { functionOperations } from './function-operations.js';

/** The endpoint of Lambda's API: what there is, not invocations. Source: AWS Lambda API reference, request syntax. */
export function startLambdaFront(gate: Gate, stack: Stack, place: Place): Promise<HttpServer> {
  const { getAlias, getFunctionConfiguration, ...mappings } = functionOperations(stack, place);
  const functions = 'GET /2015-03-31/functions/{FunctionName}';
  const routes = [
    { at: `${functions}/aliases/{Name}`, operation: { name: 'GetAlias', run: getAlias } },
    {
      at: `${functions}/configuration`,
      operation: { name: 'GetFunctionConfiguration', run: getFunctionConfiguration },
    },
    {
      at: 'GET /2015-03-31/event-source-mappings',
      operation: { name: 'ListEventSourceMappings', run: mappings.listEventSourceMappings },
    },
    {
      at: 'GET /2015-03-31/event-source-mappings/{UUID}',
      operation: { name: 'GetEventSourceMapping', run: mappings.getEventSourceMapping },
    },
  ];
  return startServer(async (request) => {
    const found = route(routes, request.method, request.url.replace(/\/(?=\?|$)/, ''));
    const operation = found?.operation.name ?? `${request.method} ${request.url}`;
    const input = found?.input ?? {};
    return gate.run(request, { service: 'lambda', operation, size: 1, input }, () => {
      if (!found)
        throw new AwsError('UnknownOperationException', `${operation} is not answered by the local engine.`);
      const body = JSON.stringify(found.operation.run(input));
      return { status: 200, headers: { 'content-type': 'application/json' }, body };
    });
  });
}
