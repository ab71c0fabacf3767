import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack, Validations } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { AwsSolutionsChecks } from 'cdk-nag';
import {
  ResponseMode,
  SecurityHubEnablement,
  SecurityHubIncidentResponse,
  SecurityStandard,
} from './index.js';
import { anApp, INLINE_CODE } from './testing/synthesize.js';

/**
 * What the rules of AWS Control Tower would have otherwise, each with the reason. A new entry needs one.
 *
 * Retention: a property, three months unless said otherwise. Keys of a customer: a choice, not a default: they cost, and a
 * disabled one stops everything. VPC: the processor calls AWS alone; inside a VPC it would need an endpoint for each service.
 * The same of enricher and sweeper. Heartbeat queue: nothing takes from it, so nothing can fail.
 * Parked queue: a person reads it; nothing takes messages from it, so none can fail.
 */
const OTHERWISE = [
  'cloudwatch_log_group_retention_period_check@Test/Soc/ProcessorLog/Resource',
  'cloudwatch_log_group_retention_period_check@Test/Soc/EnricherLog/Resource',
  'cloudwatch_log_group_retention_period_check@Test/Soc/SweeperLog/Resource',
  'cloudwatch_log_group_encrypted_check@Test/Soc/ProcessorLog/Resource',
  'cloudwatch_log_group_encrypted_check@Test/Soc/EnricherLog/Resource',
  'cloudwatch_log_group_encrypted_check@Test/Soc/SweeperLog/Resource',
  'dynamodb_table_encrypted_kms_check@Test/Soc/Ledger/Resource',
  'lambda_inside_vpc_check@Test/Soc/Processor/Resource',
  'lambda_inside_vpc_check@Test/Soc/Enricher/Resource',
  'lambda_inside_vpc_check@Test/Soc/Sweeper/Resource',
  'sqs_dlq_check@Test/Soc/ParkedQueue/Resource',
  'sqs_dlq_check@Test/Soc/HeartbeatQueue/Resource',
];

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
}

function violations(plugin: 'nag' | 'guard', underKey = false): readonly string[] {
  const app = anApp();
  const made = plugin === 'nag' ? new AwsSolutionsChecks(app) : new CfnGuardValidator();
  Validations.of(app).addPlugins(made);
  const stack = new Stack(app, 'Test');
  const hub = new SecurityHubEnablement(stack, 'Hub', { standards: [SecurityStandard.CIS_5_0_0] });
  new SecurityHubIncidentResponse(stack, 'Soc', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    emailAddresses: ['soc@example.com'],
    hub,
    ...(underKey && { key: new kms.Key(stack, 'Key', { enableKeyRotation: true }) }),
    mode: ResponseMode.LIVE,
  });
  try {
    app.synth();
  } catch (error) {
    if (!String(error).includes('Validation')) throw error;
  }
  const report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as Report;
  return report.pluginReports.flatMap(({ violations: found }) =>
    found.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName}@${constructPath}`),
    ),
  );
}

// Planted fault seen red: the incident topic without enforceSSL.
it('passes AwsSolutions of cdk-nag', () => {
  expect(violations('nag')).toEqual([]);
});

// Planted fault seen red: dead-letter queues without a redrive allow policy.
it('passes the rules of AWS Control Tower, but for what is argued above', () => {
  expect(violations('guard')).toEqual(OTHERWISE);
});

it('passes both under a key, whose own policy is that of whoever made it', () => {
  expect(violations('nag', true)).toEqual([]);
  const ours = violations('guard', true).filter((found) => !found.includes('@Test/Key/'));
  expect(ours).toEqual(OTHERWISE.filter((rule) => !rule.startsWith('dynamodb_table_encrypted_kms')));
});
