import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { WORKSPACE } from './bundle-function.js';

const load = createRequire(__filename);
const { BY_CLASS } = load('../errors-by-name.cjs') as { readonly BY_CLASS: ReadonlySet<string> };
const FUNCTIONS = ['apps/processor', 'apps/enricher', 'apps/sweeper', 'libs/functions'];
const IMPORTS = /import (?!type)\{([^}]*)\} from '@aws-sdk\/client-/g;

// Planted fault seen red: an empty list.
it('keeps the class of every error that a function tells by it', () => {
  const files = globSync(
    FUNCTIONS.map((folder) => `${folder}/src/**/*.ts`),
    { cwd: WORKSPACE },
  ).filter((file) => !file.endsWith('.spec.ts'));
  expect(files.length).toBeGreaterThan(50);
  const named = files.flatMap((file) =>
    [...readFileSync(join(WORKSPACE, file), 'utf8').matchAll(IMPORTS)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  );
  const classes = new Set(named.filter((name) => /(?:Exception|Error)$/.test(name)));
  expect([...classes].sort()).toEqual([...BY_CLASS].sort());
});

const PLANT = `
  import { DynamoDBClient, PutItemCommand, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
  import { SecurityHubClient, GetFindingsCommand } from '@aws-sdk/client-securityhub';
  import { SNSClient, PublishBatchCommand } from '@aws-sdk/client-sns';
  import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
  const own = { region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 };
  const calls = {
    dynamodb: (endpoint) => new DynamoDBClient({ ...own, endpoint }).send(new PutItemCommand({ TableName: 't', Item: {} })),
    securityhub: (endpoint) => new SecurityHubClient({ ...own, endpoint }).send(new GetFindingsCommand({})),
    sns: (endpoint) => new SNSClient({ ...own, endpoint }).send(new PublishBatchCommand({ TopicArn: 'arn:aws:sns:eu-west-1:1:t', PublishBatchRequestEntries: [{ Id: '0', Message: 'm' }] })),
    sqs: (endpoint) => new SQSClient({ ...own, endpoint }).send(new SendMessageCommand({ QueueUrl: endpoint + '/1/q', MessageBody: 'm' })),
  };
  const [, , service, endpoint] = process.argv;
  calls[service](endpoint).catch(({ name, message, $fault, $metadata, constructor }) => {
    const known = constructor === ConditionalCheckFailedException;
    console.log(JSON.stringify({ name, message, $fault, status: $metadata?.httpStatusCode, known }));
  });`;

describe('what the bundle makes of an error that AWS answers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-errors-'));
  const file = join(folder, 'index.cjs');
  let reply: { status: number; headers: Record<string, string>; body: string };
  const server = createServer((_, response) => {
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  let endpoint: string;

  beforeAll(async () => {
    const { outExtension: _, ...options } = load('../function.esbuild.cjs') as BuildOptions;
    await build({
      ...options,
      absWorkingDir: WORKSPACE,
      stdin: { contents: PLANT, resolveDir: WORKSPACE },
      platform: 'node',
      bundle: true,
      outfile: file,
      logLevel: 'silent',
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const json = (type: string) => ({ 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type });
  const namespaced = (name: string) =>
    JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'no' });
  const xml = (code: string) =>
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`;

  it.each([
    [
      'dynamodb',
      400,
      json(''),
      namespaced('ConditionalCheckFailedException'),
      'ConditionalCheckFailedException',
      true,
    ],
    [
      'dynamodb',
      400,
      json(''),
      namespaced('ProvisionedThroughputExceededException'),
      'ProvisionedThroughputExceededException',
      false,
    ],
    ['dynamodb', 400, json(''), namespaced('ValidationException'), 'ValidationException', false],
    ['securityhub', 400, json('InvalidInputException'), '{"Message":"no"}', 'InvalidInputException', false],
    ['securityhub', 403, json('AccessDeniedException'), '{"Message":"no"}', 'AccessDeniedException', false],
    ['securityhub', 500, json('InternalException'), '{"Message":"no"}', 'InternalException', false],
    ['sns', 400, { 'content-type': 'text/xml' }, xml('InvalidParameter'), 'InvalidParameter', false],
    ['sns', 429, { 'content-type': 'text/xml' }, xml('Throttled'), 'Throttled', false],
    ['sqs', 400, json('com.amazonaws.sqs#QueueDoesNotExist'), '{"message":"no"}', 'QueueDoesNotExist', false],
  ])('%s, %d: %j %s', async (service, status, headers, body, name, known) => {
    reply = { status, headers, body };
    const $fault = status < 500 ? 'client' : 'server';
    const { stdout } = await promisify(execFile)(process.execPath, [file, service, endpoint]);
    expect(JSON.parse(stdout)).toEqual({ name, message: 'no', $fault, status, known });
  });
});
