import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultAssembly } from './stack.js';

/** A resource of a template, to be changed in place. */
export interface EditableResource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

/** A changed copy of the default assembly; disposing of it removes it. */
export interface EditedAssembly extends AsyncDisposable {
  readonly folder: string;
}

/** Copies the default assembly and lets `edit` change every resource of its template. */
export async function editedAssembly(
  edit: (logicalId: string, resource: EditableResource) => void,
): Promise<EditedAssembly> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-assembly-'));
  await cp(defaultAssembly, folder, { recursive: true });
  const name = (await readdir(folder)).find((file) => file.endsWith('.template.json'));
  if (name === undefined)
    throw new Error(`no template in ${defaultAssembly}: run "nx synth @tocsin/infra" first`);
  const file = join(folder, name);
  const template = JSON.parse(await readFile(file, 'utf8')) as {
    Resources: Record<string, EditableResource>;
  };
  for (const [logicalId, resource] of Object.entries(template.Resources)) edit(logicalId, resource);
  await writeFile(file, JSON.stringify(template));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
