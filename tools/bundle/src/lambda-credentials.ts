// It stands in for a module of the SDK inside of a bundle; nothing here imports it.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in the bundle for the SDK's default credential chain (an alias of the build): a Lambda function has its
 * credentials in its environment and nowhere else, so the other sources of the chain, code that reads files and
 * calls endpoints, stay out. Source: AWS Lambda Developer Guide, "Defined runtime environment variables".
 */
export const defaultProvider = fromEnv;
