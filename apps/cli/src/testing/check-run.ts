import { main } from '../main.js';
import { collectedTerminal } from './collected-terminal.js';

/** What a command printed, and how it ended. */
export interface CommandRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `tocsin check` in a folder, at a fixed time, without colour. */
export async function checkIn(cwd: string, ...argv: readonly string[]): Promise<CommandRun> {
  const terminal = collectedTerminal({ cwd });
  const exitCode = await main(
    ['check', '--no-color', '--now', '2026-11-24T12:00:00Z', ...argv],
    terminal,
    '0.1.0',
  );
  return { exitCode, out: terminal.out(), err: terminal.err() };
}
