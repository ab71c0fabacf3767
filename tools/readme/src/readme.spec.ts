import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFinding, anEvent } from '@tocsin/findings/testing';
import { emailsOf } from './library-example.js';

const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
const source = (file: string): string => readFileSync(join(__dirname, file), 'utf8').trim();

describe('README.md', () => {
  it.each(['cdk-example.ts', 'library-example.ts'])('shows %s word for word', (file) => {
    expect(readme).toContain(source(file));
  });

  it('has a library example that runs', () => {
    const finding = aFinding({ Severity: { Label: 'CRITICAL' } });
    const [email] = emailsOf(anEvent([finding]), '2026-11-24T10:00:00.000Z');
    expect(email).toMatch(/^\[P1 CRITICAL\] /);
  });

  it('has a CDK example that synthesizes', () => {
    expect(jest.requireActual<object>('./cdk-example.js')).toBeDefined();
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(source('../../../package.json')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
