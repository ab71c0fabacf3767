import { devNull } from 'node:os';
import { endpointVariables, type Endpoints } from '../http/endpoint-variables.js';

/**
 * The environment of a process that is no function of the stack. No profile, file or instance of the person at the machine
 * is asked for credentials.
 *
 * Source: AWS SDKs and Tools Reference Guide, "Settings reference".
 */
export function outsideEnvironment(endpoints: Endpoints, region: string): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...endpointVariables(endpoints),
  };
}
