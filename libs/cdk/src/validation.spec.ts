import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource, Stack } from 'aws-cdk-lib';
import { AutomationRulePreset, ResponseMode, SecurityHubIncidentResponse } from './index.js';
import { anApp, INLINE_CODE } from './testing/synthesize.js';

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly description: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
}

it("passes CloudFormation's own validation, which the other tests leave out for speed", () => {
  delete process.env['CDK_VALIDATION'];
  jest.spyOn(console, 'error').mockReturnValue(undefined);
  const app = anApp();
  new SecurityHubIncidentResponse(new Stack(app, 'Validated'), 'Soc', {
    automationRules: Object.values(AutomationRulePreset),
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    emailAddresses: ['soc@example.com'],
    mode: ResponseMode.LIVE,
  });
  // The control: a fault that must be found, or nothing was validated.
  new CfnResource(new Stack(app, 'Faulty'), 'Rule', {
    type: 'AWS::SecurityHub::AutomationRule',
    properties: {},
  });
  app.synth();
  const { pluginReports } = JSON.parse(
    readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'),
  ) as Report;
  const found = pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ description, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${constructPath}: ${description}`),
    ),
  );
  expect(found).toContain("Faulty/Rule: Properties: 'Criteria' is a required property");
  expect(found.filter((line) => !line.startsWith('Faulty/'))).toEqual([]);
}, 60_000);
