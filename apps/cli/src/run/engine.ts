import type { Simulator, SimulatorOptions } from '@tocsin/simulator';

/** What a run needs of the engine. */
export type Engine = Pick<
  Simulator,
  | 'receive'
  | 'putEvent'
  | 'quiet'
  | 'finding'
  | 'denied'
  | 'undecided'
  | 'emails'
  | 'logs'
  | 'queue'
  | 'outputs'
  | 'resources'
  | 'close'
>;

/** The engine is loaded only when it is asked for: it brings a queue server and a database. */
export async function startEngine(assembly: string, options: SimulatorOptions): Promise<Simulator> {
  const { Simulator: Local } = await import('@tocsin/simulator');
  return Local.fromCloudAssembly(assembly, options);
}
