import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { FindingMark } from '../choices/finding-mark.js';
import { ResponseMode } from '../choices/response-mode.js';
import { createPolicyLayer } from '../policy/policy-layer.js';
import { TriagePolicyDocument } from '../policy/triage-policy-document.js';
import { implicitActions } from '../testing/implicit-actions.js';
import { allowedActions, identityStatements, listed } from '../testing/policy-statements.js';
import { anApp, INLINE_CODE, resourceOf } from '../testing/synthesize.js';
import { createLedger } from './ledger.js';
import { createProcessor } from './processor.js';

function stackWith(tracing?: boolean, app = anApp()): Stack {
  const stack = new Stack(app, 'Test');
  const queue = (id: string) => new sqs.Queue(stack, id, { enforceSSL: true });
  createProcessor(stack, {
    code: INLINE_CODE,
    intakes: [queue('Urgent'), queue('Routine')],
    ledger: createLedger(stack, RemovalPolicy.RETAIN),
    logRemovalPolicy: RemovalPolicy.RETAIN,
    logRetention: logs.RetentionDays.THREE_MONTHS,
    mark: FindingMark.NOTIFIED,
    mode: ResponseMode.LIVE,
    parkedQueue: queue('Parked'),
    policy: createPolicyLayer(stack, TriagePolicyDocument.recipe()),
    timeZone: 'UTC',
    topic: new sns.Topic(stack, 'Topic', { enforceSSL: true }),
    tracing,
  });
  return stack;
}

const XRAY = implicitActions('traced').filter((action) => !implicitActions().includes(action));
const templates = { off: Template.fromStack(stackWith()), on: Template.fromStack(stackWith(true)) };
const actionsOf = (template: Template) => allowedActions(identityStatements(template));

it('is off unless it is asked for, and then the role knows nothing of X-Ray', () => {
  for (const template of [templates.off, Template.fromStack(stackWith(false))]) {
    const { Properties } = resourceOf(template, 'AWS::Lambda::Function', 'Processor');
    expect(Properties).not.toHaveProperty('TracingConfig');
    expect(actionsOf(template)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^xray:/)]));
  }
});

it('when it is on, the role gets two actions more and no other', () => {
  const { Properties } = resourceOf(templates.on, 'AWS::Lambda::Function', 'Processor');
  expect(Properties['TracingConfig']).toEqual({ Mode: 'Active' });
  expect(XRAY).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
  // Planted fault seen red: on, whatever is said.
  expect(actionsOf(templates.on)).toEqual([...actionsOf(templates.off), ...XRAY].sort());
});

it('only these two are about *: they have no resource to name', () => {
  const wide = identityStatements(templates.on).filter(({ Resource }) => listed(Resource).includes('*'));
  // Planted fault seen red: xray:* in the role.
  expect(allowedActions(wide)).toEqual(XRAY);
});

it('says so to cdk-nag', () => {
  const app = anApp();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  stackWith(true, app);
  try {
    app.synth();
  } catch (error) {
    // The queues of this spec have no dead-letter queues; what is said of the role is looked at.
    if (!String(error).includes('Validation')) throw error;
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as {
    readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string }[] }[];
  };
  const rules = pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
  // Planted fault seen red: without the acknowledgement.
  expect(rules).toEqual(['AwsSolutions-SQS3']);
});
