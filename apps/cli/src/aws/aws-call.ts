import { UsageError } from '../commands/usage-error.js';
import { CallRefused } from './call-refused.js';

/** Names of errors by which an AWS SDK says that it cannot even ask. */
const NO_CREDENTIALS = ['CredentialsProviderError', 'TokenProviderError'];

/**
 * Sends a command; what AWS refuses, and what the SDK cannot send, becomes a {@link CallRefused} with the call's name.
 *
 * @param call - such as `DescribeRule`.
 * @throws UsageError where there are no credentials
 */
export async function asked<T>(call: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AbortError') throw error;
    if (NO_CREDENTIALS.includes(error.name))
      throw new UsageError(
        `${call}: no credentials: ${error.message}; sign in, or choose a profile with AWS_PROFILE`,
        {
          cause: error,
        },
      );
    throw new CallRefused(call, error.name, error.message, { cause: error });
  }
}
