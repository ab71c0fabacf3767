import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../commands/usage-error.js';
import type { InputFile } from '../input/read-input.js';
import type { SynthesizedStack } from './synthesize.js';
import type { TemplateReport } from './template-report.js';

const TEMPLATE = 'template.json';

/**
 * Writes archives, then the template that names them. Older archives stay: they are what an older template names.
 *
 * @throws UsageError where the folder cannot be written.
 */
export async function writeFolder(
  folder: InputFile,
  { template, archives }: Pick<SynthesizedStack, 'template' | 'archives'>,
): Promise<NonNullable<TemplateReport['written']>> {
  const packed = [...archives.values()].map(({ bytes, sha256 }) => ({
    bytes,
    sha256,
    file: `${sha256}.zip`,
  }));
  try {
    await mkdir(folder.path, { recursive: true });
    for (const { file, bytes } of packed) await writeFile(join(folder.path, file), bytes);
    await writeFile(join(folder.path, TEMPLATE), `${JSON.stringify(template, undefined, 2)}\n`);
  } catch (error) {
    throw new UsageError(`${folder.shownAs}: the folder cannot be written: ${String(error)}`, {
      cause: error,
    });
  }
  const written = packed.map(({ file, bytes, sha256 }) => ({ file, bytes: bytes.length, sha256 }));
  return { template: TEMPLATE, archives: written };
}
