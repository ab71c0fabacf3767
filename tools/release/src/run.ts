import { spawnSync } from 'node:child_process';

export interface RunOptions {
  readonly cwd: string;
  /** The whole environment of the process. @default that of this one */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end and gives what it wrote to stdout.
 *
 * @throws Error with all that it wrote where it does not end with 0.
 */
export function run(command: string, args: readonly string[], { cwd, env }: RunOptions): string {
  const { status, signal, error, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status === 0) return stdout;
  const end = error?.message ?? signal ?? `exit code ${String(status)}`;
  throw new Error(`${[command, ...args].join(' ')}: ${end}\n${stdout}\n${stderr}`);
}
