import type { Endpoints } from '../http/endpoint-variables.js';
import type { FunctionDefinition } from './function-definition.js';
import { processEnvironment } from './process-environment.js';
import { functionEnvironment } from './reserved-names.js';

const definition: FunctionDefinition = {
  logicalId: 'Processor',
  name: 'stack-Processor',
  handler: 'index.handler',
  runtime: 'nodejs24.x',
  memoryMegabytes: 512,
  timeoutSeconds: 60,
  environment: { POLICY: '/opt/tocsin/policy.json', MODE: 'live', NODE_OPTIONS: '--enable-source-maps' },
  code: '/asset',
  layers: [],
};
const endpoints: Endpoints = {
  cloudFormation: 'http://f',
  config: 'http://g',
  dynamoDb: 'http://d',
  eventBridge: 'http://h',
  lambda: 'http://i',
  securityHub: 'http://a',
  sns: 'http://b',
  sqs: 'http://c',
  sts: 'http://j',
  others: 'http://e',
};
const workplace = { task: '/w/task', layers: '/w/opt', scratch: '/w/tmp', bootstrap: '/w/bootstrap.mjs' };

test('has what Lambda sets, the variables of the template, and nothing of the host', () => {
  process.env.AWS_PROFILE = 'a-person';
  const place = { number: 3, region: 'eu-west-1', endpoints, runtimeApi: '127.0.0.1:1/3', workplace };
  const environment = processEnvironment(definition, place);
  expect(environment).toMatchObject({
    POLICY: '/w/opt/tocsin/policy.json',
    MODE: 'live',
    NODE_OPTIONS: '--enable-source-maps',
    AWS_REGION: 'eu-west-1',
    AWS_LAMBDA_FUNCTION_NAME: 'stack-Processor',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
    AWS_ACCESS_KEY_ID: 'TOCSIN.Processor.3',
    AWS_ENDPOINT_URL_SECURITYHUB: 'http://a',
    AWS_ENDPOINT_URL: 'http://e',
  });
  expect(environment).not.toHaveProperty('AWS_PROFILE');
  delete process.env.AWS_PROFILE;
});

test.each<[string, object, string]>([
  [
    'a reserved name',
    { AWS_REGION: 'x', TZ: 'x' },
    'F: Lambda reserves the environment variables AWS_REGION, TZ',
  ],
  [
    'more than 4 KB',
    { LARGE: 'x'.repeat(4092) },
    'F: the environment has 4097 bytes, Lambda takes at most 4096',
  ],
])('refuses %s', (_what, variables, message) => {
  expect(() => functionEnvironment('F', variables)).toThrow(message);
});
