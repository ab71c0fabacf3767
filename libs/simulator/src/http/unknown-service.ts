import { startServer, type HttpServer } from './server.js';

/** Answers calls to services that the engine does not have: no call of a function leaves the machine. */
export function startUnknownService(report: (line: string) => void): Promise<HttpServer> {
  return startServer(async ({ method, url, headers }) => {
    const target = headers['x-amz-target'] ?? `${method} ${url}`;
    const message = `${String(target)}: this AWS service is not part of the local engine.`;
    report(message);
    return {
      status: 400,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-errortype': 'UnknownOperationException',
      },
      body: JSON.stringify({ __type: 'UnknownOperationException', message, Message: message }),
    };
  });
}
