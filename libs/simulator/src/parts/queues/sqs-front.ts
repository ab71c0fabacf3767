import type { Gate } from '../../calls/gate.js';
import { jsonBody, withInput } from '../../http/json-body.js';
import { startServer, type HttpServer } from '../../http/server.js';
import { listAt } from '../../json.js';
import { AwsError } from '../../errors.js';
import { refusedDelay, withScaledDelays } from './message-delays.js';
import type { QueueOperations } from './queue-operations.js';
import type { QueueService } from './queue-service.js';

/** The SQS endpoint of the engine: every call passes the gate, then fauxqs answers it, but for what it cannot. */
export function startSqsFront(
  gate: Gate,
  queues: QueueService,
  timeScale: number,
  operations: () => QueueOperations | undefined = () => undefined,
): Promise<HttpServer> {
  return startServer(async (request) => {
    const [, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
    const input = jsonBody(request.body);
    const size = listAt(input, 'Entries')?.length ?? 1;
    return gate.run(request, { service: 'sqs', operation, size, input }, async (given) => {
      const answered = operations()?.before(operation, given);
      if (answered) return answered;
      const refused = refusedDelay(given);
      if (refused !== undefined) throw new AwsError('InvalidParameterValue', refused);
      const reply = await queues.answer(withInput(request, input, withScaledDelays(given, timeScale)));
      if (reply.status < 300) operations()?.after(operation, given);
      return reply;
    });
  });
}
