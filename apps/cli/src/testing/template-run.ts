import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main.js';
import { collectedTerminal } from './collected-terminal.js';
import type { CommandRun } from './check-run.js';

/** The parts of a template that tests look at. */
export interface WrittenTemplate {
  readonly Parameters: Readonly<Record<string, { readonly Default?: string }>>;
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }>
  >;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** What `tocsin template` printed, and what it wrote. */
export interface TemplateRun extends CommandRun {
  /** Of the written files, by name. */
  readonly files: Readonly<Record<string, Buffer>>;
  readonly template: () => WrittenTemplate;
}

/** Runs `tocsin template` in a folder of its own, which is gone afterwards. */
export async function templateIn(...argv: readonly string[]): Promise<TemplateRun> {
  const cwd = mkdtempSync(join(tmpdir(), 'tocsin-template-run-'));
  try {
    const terminal = collectedTerminal({ cwd });
    const exitCode = await main(['template', '--no-color', ...argv], terminal, '0.1.0');
    const files = filesIn(join(cwd, 'tocsin-template'));
    return {
      exitCode,
      out: terminal.out(),
      err: terminal.err(),
      files,
      template: () => JSON.parse(files['template.json']?.toString('utf8') ?? 'null') as WrittenTemplate,
    };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function filesIn(folder: string): Readonly<Record<string, Buffer>> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}
