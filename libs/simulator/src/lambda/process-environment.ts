import { join } from 'node:path';
import { accessKeyOf } from '../calls/caller.js';
import { endpointVariables, type Endpoints } from '../http/endpoint-variables.js';
import type { FunctionDefinition } from './function-definition.js';
import type { Workplace } from './workplace.js';

export interface ProcessPlace {
  readonly number: number;
  readonly region: string;
  readonly endpoints: Endpoints;
  /** Host, port and path of the Runtime API for this process. */
  readonly runtimeApi: string;
  readonly workplace: Workplace;
}

/**
 * The whole environment of a function's process: nothing of the host's, so that no profile or credential of the person
 * at the machine can be used. A variable that points into `/opt/` points into the copied layers.
 *
 * Source: AWS Lambda developer guide, "Working with Lambda environment variables".
 */
export function processEnvironment(
  definition: FunctionDefinition,
  place: ProcessPlace,
): Record<string, string> {
  const { endpoints, region, workplace, number, runtimeApi } = place;
  const own = Object.entries(definition.environment).map(([name, value]) => [
    name,
    value.startsWith('/opt/') ? join(workplace.layers, value.slice('/opt/'.length)) : value,
  ]);
  return {
    NODE_PATH: join(workplace.layers, 'nodejs', 'node_modules'),
    ...(Object.fromEntries(own) as Record<string, string>),
    _HANDLER: definition.handler,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${definition.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '1',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `local/[1]${number}`,
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    AWS_ACCESS_KEY_ID: accessKeyOf({ functionId: definition.logicalId, process: number }),
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: join(workplace.scratch, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(workplace.scratch, 'no-credentials'),
    ...endpointVariables(endpoints),
    HOME: workplace.scratch,
    TMPDIR: workplace.scratch,
    LAMBDA_TASK_ROOT: workplace.task,
    LANG: 'en_US.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TZ: ':UTC',
  };
}
