import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Stack, type App } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as processorBundle from './processor-bundle.js';
import { cfnLint, hasCfnLint, type Remark } from './testing/cfn-lint.js';
import { anApp } from './testing/synthesize.js';
import { templateOf, VARIANTS } from './testing/upgrade/variants.js';

// The bundle is built by another project; CloudFormation does not look into it.
jest.mock('./processor-bundle.js', () => ({
  ...jest.requireActual<typeof processorBundle>('./processor-bundle.js'),
  processorBundle: () => lambda.Code.fromInline('exports.handler = async () => undefined;'),
}));

/**
 * What cfn-lint would have otherwise, as `rule type`, each with the reason. A new entry needs one.
 *
 * Custom action: newer than the resource types in cfn-lint 1.51; `validation.spec.ts` holds it against those in aws-cdk-lib.
 * Function: aws-cdk-lib makes a function wait for its role and the role's policy by DependsOn; the role would not need it.
 */
const OTHERWISE = ['E3006 AWS::SecurityHub::ActionTarget', 'W3005 AWS::Lambda::Function'];

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

/** Every stack of an example of the README: each exports one, or a function that adds stacks to an app. */
function exampleTemplates(file: string): readonly string[] {
  const [made] = Object.values(jest.requireActual<Record<string, unknown>>(`./examples/${file}`));
  if (typeof made !== 'function') throw new Error(`${file} exports neither a stack nor a function`);
  const app = anApp();
  if (made.prototype instanceof Stack) new (made as new (scope: App, id: string) => Stack)(app, 'Example');
  else (made as (scope: App) => void)(app);
  return app.synth().stacks.map(({ templateFullPath }) => readFileSync(templateFullPath, 'utf8'));
}

const examples = globSync('*.ts', { cwd: join(__dirname, 'examples'), exclude: ['*.spec.ts'] }).sort();

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
      ...examples.flatMap((file) =>
        exampleTemplates(file).map((text, at) => write(`${basename(file, '.ts')}-${at}`, text)),
      ),
    ];
    expect(files.length).toBeGreaterThanOrEqual(Object.keys(VARIANTS).length + examples.length);
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
