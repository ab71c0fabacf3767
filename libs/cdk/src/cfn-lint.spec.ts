import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { addCheckedSoc } from './examples/checked-app.js';
import { EnabledHubStack } from './examples/enabled-hub-stack.js';
import { ExistingHubStack } from './examples/existing-hub-stack.js';
import { IndicatorListsStack } from './examples/indicator-lists-stack.js';
import { SocStack } from './examples/minimal-stack.js';
import { OwnHandlerStack } from './examples/own-handler-stack.js';
import { OwnPolicyStack } from './examples/own-policy-stack.js';
import { PagerStack } from './examples/pager-stack.js';
import { addSocOfSeveralRegions } from './examples/several-regions.js';
import type * as processorBundle from './processor-bundle.js';
import { cfnLint, hasCfnLint, type Remark } from './testing/cfn-lint.js';
import { anApp, INLINE_CODE } from './testing/synthesize.js';
import { templateOf, VARIANTS } from './testing/upgrade/variants.js';

// The bundle is built by another project; CloudFormation does not look into it.
jest.mock('./processor-bundle.js', () => ({
  ...jest.requireActual<typeof processorBundle>('./processor-bundle.js'),
  processorBundle: () => lambda.Code.fromInline('exports.handler = async () => undefined;'),
  enricherBundle: () => lambda.Code.fromInline('exports.handler = async () => undefined;'),
  sweeperBundle: () => lambda.Code.fromInline('exports.handler = async () => undefined;'),
}));

/**
 * What cfn-lint would have otherwise, as `rule type`, each with the reason. A new entry needs one.
 *
 * Custom action: newer than the resource types in cfn-lint 1.51; `validation.spec.ts` holds it against those in aws-cdk-lib.
 * Function, delivery stream: who waits for a role by DependsOn waits for its policies too, which is what is wanted; aws-cdk-lib
 * names the role beside them, which the reference to it says already.
 */
const OTHERWISE = [
  'E3006 AWS::SecurityHub::ActionTarget',
  'W3005 AWS::KinesisFirehose::DeliveryStream',
  'W3005 AWS::Lambda::Function',
];

const folder = mkdtempSync(join(tmpdir(), 'tocsin-cfn-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `file logicalId` → type. */
const types = new Map<string, string>();
function write(name: string, text: string): string {
  const file = join(folder, `${name}.template.json`);
  writeFileSync(file, text);
  const { Resources } = JSON.parse(text) as { Resources: Record<string, { Type: string }> };
  for (const [id, { Type }] of Object.entries(Resources)) types.set(`${basename(file)} ${id}`, Type);
  return file;
}

/** Every example of the README, by its file. */
const EXAMPLES: Readonly<Record<string, (app: App) => void>> = {
  'checked-app.ts': addCheckedSoc,
  'enabled-hub-stack.ts': (app) => new EnabledHubStack(app, 'Example'),
  'existing-hub-stack.ts': (app) => new ExistingHubStack(app, 'Example'),
  'indicator-lists-stack.ts': (app) => new IndicatorListsStack(app, 'Example'),
  'minimal-stack.ts': (app) => new SocStack(app, 'Example'),
  'own-handler-stack.ts': (app) => new OwnHandlerStack(app, 'Example', INLINE_CODE),
  'own-policy-stack.ts': (app) => new OwnPolicyStack(app, 'Example'),
  'pager-stack.ts': (app) => new PagerStack(app, 'Example', INLINE_CODE),
  'several-regions.ts': addSocOfSeveralRegions,
};

function templatesOf(add: (app: App) => void): readonly string[] {
  const app = anApp();
  add(app);
  return app.synth().stacks.map(({ templateFullPath }) => readFileSync(templateFullPath, 'utf8'));
}

it('knows every example of the README', () => {
  const files = globSync('*.ts', { cwd: join(__dirname, 'examples'), exclude: ['*.spec.ts'] });
  expect(Object.keys(EXAMPLES)).toEqual(files.sort());
});

const installed = hasCfnLint();
if (!installed) process.stderr.write('NOT CHECKED, because cfn-lint is not installed: the templates\n');
const ifInstalled = installed ? it : it.skip;

function argued({ file, rule, logicalId }: Remark): boolean {
  return OTHERWISE.includes(`${rule} ${types.get(`${file} ${logicalId ?? ''}`) ?? '-'}`);
}

// Planted fault seen red: a queue with a retention of 20 days, through its L1.
ifInstalled(
  'cfn-lint has nothing against the templates of the construct and of the README, but for what is argued above',
  () => {
    // The report of the app with a validation, which names nothing that it has.
    jest.spyOn(console, 'error').mockReturnValue(undefined);
    const files = [
      ...Object.keys(VARIANTS).map((variant) => write(variant, templateOf(variant))),
      ...Object.entries(EXAMPLES).flatMap(([file, add]) =>
        templatesOf(add).map((text, at) => write(`${basename(file, '.ts')}-${at}`, text)),
      ),
    ];
    const remarks = cfnLint(files).filter((remark) => !argued(remark));
    expect(remarks.map(({ text }) => text)).toEqual([]);
  },
  120_000,
);

// The control: a fault that must be found, or nothing was looked at.
ifInstalled(
  'cfn-lint finds a fault',
  () => {
    const faulty = { Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: {} } } };
    const remarks = cfnLint([write('faulty', JSON.stringify(faulty))]);
    expect(remarks.map(({ rule }) => rule)).toContain('E3003');
  },
  120_000,
);
