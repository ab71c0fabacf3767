import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');

function block(language: string): string {
  return readme.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';
}

function run(typescript: string): string[] {
  const printed: string[] = [];
  const { code } = transformSync(typescript, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const console = { log: (text: string) => printed.push(...text.split('\n')) };
  new Function('require', 'exports', 'console', code)(require, {}, console);
  return printed;
}

describe('the README', () => {
  it('has an example that prints what it says', () => {
    const promised = block('text').split('\n');
    const printed = run(block('ts')).slice(0, promised.length);
    expect(printed.map((line) => line.replace(/\?search=.*$/, '?search=…'))).toEqual(promised);
  });
});
