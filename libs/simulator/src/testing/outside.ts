import { rm } from 'node:fs/promises';
import type { SimulatorOptions } from '../api.js';
import { Simulator } from '../simulator.js';
import { exampleAssets, exampleTemplate } from './example-stack.js';
import { writeAssembly } from './write-assembly.js';

/** An engine, and this process as one that talks to it through the AWS SDK. */
export interface Outside extends AsyncDisposable {
  readonly simulator: Simulator;
  /** A client as a program of anybody makes it: nothing but the environment, and credentials if some are given. */
  client<T extends { destroy(): void }>(Client: new (config: object) => T, credentials?: object): T;
}

export async function startOutside(
  options: SimulatorOptions,
  overrides: Parameters<typeof exampleTemplate>[0] = {},
): Promise<Outside> {
  const before = { ...process.env };
  const clients: { destroy(): void }[] = [];
  const assembly = await writeAssembly(exampleTemplate(overrides), exampleAssets);
  const simulator = await Simulator.fromCloudAssembly(assembly, { timeScale: 0.002, ...options });
  await rm(assembly, { recursive: true });
  Object.assign(process.env, simulator.environment());
  return {
    simulator,
    client(Client, credentials) {
      const made = new Client({ maxAttempts: 1, ...(credentials ? { credentials } : {}) });
      clients.push(made);
      return made;
    },
    async [Symbol.asyncDispose]() {
      for (const each of clients) each.destroy();
      process.env = before;
      await simulator.close();
    },
  };
}
