import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { transformSync } from '@swc/core';

import * as findings from './index.js';
import * as testing from './testing.js';

const modules = new Map<string, unknown>([
  ['@tocsin/findings', findings],
  ['@tocsin/findings/testing', testing],
]);
const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => code ?? '');

/** Runs an example and gives what it printed. */
function run(code: string): string[] {
  const options = {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  } as const;
  const printed: string[] = [];
  const log = { log: (value: unknown) => printed.push(String(value)) };
  const load = (name: string) => modules.get(name) ?? fail(name);
  new Function('require', 'exports', 'console', transformSync(code, options).code)(load, {}, log);
  return printed;
}

function fail(name: string): never {
  throw new Error(`the example imports ${name}, which this test does not offer`);
}

describe('the examples of the README', () => {
  // Planted fault seen red: a wrong minute in the comment of an example.
  it.each(blocks)('print what their comments say: %#', (code) => {
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => comment);
    expect(said.length).toBeGreaterThan(0);
    expect(run(code)).toEqual(said);
  });

  it('are two, the first of ten lines', () => {
    expect(blocks).toHaveLength(2);
    expect(blocks[0]?.trim().split(/\n+/)).toHaveLength(10);
  });
});
