import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsCommands, terraform } from './how-to-deploy.js';

const written = (folder: string) => ({
  folder,
  capabilities: ['CAPABILITY_IAM'] as const,
  written: {
    template: 'template.json',
    archives: [{ file: `${'a'.repeat(64)}.zip`, bytes: 600, sha256: 'a'.repeat(64) }],
  },
});
const FOLDERS = ['out', './out', '/srv/out', "it's $HOME", 'a"b ${file("x")} %{if true}', '-x'];

const scratch = mkdtempSync(join(tmpdir(), 'tocsin-deploy-spec-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the commands of the AWS CLI', () => {
  // Planted fault seen red: `quoted` gives the word back as it is.
  it.each(FOLDERS)('are one word for one file in a shell: %j', (folder) => {
    // The shell itself says what it makes of them: `aws` only shows its arguments.
    const script = `aws() { printf '%s\\n' "$@"; }\n${awsCommands(written(folder)).join('\n')}\n`;
    const { stdout, stderr, status } = spawnSync('sh', ['-c', script]);
    expect([stderr.toString('utf8'), status]).toEqual(['', 0]);
    const place = folder.startsWith('-') ? `./${folder}` : folder;
    expect(stdout.toString('utf8').split('\n')).toEqual([
      ...['s3', 'cp', `${place}/${'a'.repeat(64)}.zip`, 's3://my-bucket/tocsin/'],
      ...['cloudformation', 'deploy', '--stack-name', 'tocsin', '--template-file', `${place}/template.json`],
      ...['--s3-bucket', 'my-bucket', '--s3-prefix', 'tocsin', '--capabilities', 'CAPABILITY_IAM'],
      ...['--parameter-overrides', 'CodeBucket=my-bucket', 'CodePrefix=tocsin/', ''],
    ]);
  });
});

describe('the configuration of Terraform', () => {
  it.each<[string, string]>([
    ['out', '"${path.module}/out"'],
    ['./out', '"${path.module}/out"'],
    ['/srv/out', '"/srv/out"'],
    ['${file("x")}', '"${path.module}/$${file(\\"x\\")}"'],
  ])('names the folder beside the module, and evaluates nothing in it: %s', (folder, expected) => {
    expect(terraform(written(folder))).toContain(`  tocsin          = ${expected}`);
  });

  it.each(FOLDERS)('is what Terraform reads, and formatted as it formats: %j', (folder) => {
    if (spawnSync('terraform', ['version']).status !== 0) {
      console.warn('NOT CHECKED, because terraform is not installed: the configuration of "tocsin template"');
      return;
    }
    const file = join(scratch, 'main.tf');
    writeFileSync(file, `${terraform(written(folder)).join('\n')}\n`);
    const { stdout, stderr, status } = spawnSync('terraform', ['fmt', '-check', '-diff', file]);
    expect([stdout.toString('utf8'), status, status === 0 ? '' : stderr.toString('utf8')]).toEqual([
      '',
      0,
      '',
    ]);
  });
});
