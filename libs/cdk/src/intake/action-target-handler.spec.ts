import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ACTION_TARGET_HANDLER } from './action-target-handler.js';

type Handler = (event: object) => Promise<void>;
const ARN = 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/EscalateToSOC';
const PROPERTIES = { Id: 'EscalateToSOC', Name: 'Escalate to SOC', Description: 'At once.' };

/** Security Hub and CloudFormation's answer box in one server on the loopback address. */
let server: Server;
let calls: (readonly [string, unknown])[] = [];
let answers: Record<string, unknown>[] = [];
let refuse: { readonly code: string; readonly status: number } | undefined;
let boxStatus = 200;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.url === '/box') {
        answers.push(JSON.parse(body) as Record<string, unknown>);
        response.writeHead(boxStatus).end();
        return;
      }
      const what = `${request.method} ${decodeURIComponent(request.url ?? '')}`;
      calls.push([what, body === '' ? undefined : JSON.parse(body)]);
      if (refuse === undefined) response.end(JSON.stringify({ ActionTargetArn: ARN }));
      else
        response
          .writeHead(refuse.status, { 'x-amzn-errortype': refuse.code })
          .end(JSON.stringify({ Message: 'no' }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function run(event: object): Promise<Record<string, unknown> | undefined> {
  calls = [];
  answers = [];
  const exported: { handler?: Handler } = {};
  const environment = {
    AWS_ENDPOINT_URL: url(),
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_MAX_ATTEMPTS: '1',
  };
  Object.assign(process.env, environment);
  // As Lambda gets the code: a text.
  new Function('require', 'exports', ACTION_TARGET_HANDLER)(require, exported);
  await exported.handler?.({
    LogicalResourceId: 'Escalate',
    RequestId: 'r',
    ResponseURL: `${url()}/box`,
    StackId: 's',
    ...event,
  });
  return answers[0];
}

afterEach(() => {
  refuse = undefined;
  boxStatus = 200;
});

it('fits into what Lambda takes inline', () => {
  // Source: AWS::Lambda::Function, ZipFile: 4 MB today, 4,096 characters in older documents.
  expect(ACTION_TARGET_HANDLER.length).toBeLessThan(4_096);
});

it('makes the action, and answers with its ARN', async () => {
  const answer = await run({ RequestType: 'Create', ResourceProperties: PROPERTIES });
  expect(calls).toEqual([['POST /actionTargets', PROPERTIES]]);
  expect(answer).toMatchObject({
    Status: 'SUCCESS',
    PhysicalResourceId: ARN,
    Data: { ActionTargetArn: ARN },
    LogicalResourceId: 'Escalate',
  });
});

it('renames it in place, and makes another where the id changes: CloudFormation then deletes the old one', async () => {
  const update = (Id: string) => ({
    RequestType: 'Update',
    PhysicalResourceId: ARN,
    ResourceProperties: { ...PROPERTIES, Id, Name: 'Page' },
    OldResourceProperties: PROPERTIES,
  });
  await run(update('EscalateToSOC'));
  expect(calls).toEqual([[`PATCH /actionTargets/${ARN}`, { Description: 'At once.', Name: 'Page' }]]);
  await run(update('Another'));
  expect(calls).toEqual([['POST /actionTargets', { ...PROPERTIES, Id: 'Another', Name: 'Page' }]]);
});

// Planted fault seen red: nothing caught, so that CloudFormation would wait for an hour.
it.each(['Create', 'Delete'])('answers that it failed, and why: %s', async (RequestType) => {
  refuse = { code: 'LimitExceededException', status: 429 };
  const answer = await run({ RequestType, PhysicalResourceId: ARN, ResourceProperties: PROPERTIES });
  expect(answer).toMatchObject({
    Status: 'FAILED',
    Reason: expect.stringContaining('LimitExceededException'),
  });
});

it('takes an action that is gone, or a hub that is, for deleted; and deletes nothing that was never made', async () => {
  const gone = { RequestType: 'Delete', PhysicalResourceId: ARN, ResourceProperties: PROPERTIES };
  for (const code of ['ResourceNotFoundException', 'InvalidAccessException']) {
    refuse = { code, status: 404 };
    expect(await run(gone)).toMatchObject({ Status: 'SUCCESS' });
    expect(calls).toEqual([[`DELETE /actionTargets/${ARN}`, undefined]]);
  }
  await run({ ...gone, PhysicalResourceId: 'none' });
  expect(calls).toEqual([]);
});

it('fails loudly where the answer is not taken', async () => {
  boxStatus = 403;
  await expect(run({ RequestType: 'Create', ResourceProperties: PROPERTIES })).rejects.toThrow('HTTP 403');
});
