import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as simulator from './index.js';
import { exampleFinding } from './testing/example-finding.js';
import { exampleAssets, exampleTemplate } from './testing/example-stack.js';
import { writeAssembly } from './testing/write-assembly.js';

jest.setTimeout(40_000);

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const [, example = ''] = /```ts\n([^]*?)```/.exec(readme) ?? [];
let assembly: string;

beforeAll(async () => {
  assembly = await writeAssembly(exampleTemplate(), exampleAssets);
});
afterAll(() => rm(assembly, { recursive: true }));

test('the example has at most 15 lines', () => {
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(15);
});

describe('the example of the README', () => {
  const { code } = transformSync(example.replace("'cdk.out'", 'directory()'), {
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const run = new Function('require', 'exports', 'directory', 'finding', 'test', 'expect', code);
  run(
    () => simulator,
    {},
    () => assembly,
    exampleFinding(),
    test,
    expect,
  );
});
