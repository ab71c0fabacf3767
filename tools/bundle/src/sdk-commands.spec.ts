import { bundleFunction } from './bundle-function.js';
import { SDK_ACTIONS } from './sdk-actions.js';
import { actionsIn, commandsIn } from './sdk-commands.js';

// Bundling takes a second or two, and ten times that on a machine that does other things as well.
jest.setTimeout(60_000);

const APP = 'apps/processor';
const bundled = bundleFunction(APP);

it('finds the commands that the processor sends, and the one that a client carries', async () => {
  const { metafile } = await bundled;
  expect(commandsIn(metafile).map(({ command }) => command)).toEqual([
    'BatchGetItemCommand',
    'DescribeEndpointsCommand',
    'GetItemCommand',
    'PutItemCommand',
    'UpdateItemCommand',
    'BatchUpdateFindingsCommand',
    'BatchUpdateFindingsV2Command',
    'GetFindingsCommand',
    'GetFindingsV2Command',
    'PublishBatchCommand',
    'SendMessageBatchCommand',
    'SendMessageCommand',
  ]);
});

it('finds the one command that the enricher sends', async () => {
  const { metafile } = await bundleFunction('apps/enricher');
  expect(commandsIn(metafile).map(({ command }) => command)).toEqual(['SendMessageBatchCommand']);
  expect(actionsIn(metafile)).toEqual(['sqs:SendMessage']);
});

it('finds the commands that the sweeper sends', async () => {
  const { metafile } = await bundleFunction('apps/sweeper');
  expect(commandsIn(metafile).map(({ command }) => command)).toEqual([
    'BatchGetItemCommand',
    'DescribeEndpointsCommand',
    'BatchImportFindingsCommand',
    'GetFindingsCommand',
    'GetFindingsV2Command',
    'GetQueueAttributesCommand',
    'SendMessageBatchCommand',
    'SendMessageCommand',
  ]);
});

it.each([
  [
    'a command that is made',
    `import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
     export const planted = new DeleteItemCommand({ TableName: 't', Key: {} });`,
    'the bundle holds DeleteItemCommand of @aws-sdk/client-dynamodb, which has no row in tools/bundle/src/sdk-actions.ts. ' +
      'Look up its IAM action in the Service Authorization Reference and add the row; then give',
  ],
  [
    'a command that is only handed on, under another name',
    `import { ListTopicsCommand as Planted } from '@aws-sdk/client-sns';
     export const planted = [Planted];`,
    'the bundle holds ListTopicsCommand of @aws-sdk/client-sns',
  ],
  [
    'a client that has every call as a method',
    `import * as sqs from '@aws-sdk/client-sqs';
     export const planted = new sqs.SQS({}).purgeQueue({ QueueUrl: 'q' });`,
    'Command of @aws-sdk/client-sqs, which has no row',
  ],
  [
    'a paginator, which makes commands inside',
    `import { paginateScan } from '@aws-sdk/client-dynamodb';
     export const planted = paginateScan;`,
    'the bundle holds ScanCommand of @aws-sdk/client-dynamodb',
  ],
  [
    'a call without a command',
    `import { request } from 'node:https';
     export const planted = request('https://sns.eu-west-1.amazonaws.com');`,
    '<stdin> imports node:https: what it calls needs no command',
  ],
])('refuses %s', async (_, plant, expected) => {
  const { metafile } = await bundleFunction(APP, plant);
  expect(() => actionsIn(metafile)).toThrow(expected);
});

it('takes a command that is imported as a type for nothing', async () => {
  const plant = `import type { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
    export const planted = (command: DeleteItemCommand) => command.input;`;
  expect(actionsIn((await bundleFunction(APP, plant)).metafile)).toEqual(actionsIn((await bundled).metafile));
});

it('has one row a command, and says where each action is from', () => {
  const names = SDK_ACTIONS.map(({ client, command }) => `${client} ${command}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { source } of SDK_ACTIONS) expect(source).toMatch(/Reference|reference|Guide/);
});
