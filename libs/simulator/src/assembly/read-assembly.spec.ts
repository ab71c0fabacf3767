import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAssembly } from '../testing/write-assembly.js';
import { readAssembly } from './read-assembly.js';

let directory: string;
afterEach(() => rm(directory, { recursive: true }));

test('finds the only stack, its template and its assets', async () => {
  directory = await writeAssembly({ Resources: {} }, { code: { 'index.js': '' } });
  const { name, template, assets } = await readAssembly(directory);
  expect(name).toBe('Example');
  expect(template).toEqual({ Resources: {} });
  expect([...assets]).toEqual([['code.zip', join(directory, 'asset.code')]]);
});

describe('refuses', () => {
  test.each([
    ['no manifest', undefined, /manifest\.json cannot be read\. Run `cdk synth` first/],
    ['no JSON', '{', /manifest\.json is not JSON/],
    ['JSON of another shape', '[]', /manifest\.json: expected a JSON object/],
    ['no stack', '{"artifacts":{}}', /expected exactly one stack, found none/],
    [
      'two stacks',
      JSON.stringify({
        artifacts: { A: { type: 'aws:cloudformation:stack' }, B: { type: 'aws:cloudformation:stack' } },
      }),
      /expected exactly one stack, found A, B\. Name one with the option `stack`/,
    ],
  ])('%s', async (_what, manifest, message) => {
    directory = await mkdtemp(join(tmpdir(), 'tocsin-assembly-'));
    if (manifest !== undefined) await writeFile(join(directory, 'manifest.json'), manifest);
    await expect(readAssembly(directory)).rejects.toThrow(message);
  });

  test('a stack that is not there', async () => {
    directory = await writeAssembly({});
    await expect(readAssembly(directory, 'Other')).rejects.toThrow('expected the stack Other, found Example');
  });
});
