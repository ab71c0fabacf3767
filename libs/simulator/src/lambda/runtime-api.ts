import { startServer, type HttpServer } from '../http/server.js';
import type { FunctionProcess } from './function-process.js';

/** The Lambda Runtime API, one address for each process: `/<number>/2018-06-01/runtime/…`. */
export function startRuntimeApi(find: (number: number) => FunctionProcess | undefined): Promise<HttpServer> {
  return startServer(async (request) => {
    const [, number = '', version, runtime, ...path] = request.url.split('/');
    const process = version === '2018-06-01' && runtime === 'runtime' ? find(Number(number)) : undefined;
    return process ? process.answer(path.join('/'), request) : { status: 404, body: 'no such process' };
  });
}
