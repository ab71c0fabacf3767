import { END_OF_LINES } from './process-lines.js';

/**
 * The program of a function's process: it speaks the Lambda Runtime API, as the runtimes of AWS do. It is a text and
 * not a module, because it runs in another process, whatever form this package was loaded in.
 *
 * Source: AWS Lambda developer guide, "Using the Lambda runtime API for custom runtimes"; "Define Lambda function
 * handler in Node.js".
 */
export const bootstrapSource = `
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const env = process.env;
const api = 'http://' + env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/';

function described(error) {
  const known = error instanceof Error;
  return JSON.stringify({
    errorType: known ? error.name : 'Error',
    errorMessage: known ? error.message : String(error),
    trace: known && error.stack ? error.stack.split('\\n') : [],
  });
}

// Whoever reads the lines of this process learns by it that there are no more of this invocation.
function endLines(id) {
  for (const stream of [process.stdout, process.stderr]) stream.write('${END_OF_LINES}' + id + '\\n');
}

function post(path, body) {
  return fetch(api + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

async function load() {
  const slash = env._HANDLER.lastIndexOf('/') + 1;
  const [module, ...path] = env._HANDLER.slice(slash).split('.');
  const base = join(env.LAMBDA_TASK_ROOT, env._HANDLER.slice(0, slash), module);
  const file = ['', '.js', '.mjs', '.cjs'].map((end) => base + end).find((each) => existsSync(each));
  if (!file) throw new Error('Cannot find module ' + base + ' (.js, .mjs, .cjs) for handler ' + env._HANDLER);
  const loaded = await import(pathToFileURL(file).href);
  const named = (from) => path.reduce((value, name) => value?.[name], from);
  const handler = named(loaded) ?? named(loaded.default);
  if (typeof handler !== 'function') throw new Error(env._HANDLER + ' is undefined or not exported');
  return handler;
}

async function serve(handler) {
  for (;;) {
    const next = await fetch(api + 'invocation/next');
    const id = next.headers.get('lambda-runtime-aws-request-id');
    const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
    const context = {
      awsRequestId: id,
      invokedFunctionArn: next.headers.get('lambda-runtime-invoked-function-arn'),
      functionName: env.AWS_LAMBDA_FUNCTION_NAME,
      functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
      memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
      logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
      logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    };
    try {
      const result = await handler(await next.json(), context);
      endLines(id);
      await post('invocation/' + id + '/response', JSON.stringify(result) ?? 'null');
    } catch (error) {
      endLines(id);
      await post('invocation/' + id + '/error', described(error));
    }
  }
}

// The engine is gone when its API is: then so is this process.
const gone = () => process.exit(0);
load().then(
  (handler) => serve(handler).catch(gone),
  (error) => post('init/error', described(error)).then(() => process.exit(1), gone),
);
`;
