import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import * as indicators from './index.js';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => code ?? '');

/** Runs an example and gives what it printed. */
async function run(code: string): Promise<string[]> {
  const { code: body } = transformSync(code, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const printed: string[] = [];
  const log = { log: (value: unknown) => printed.push(String(value)) };
  const asFunction = body.replace(/^import (\{[^}]*\}) from [^;]*;$/m, 'const $1 = indicators;');
  await new Function('indicators', 'console', `return (async () => {${asFunction}})()`)(indicators, log);
  return printed;
}

describe('the examples of the README', () => {
  // Planted fault seen red: another score in the comment of the example.
  it.each(blocks)('print what their comments say: %#', async (code) => {
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => comment);
    expect(said.length).toBeGreaterThan(0);
    expect(await run(code)).toEqual(said);
  });

  // Planted fault seen red: a function that the table does not name.
  it('name every function that the package has', () => {
    const functions = Object.entries(indicators).filter(
      ([name, value]) => typeof value === 'function' && /^[a-z]/.test(name),
    );
    expect(functions.map(([name]) => name).filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
  });
});
