import { AssemblyError } from '../errors.js';
import { isObject } from '../json.js';

/** Source: AWS Lambda developer guide, "Working with Lambda environment variables", defined runtime variables. */
const reserved = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
  'TZ',
]);
const mostBytes = 4 * 1024;

/** The variables of the template, checked as Lambda checks them: no reserved name, at most 4 KB together. */
export function functionEnvironment(logicalId: string, variables: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(isObject(variables) ? variables : {}).map(
    ([name, value]) => [name, String(value)] as const,
  );
  const forbidden = entries.map(([name]) => name).filter((name) => reserved.has(name));
  if (forbidden.length > 0) {
    throw new AssemblyError(
      `Lambda reserves the environment variables ${forbidden.join(', ')}. Rename them.`,
      logicalId,
    );
  }
  const bytes = entries.reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value),
    0,
  );
  if (bytes > mostBytes) {
    throw new AssemblyError(
      `the environment has ${bytes} bytes, Lambda takes at most ${mostBytes}.`,
      logicalId,
    );
  }
  return Object.fromEntries(entries);
}
