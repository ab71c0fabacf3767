import type { Resource } from '../assembly/template.js';
import { readEventSources } from './event-source.js';
import type { FunctionDefinition } from './function-definition.js';

const functions = [{ logicalId: 'Processor', name: 'processor', timeoutSeconds: 60 }] as FunctionDefinition[];

function read(mapping: object, queue: object = {}) {
  const properties = {
    EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:intake',
    FunctionName: 'arn:aws:lambda:eu-west-1:111122223333:function:processor:live',
    ...mapping,
  };
  const resources: Resource[] = [
    {
      logicalId: 'Intake',
      type: 'AWS::SQS::Queue',
      physicalId: 'http://local/intake',
      properties: { VisibilityTimeout: 360, ...queue },
    },
    { logicalId: 'Source', type: 'AWS::Lambda::EventSourceMapping', physicalId: 'source', properties },
  ];
  return readEventSources(resources, functions);
}

test('reads a mapping through an alias, with the defaults of Lambda', () => {
  expect(read({})).toEqual([
    {
      logicalId: 'Source',
      functionId: 'Processor',
      functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:processor:live',
      queueName: 'intake',
      queueArn: 'arn:aws:sqs:eu-west-1:111122223333:intake',
      batchSize: 10,
      windowSeconds: 0,
      mostConcurrent: Infinity,
      reportsItemFailures: false,
      visibilitySeconds: 360,
      timeoutSeconds: 60,
    },
  ]);
});

test('reads batch, window, concurrency and the response type', () => {
  const [source] = read({
    BatchSize: 100,
    MaximumBatchingWindowInSeconds: 30,
    ScalingConfig: { MaximumConcurrency: 2 },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  expect(source).toMatchObject({
    batchSize: 100,
    windowSeconds: 30,
    mostConcurrent: 2,
    reportsItemFailures: true,
  });
});

test('a mapping that is not enabled is left out', () => {
  expect(read({ Enabled: false })).toEqual([]);
});

test.each<[string, object, object, string]>([
  [
    'a large batch without a window',
    { BatchSize: 11 },
    {},
    'Source: BatchSize 11 needs MaximumBatchingWindowInSeconds',
  ],
  [
    'a visibility below the timeout',
    {},
    { VisibilityTimeout: 30 },
    'Source: the queue Intake has a visibility timeout of 30 s, less than',
  ],
  [
    'a function that is not there',
    { FunctionName: 'other' },
    {},
    'Source: the function other is not in the template',
  ],
  [
    'a queue that is not there',
    { EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:x' },
    {},
    'reads from SQS queues of the template only',
  ],
  [
    'a stream',
    { EventSourceArn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/x/stream/1' },
    {},
    'reads from SQS queues',
  ],
  ['a filter', { FilterCriteria: {} }, {}, 'Source: FilterCriteria is not run locally'],
])('refuses %s', (_what, mapping, queue, message) => {
  expect(() => read(mapping, queue)).toThrow(message);
});
