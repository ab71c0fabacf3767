import type { FunctionProcess } from './function-process.js';
import { failure, type Invocation, type Outcome } from './invocation.js';

/** The processes of one function. */
export interface FunctionPool {
  /** Runs on a free process, else on a new one, else waits for one. */
  invoke(invocation: Invocation): Promise<Outcome>;
  /** SIGKILLs the process with this number, or all of them. */
  kill(number?: number): void;
  /** SIGKILLs the process once it has no work: it may have been given the next already. */
  retire(number: number): void;
  find(number: number): FunctionProcess | undefined;
  /** Ends all processes for good: what waits for one fails. */
  close(): void;
  /** Invocations at work or waiting for a process. */
  pending(): number;
}

export function createFunctionPool(start: () => FunctionProcess, mostProcesses: number): FunctionPool {
  let processes: readonly FunctionProcess[] = [];
  const waiting: (() => void)[] = [];
  const retiring = new Set<number>();
  let pending = 0;
  let closed = false;

  function free(): FunctionProcess | undefined {
    processes = processes.filter((each) => each.alive());
    const idle = processes.find((each) => !each.busy());
    if (idle || processes.length >= mostProcesses) return idle;
    const started = start();
    processes = [...processes, started];
    return started;
  }

  function kill(number?: number): void {
    for (const each of processes) if (number === undefined || each.number === number) each.kill();
  }

  return {
    async invoke(invocation) {
      pending += 1;
      try {
        for (;;) {
          if (closed) return failure('Runtime.ExitError', 'the engine is closed');
          const process = free();
          if (!process) {
            await new Promise<void>((resolve) => waiting.push(resolve));
            continue;
          }
          const outcome = await process.invoke(invocation);
          if (retiring.delete(process.number)) process.kill();
          return { ...outcome, process: process.number };
        }
      } finally {
        pending -= 1;
        waiting.shift()?.();
      }
    },
    kill,
    retire(number) {
      const found = processes.find((each) => each.number === number);
      if (found?.busy()) retiring.add(number);
      else found?.kill();
    },
    find: (number) => processes.find((each) => each.number === number),
    close() {
      closed = true;
      kill();
    },
    pending: () => pending,
  };
}
