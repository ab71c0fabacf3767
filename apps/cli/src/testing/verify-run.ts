import type { Simulator } from '@tocsin/simulator';
import { main } from '../main.js';
import { collectedTerminal } from './collected-terminal.js';
import type { CommandRun } from './check-run.js';
import { withAwsEnvironment } from './with-aws-environment.js';

/** Runs a command that asks an account, against the engine in its place. */
export async function runIn(
  engine: Simulator,
  argv: readonly string[],
  { onInterrupt }: { readonly onInterrupt?: (handler: () => void) => () => void } = {},
): Promise<CommandRun> {
  const terminal = { ...collectedTerminal(), ...(onInterrupt && { onInterrupt }) };
  const exitCode = await withAwsEnvironment(engine.environment(), () =>
    main([...argv, '--no-color'], terminal, '0.1.0'),
  );
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

/** Calls of the engine that were made from outside, since `after`. */
export function outsideCalls(engine: Simulator, after = 0): readonly string[] {
  return engine
    .calls()
    .slice(after)
    .filter(({ caller }) => caller === undefined)
    .map(({ operation }) => operation);
}
