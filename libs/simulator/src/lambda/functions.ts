import type { FunctionLog } from '../api.js';
import type { Caller } from '../calls/caller.js';
import type { HttpServer } from '../http/server.js';
import type { FunctionDefinition } from './function-definition.js';
import { createFunctionPool, type FunctionPool } from './function-pool.js';
import { startFunctionProcess } from './function-process.js';
import type { Outcome } from './invocation.js';
import { processEnvironment } from './process-environment.js';
import type { Endpoints } from '../http/endpoint-variables.js';
import { startRuntimeApi } from './runtime-api.js';
import { prepareWorkplace } from './workplace.js';

export interface FunctionsOptions {
  readonly definitions: readonly FunctionDefinition[];
  readonly region: string;
  readonly endpoints: Endpoints;
  /** Directory for the functions' files. */
  readonly root: string;
  readonly mostProcesses: number;
  readonly logs: FunctionLog[];
}

/** The Lambda functions of the stack. */
export interface Functions {
  /** @param functionArn what is invoked: the function, a version or an alias */
  invoke(functionId: string, functionArn: string, event: unknown): Promise<Outcome>;
  kill(caller: Pick<Caller, 'functionId'> & Partial<Caller>): void;
  /** Kills a process once it has no work. */
  retire(caller: Caller): void;
  /** Functions with work, with the number of invocations. */
  pending(): ReadonlyMap<string, number>;
  /** Ends all processes, at once. */
  stop(): void;
  close(): Promise<void>;
}

export async function startFunctions(options: FunctionsOptions): Promise<Functions> {
  const { definitions, region, endpoints, root, mostProcesses, logs } = options;
  const pools = new Map<string, FunctionPool>();
  const prepared = await Promise.all(
    definitions.map(async (definition) => ({
      definition,
      workplace: await prepareWorkplace(root, definition),
    })),
  );
  const api: HttpServer = await startRuntimeApi((number) =>
    [...pools.values()].map((pool) => pool.find(number)).find((found) => found !== undefined),
  );
  let started = 0;
  for (const { definition, workplace } of prepared) {
    const { logicalId } = definition;
    const start = () => {
      started += 1;
      const number = started;
      const runtimeApi = `127.0.0.1:${api.port}/${number}`;
      return startFunctionProcess(definition, {
        number,
        bootstrap: workplace.bootstrap,
        directory: workplace.task,
        environment: processEnvironment(definition, {
          number,
          region,
          endpoints,
          runtimeApi,
          workplace,
        }),
        onLine: (line) => void logs.push({ functionId: logicalId, process: number, line }),
      });
    };
    pools.set(logicalId, createFunctionPool(start, mostProcesses));
  }
  const stop = () => pools.forEach((pool) => pool.close());

  return {
    async invoke(functionId, functionArn, event) {
      const pool = pools.get(functionId);
      if (!pool) throw new Error(`there is no function ${functionId}`);
      return pool.invoke({ id: crypto.randomUUID(), event: JSON.stringify(event), functionArn });
    },
    kill: ({ functionId, process }) => pools.get(functionId)?.kill(process),
    retire: ({ functionId, process }) => pools.get(functionId)?.retire(process),
    pending: () =>
      new Map([...pools].map(([id, pool]) => [id, pool.pending()] as const).filter(([, count]) => count > 0)),
    stop,
    close() {
      stop();
      return api.close();
    },
  };
}
