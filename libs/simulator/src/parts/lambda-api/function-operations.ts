import { functionName } from '../../assembly/qualified-function.js';
import type { Resource, Stack } from '../../assembly/template.js';
import { AwsError } from '../../errors.js';
import { isObject, member, textAt, type JsonObject } from '../../json.js';
import type { Place } from '../../access/place.js';

/** An operation of the Lambda API: from the members of its path and query to its output. */
export type LambdaOperation = (input: Readonly<JsonObject>) => JsonObject;

type Name = 'getAlias' | 'getFunctionConfiguration' | 'getEventSourceMapping' | 'listEventSourceMappings';

/**
 * GetAlias, GetFunctionConfiguration, GetEventSourceMapping and ListEventSourceMappings. Functions of the engine have one
 * version, `1`.
 *
 * Source: AWS Lambda API reference, the page of each operation.
 */
export function functionOperations(
  { resources }: Stack,
  { arn }: Place,
): Readonly<Record<Name, LambdaOperation>> {
  const arnOf = (name: string) => arn('lambda', `function:${name}`);
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  const find = (named: unknown): Resource => {
    const name = functionName(String(named));
    const found = ofType('AWS::Lambda::Function').find(({ physicalId }) => physicalId === name);
    if (found) return found;
    throw notFound(`Function not found: ${arnOf(name)}`);
  };
  const aliasOf = (name: string, alias: unknown) =>
    ofType('AWS::Lambda::Alias').find(
      ({ properties }) => properties.Name === alias && functionName(String(properties.FunctionName)) === name,
    );
  return {
    getAlias(input) {
      const { physicalId: name } = find(input.FunctionName);
      const alias = aliasOf(name, input.Name);
      if (!alias) throw notFound(`Cannot find alias arn: ${arnOf(name)}:${String(input.Name)}`);
      const { Name, FunctionVersion, Description = '' } = alias.properties;
      return { AliasArn: alias.physicalId, Name, FunctionVersion, Description, RevisionId: 'local' };
    },
    getFunctionConfiguration(input) {
      const { physicalId: name, properties } = find(input.FunctionName);
      const { Qualifier } = input;
      const known = ['$LATEST', '1', undefined];
      if (!known.includes(Qualifier as string) && !aliasOf(name, Qualifier))
        throw notFound(`Function not found: ${arnOf(name)}:${String(Qualifier)}`);
      const suffix = Qualifier === undefined ? '' : `:${String(Qualifier)}`;
      const variables = member(properties.Environment, 'Variables');
      return {
        FunctionName: name,
        FunctionArn: `${arnOf(name)}${suffix}`,
        Runtime: properties.Runtime,
        Role: properties.Role,
        Handler: properties.Handler,
        Description: properties.Description ?? '',
        Timeout: Number(properties.Timeout ?? 3),
        MemorySize: Number(properties.MemorySize ?? 128),
        Version: Qualifier === undefined || Qualifier === '$LATEST' ? '$LATEST' : '1',
        State: 'Active',
        LastUpdateStatus: 'Successful',
        PackageType: 'Zip',
        Architectures: properties.Architectures ?? ['x86_64'],
        ...(isObject(variables) ? { Environment: { Variables: variables } } : {}),
      };
    },
    listEventSourceMappings(input) {
      const name = input.FunctionName === undefined ? undefined : functionName(String(input.FunctionName));
      const source = textAt(input, 'EventSourceArn');
      const found = ofType('AWS::Lambda::EventSourceMapping').filter(
        ({ properties }) =>
          (name === undefined || functionName(String(properties.FunctionName)) === name) &&
          (source === undefined || properties.EventSourceArn === source),
      );
      return {
        EventSourceMappings: found.map(mappingOf),
      };
    },
    getEventSourceMapping({ UUID }) {
      const found = ofType('AWS::Lambda::EventSourceMapping').find(({ physicalId }) => physicalId === UUID);
      if (found) return mappingOf(found);
      throw notFound('The resource you requested does not exist.');
    },
  };
}

/** Source: AWS Lambda API reference, EventSourceMappingConfiguration. Members that were not given are left out (assumed). */
function mappingOf({ physicalId, properties }: Resource): JsonObject {
  const { FunctionResponseTypes, ScalingConfig } = properties;
  return {
    UUID: physicalId,
    EventSourceArn: properties.EventSourceArn,
    FunctionArn: properties.FunctionName,
    BatchSize: Number(properties.BatchSize ?? 10),
    MaximumBatchingWindowInSeconds: Number(properties.MaximumBatchingWindowInSeconds ?? 0),
    State: String(properties.Enabled) === 'false' ? 'Disabled' : 'Enabled',
    ...(FunctionResponseTypes === undefined ? {} : { FunctionResponseTypes }),
    ...(isObject(ScalingConfig)
      ? { ScalingConfig: { MaximumConcurrency: Number(ScalingConfig.MaximumConcurrency) } }
      : {}),
  };
}

function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, 404);
}
