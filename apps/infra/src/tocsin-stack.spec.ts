import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { TocsinStack } from './tocsin-stack.js';

const outdir = mkdtempSync(join(tmpdir(), 'tocsin-stack-'));
afterAll(() => rmSync(outdir, { recursive: true }));

const code = lambda.Code.fromInline('exports.handler = async () => undefined;');
const app = new App({ outdir, analyticsReporting: false });
const stack = new TocsinStack(app, 'TocsinStack', { email: 'soc@example.com', code });
const problems = jest.spyOn(console, 'error').mockReturnValue(undefined);
// With CloudFormation's validation: this is the stack that people deploy.
const template = Template.fromJSON(
  JSON.parse(readFileSync(app.synth().getStackByName(stack.stackName).templateFullPath, 'utf8')) as object,
);

it('is valid', () => {
  expect(problems.mock.calls).toEqual([]);
});

it('has the outputs that the report and the tests read', () => {
  expect(Object.keys(template.findOutputs('*')).sort()).toEqual([
    'EnricherDeadLetterQueueUrl',
    'EnricherQueueUrl',
    'EscalateActionArn',
    'IncidentTopicArn',
    'LedgerTableName',
    'ParkedQueueUrl',
    'RoutineDeadLetterQueueUrl',
    'RoutineQueueUrl',
    'RuleDeadLetterQueueUrl',
    'TicketDeadLetterQueueUrl',
    'TicketQueueUrl',
    'UndeliveredEnricherQueueUrl',
    'UndeliveredQueueUrl',
    'UndeliveredTicketQueueUrl',
    'UrgentDeadLetterQueueUrl',
    'UrgentQueueUrl',
  ]);
});

it('is live and tells one address', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { TOCSIN_MODE: 'live', TOCSIN_MARK: 'notified' } },
  });
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'soc@example.com',
  });
  template.resourcePropertiesCountIs('AWS::SNS::Subscription', { Protocol: 'email' }, 1);
});

it('can be deployed anywhere', () => {
  expect(stack.environment).toBe('aws://unknown-account/unknown-region');
});
