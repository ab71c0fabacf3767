import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack, Validations } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ResponseMode, SecurityHubIncidentResponse } from '../index.js';
import { implicitActions } from '../testing/implicit-actions.js';
import { allowedActions, identityStatements, listed } from '../testing/policy-statements.js';
import { anApp, INLINE_CODE, resourceOf, synthesize } from '../testing/synthesize.js';

const live = { emailAddresses: ['soc@example.com'], mode: ResponseMode.LIVE };

const XRAY = implicitActions('traced').filter((action) => !implicitActions().includes(action));
const templates = {
  off: synthesize(live).template,
  on: synthesize({ ...live, tracing: lambda.Tracing.ACTIVE }).template,
};
const actionsOf = (template: Template) => allowedActions(identityStatements(template));
const FUNCTIONS = ['SocProcessor', 'SocEnricher', 'SocSweeper'];

it('is off unless it is asked for, and then the role knows nothing of X-Ray', () => {
  for (const template of [
    templates.off,
    synthesize({ ...live, tracing: lambda.Tracing.DISABLED }).template,
  ]) {
    for (const name of FUNCTIONS) {
      const { Properties } = resourceOf(template, 'AWS::Lambda::Function', name);
      expect(Properties).not.toHaveProperty('TracingConfig');
    }
    expect(actionsOf(template)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^xray:/)]));
  }
});

it('when it is on, each role gets two actions more and no other', () => {
  for (const name of FUNCTIONS) {
    const { Properties } = resourceOf(templates.on, 'AWS::Lambda::Function', name);
    expect(Properties['TracingConfig']).toEqual({ Mode: 'Active' });
  }
  expect(XRAY).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
  // Planted fault seen red: on, whatever is said.
  expect(actionsOf(templates.on)).toEqual([...actionsOf(templates.off), ...XRAY, ...XRAY, ...XRAY].sort());
});

it('only these two are about *: they have no resource to name', () => {
  const wide = identityStatements(templates.on).filter(({ Resource }) => listed(Resource).includes('*'));
  // Planted fault seen red: xray:* in the role.
  expect(allowedActions(wide)).toEqual([...XRAY, ...XRAY, ...XRAY].sort());
});

it('says so to cdk-nag', () => {
  const app = anApp();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  new SecurityHubIncidentResponse(new Stack(app, 'Test'), 'Soc', {
    ...live,
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    tracing: lambda.Tracing.ACTIVE,
  });
  app.synth();
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as {
    readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string }[] }[];
  };
  const rules = pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
  // Planted fault seen red: without the acknowledgement.
  expect(rules).toEqual([]);
});
