import { GetAliasCommand, GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { UsageError } from '../../commands/usage-error.js';
import type { DeployedProcessor, DeployedStack } from '../found.js';
import { asked } from '../../aws/aws-call.js';

/**
 * Finds the processor among the functions of a stack, by the environment that the construct gives it.
 *
 * @throws UsageError where there is none, or several; CallRefused
 */
export async function readProcessor(client: LambdaClient, stack: DeployedStack): Promise<DeployedProcessor> {
  const found: DeployedProcessor[] = [];
  for (const { type, physicalId } of stack.resources) {
    if (type !== 'AWS::Lambda::Function') continue;
    const aliasArn = await aliasOf(client, stack, physicalId);
    const { Environment, LoggingConfig } = await asked('GetFunctionConfiguration', () =>
      // What the event sources invoke: an alias may stand behind.
      client.send(
        new GetFunctionConfigurationCommand({
          FunctionName: physicalId,
          ...(aliasArn !== undefined && { Qualifier: aliasArn.split(':').at(-1) }),
        }),
      ),
    );
    const variables = Environment?.Variables ?? {};
    const { TOCSIN_MODE: mode, TOCSIN_MARK: mark, TOCSIN_TOPIC_ARN: topicArn } = variables;
    const { TOCSIN_PARKED_QUEUE_URL: parkedQueueUrl } = variables;
    if ((mode !== 'live' && mode !== 'shadow') || topicArn === undefined) continue;
    found.push({
      functionName: physicalId,
      ...(aliasArn !== undefined && { aliasArn }),
      mode,
      mark: mark === 'none' ? 'none' : 'notified',
      topicArn,
      logGroup: LoggingConfig?.LogGroup ?? `/aws/lambda/${physicalId}`,
      ...(parkedQueueUrl !== undefined && { parkedQueueUrl }),
    });
  }
  const [only, ...more] = found;
  if (only === undefined)
    throw new UsageError(
      `the stack ${stack.name} has no processor of Tocsin: name the stack of the construct`,
    );
  if (more.length > 0)
    throw new UsageError(
      `the stack ${stack.name} has ${found.length} processors (${found.map(({ functionName }) => functionName).join(', ')}): ` +
        'one at a time can be verified, each in a stack of its own',
    );
  return only;
}

/** Of the stack's aliases the one of this function, if it is there. */
async function aliasOf(
  client: LambdaClient,
  { resources }: DeployedStack,
  functionName: string,
): Promise<string | undefined> {
  // `Ref` of an alias is its ARN. Source: CloudFormation reference, AWS::Lambda::Alias.
  const alias = resources.find(
    ({ type, physicalId }) => type === 'AWS::Lambda::Alias' && physicalId.split(':').at(-2) === functionName,
  );
  const name = alias?.physicalId.split(':').at(-1);
  if (name === undefined) return undefined;
  const { AliasArn } = await asked('GetAlias', () =>
    client.send(new GetAliasCommand({ FunctionName: functionName, Name: name })),
  );
  return AliasArn;
}
