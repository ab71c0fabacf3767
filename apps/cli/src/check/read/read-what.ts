import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TriagePolicy } from '@tocsin/findings';
import { UsageError } from '../../commands/usage-error.js';
import { inputFileError } from '../../input/input-file-error.js';
import type { InputFile } from '../../input/read-input.js';
import { readCloudAssembly } from './cloud-assembly.js';
import type { WhatRead } from './what-read.js';
import { isFile } from './is-file.js';
import { isLiveExport, readExport } from './live-export.js';
import { readDocument } from './parse-document.js';
import { readPlan, readTemplateFile } from './readers.js';
import { recognise } from './recognise.js';

/** What a template is read with, beside itself. */
export interface ReadingOptions {
  readonly parameters: Readonly<Record<string, string>>;
  /** By the SHA-256 (hex) of their files. */
  readonly policies: Readonly<Record<string, TriagePolicy>>;
}

/**
 * Reads one thing that was named: a template, a plan of Terraform, a cloud assembly, a live export. Which it is, its
 * content says.
 *
 * @throws InputFileError, UsageError, DeploymentReadError
 */
export async function readWhat(given: InputFile, options: ReadingOptions): Promise<WhatRead> {
  if (await isFolder(given)) return readFolder(given, options);
  const document = await readDocument(given);
  const recognised = recognise(document.value);
  switch (recognised.kind) {
    case 'template':
      return { ...given, kind: 'template', sources: [readTemplateFile(document, options)], policies: [] };
    case 'terraform plan':
      return { ...given, kind: 'terraform plan', sources: [readPlan(document, options)], policies: [] };
    default:
      throw new UsageError(`${given.shownAs}: ${recognised.reason}`);
  }
}

async function isFolder({ path, shownAs }: InputFile): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw inputFileError(shownAs, error);
  }
}

async function readFolder(given: InputFile, options: ReadingOptions): Promise<WhatRead> {
  if (await isFile(join(given.path, 'manifest.json'))) return readCloudAssembly(given, options);
  if (await isLiveExport(given)) return readExport(given, options);
  throw new UsageError(
    `${given.shownAs}: a folder is read when it is a cloud assembly (manifest.json, as "cdk synth" writes it) or a live ` +
      'export ("tocsin check --how" says how); found neither. Name the template in it.',
  );
}
