import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main.js';
import { collectedTerminal } from './collected-terminal.js';

/** What ended how. */
export interface ExtractRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** A folder in which `tocsin extract` is run. */
export interface ExtractFolder {
  /** Writes a file there, and gives its name. */
  readonly file: (name: string, value: unknown) => string;
  readonly extract: (...argv: string[]) => Promise<ExtractRun>;
  readonly extractIn: (
    terminal: Parameters<typeof collectedTerminal>[0],
    ...argv: string[]
  ) => Promise<ExtractRun>;
  readonly remove: () => void;
}

export function extractFolder(): ExtractFolder {
  const cwd = mkdtempSync(join(tmpdir(), 'tocsin-extract-'));
  const extractIn: ExtractFolder['extractIn'] = async (over, ...argv) => {
    const terminal = collectedTerminal({ ...over, cwd });
    const exitCode = await main(['extract', '--no-color', ...argv], terminal, '0.1.0');
    return { exitCode, out: terminal.out(), err: terminal.err() };
  };
  return {
    file: (name, value) => {
      writeFileSync(join(cwd, name), typeof value === 'string' ? value : JSON.stringify(value));
      return name;
    },
    extract: (...argv) => extractIn({}, ...argv),
    extractIn,
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  };
}
