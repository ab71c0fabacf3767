import { functionName } from '../assembly/qualified-function.js';
import type { Resource } from '../assembly/template.js';
import { AssemblyError } from '../errors.js';
import { listAt, member } from '../json.js';
import type { FunctionDefinition } from './function-definition.js';

/** An SQS event source of a function. */
export interface EventSource {
  readonly logicalId: string;
  readonly functionId: string;
  /** What the mapping names: the function, a version or an alias. */
  readonly functionArn: string;
  readonly queueName: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly mostConcurrent: number;
  readonly reportsItemFailures: boolean;
  /** Of the queue. */
  readonly visibilitySeconds: number;
  /** Of the function. */
  readonly timeoutSeconds: number;
}

/**
 * Enabled event source mappings of the template, with what Lambda refuses refused.
 *
 * Source: CloudFormation reference, AWS::Lambda::EventSourceMapping; AWS Lambda developer guide, "Creating and
 * configuring an Amazon SQS event source mapping".
 */
export function readEventSources(
  resources: readonly Resource[],
  functions: readonly FunctionDefinition[],
): readonly EventSource[] {
  return resources
    .filter(
      ({ type, properties }) =>
        type === 'AWS::Lambda::EventSourceMapping' && String(properties.Enabled) !== 'false',
    )
    .map((resource) => readEventSource(resource, resources, functions));
}

function readEventSource(
  { logicalId, properties }: Resource,
  resources: readonly Resource[],
  functions: readonly FunctionDefinition[],
): EventSource {
  const queueArn = String(properties.EventSourceArn);
  const queueName = queueArn.split(':')[5] ?? '';
  const queue = resources.find(
    ({ type, physicalId }) => type === 'AWS::SQS::Queue' && physicalId.endsWith(`/${queueName}`),
  );
  if (queueArn.split(':')[2] !== 'sqs' || !queue) {
    throw new AssemblyError(
      `${queueArn}: the local engine reads from SQS queues of the template only`,
      logicalId,
    );
  }
  const name = functionName(String(properties.FunctionName));
  const target = functions.find((each) => each.name === name);
  if (!target) throw new AssemblyError(`the function ${name} is not in the template`, logicalId);
  if (properties.FilterCriteria !== undefined)
    throw new AssemblyError('FilterCriteria is not run locally', logicalId);

  const batchSize = Number(properties.BatchSize ?? 10);
  const windowSeconds = Number(properties.MaximumBatchingWindowInSeconds ?? 0);
  const visibilitySeconds = Number(queue.properties.VisibilityTimeout ?? 30);
  if (batchSize > 10 && windowSeconds < 1) {
    throw new AssemblyError(
      `BatchSize ${batchSize} needs MaximumBatchingWindowInSeconds of at least 1`,
      logicalId,
    );
  }
  if (visibilitySeconds < target.timeoutSeconds) {
    throw new AssemblyError(
      `the queue ${queue.logicalId} has a visibility timeout of ${visibilitySeconds} s, less than the function's timeout of ${target.timeoutSeconds} s: Lambda refuses that`,
      logicalId,
    );
  }
  return {
    logicalId,
    functionId: target.logicalId,
    functionArn: String(properties.FunctionName),
    queueName,
    queueArn,
    batchSize,
    windowSeconds,
    mostConcurrent: Number(member(properties.ScalingConfig, 'MaximumConcurrency') ?? Infinity),
    reportsItemFailures: (listAt(properties, 'FunctionResponseTypes') ?? []).includes(
      'ReportBatchItemFailures',
    ),
    visibilitySeconds,
    timeoutSeconds: target.timeoutSeconds,
  };
}
