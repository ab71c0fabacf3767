import type { AlarmReport, FunctionLog, SimulatorOptions } from '../api.js';
import { checkPoller } from '../access/check-poller.js';
import { readAssembly } from '../assembly/read-assembly.js';
import { functionName } from '../assembly/qualified-function.js';
import { readPlan } from '../faults/read-plan.js';
import { readEventSources, type EventSource } from '../lambda/event-source.js';
import { readFunction } from '../lambda/function-definition.js';
import { startFunctions, type Functions } from '../lambda/functions.js';
import { startPoller } from '../lambda/poller.js';
import { realTimeout } from '../lambda/scaled-time.js';
import { createWorkTimes } from '../lambda/work-times.js';
import { createClosers, type Closers } from './closers.js';
import { startAlarms } from './start-alarms.js';
import { startParts, type Parts, type Settings } from './start-parts.js';
import { createTemporaryDirectory } from './temporary-directory.js';

/** A running stack. */
export interface Engine extends Parts {
  readonly region: string;
  readonly functions: Functions;
  readonly logs: FunctionLog[];
  /** Queues from which a function reads. */
  readonly mappedQueues: readonly string[];
  readonly alarms: () => readonly AlarmReport[];
  /** Messages that were put into any queue so far. */
  arrivals(): number;
  close(): Promise<void>;
}

const defaultProcesses = 2;

export async function startEngine(directory: string, options: SimulatorOptions): Promise<Engine> {
  const settings = {
    account: '111122223333',
    region: 'eu-west-1',
    timeScale: 0.02,
    ...options,
    ...(options.faults === undefined ? {} : { faults: readPlan(options.faults) }),
  };
  const assembly = await readAssembly(directory, options.stack);
  const closers = createClosers();
  try {
    return await start(assembly, settings, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function start(
  assembly: Awaited<ReturnType<typeof readAssembly>>,
  settings: Settings,
  closers: Closers,
): Promise<Engine> {
  const { region, timeScale } = settings;
  const report = settings.onProgress ?? (() => undefined);
  // The parts must run before the functions can; a part kills a function only once it has called.
  const later: { functions?: Functions } = {};
  const parts = await startParts(assembly, settings, (caller) => later.functions?.kill(caller), closers);
  const { stack, queues, endpoints, access, faults, deliver, metrics } = parts;

  const files = await createTemporaryDirectory();
  closers.add(() => files.remove());
  const logs: FunctionLog[] = [];
  const mostProcesses = settings.maxProcesses ?? defaultProcesses;
  const resources = stack.resources.filter(({ type }) => type === 'AWS::Lambda::Function');
  const definitions = await Promise.all(resources.map((resource) => readFunction(resource, stack)));
  const sources = readEventSources(stack.resources, definitions);
  const running = await startFunctions({
    definitions: definitions.map((definition) => ({
      ...definition,
      environment: { ...definition.environment, ...settings.environment },
      timeoutSeconds: realTimeout(definition.timeoutSeconds, timeScale),
    })),
    region,
    endpoints,
    root: files.path,
    mostProcesses,
    logs,
  });
  later.functions = running;
  closers.add(() => running.close());

  const invoke = async ({ functionId, functionArn }: EventSource, event: unknown) => {
    const count = (name: string) =>
      metrics.count({
        ...{ namespace: 'AWS/Lambda', name },
        dimensions: { FunctionName: functionName(functionArn) },
      });
    count('Invocations');
    const outcome = await running.invoke(functionId, functionArn, event);
    if (!outcome.ok) count('Errors');
    return outcome;
  };
  const work = createWorkTimes();
  const pollers = sources.map((source) => {
    const mostConcurrent = Math.min(source.mostConcurrent, mostProcesses);
    const mayReceive = () =>
      access.asFunction(source.functionId, 'sqs:ReceiveMessage', source.queueArn) === undefined;
    checkPoller(source, access);
    return startPoller({
      source: { ...source, mostConcurrent },
      region,
      queues,
      invoke,
      mayReceive,
      timeScale,
      report,
      faults,
      deliver,
      work,
      retire: (process) => running.retire({ functionId: source.functionId, process }),
    });
  });
  closers.add(() => pollers.forEach((poller) => poller.close()));
  let arrivals = 0;
  queues.onArrival((name) => {
    arrivals += 1;
    sources.forEach(({ queueName }, index) => (queueName === name ? pollers[index]?.wake() : undefined));
  });

  const alarms = startAlarms({ ...parts, sources, work, logs, timeScale, report }, closers);

  const onExit = () => {
    running.stop();
    files.removeNow();
  };
  process.once('exit', onExit);
  closers.add(() => process.off('exit', onExit));
  return {
    ...parts,
    region,
    functions: running,
    logs,
    alarms,
    mappedQueues: [...new Set(sources.map(({ queueName }) => queueName))],
    arrivals: () => arrivals,
    close: () => closers.closeAll(),
  };
}
