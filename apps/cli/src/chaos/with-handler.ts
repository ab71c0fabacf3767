import { copyFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../commands/usage-error.js';

/** A copy of an assembly; disposing of it removes it. */
export interface CopiedAssembly extends AsyncDisposable {
  readonly folder: string;
}

/** What the processor alone has in its environment. */
const ofProcessor = ['TOCSIN_TOPIC_ARN', 'TOCSIN_PARKED_QUEUE_URL'];

interface Template {
  readonly Resources?: Readonly<
    Record<
      string,
      {
        readonly Properties?: {
          readonly Code?: { readonly S3Key?: unknown };
          readonly Environment?: { readonly Variables?: object };
        };
      }
    >
  >;
}

/**
 * Copies an assembly and puts a handler of somebody's own into the place of the processor's code.
 *
 * @throws UsageError where the assembly has no processor of Tocsin
 */
export async function withHandler(assembly: string, handler: string): Promise<CopiedAssembly> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-chaos-'));
  const copied = { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
  try {
    await cp(assembly, folder, { recursive: true });
    const assets = await processorAssets(folder);
    if (assets.length === 0)
      throw new UsageError(
        `no function in ${assembly} has ${ofProcessor.join(' and ')}: there is no processor to replace`,
      );
    for (const asset of assets) await copyFile(handler, join(folder, asset, 'index.js'));
    return copied;
  } catch (error) {
    await copied[Symbol.asyncDispose]();
    throw error;
  }
}

/** Folders with the code of processors. */
async function processorAssets(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder);
  const found = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.template.json'))) {
    const { Resources = {} } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Template;
    for (const { Properties: { Code, Environment } = {} } of Object.values(Resources)) {
      const variables = Object.keys(Environment?.Variables ?? {});
      if (!ofProcessor.every((name) => variables.includes(name))) continue;
      // `<hash>.zip`; the folder of the same hash has what goes into it.
      const hash = /([0-9a-f]{64})\.zip/.exec(JSON.stringify(Code))?.[1];
      if (hash !== undefined && files.includes(`asset.${hash}`)) found.add(`asset.${hash}`);
    }
  }
  return [...found];
}
