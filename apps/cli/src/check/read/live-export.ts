import { readdir } from 'node:fs/promises';
import { liveExportCommands, readLiveExport } from '@tocsin/routing';
import { UsageError } from '../../commands/usage-error.js';
import { inputFileError } from '../../input/input-file-error.js';
import type { InputFile } from '../../input/read-input.js';
import { fileIn } from './file-in.js';
import { readDocument } from './parse-document.js';
import { readPolicyFile } from './read-policy-file.js';
import type { ReadingOptions } from './read-what.js';
import type { WhatRead } from './what-read.js';

const MOST_FILES = 10_000;
const POLICY = 'policy.json';

/** `event-targets.<Name>.json` stands for every file of that beginning and end. */
const FAMILIES = liveExportCommands.map(({ file }) => file.split(/<[^>]*>/));

function isOfExport(file: string): boolean {
  return FAMILIES.some(([start = '', end]) =>
    end === undefined ? file === start : file.startsWith(start) && file.endsWith(end),
  );
}

/** Whether a folder holds a file of a live export. */
export async function isLiveExport(folder: InputFile): Promise<boolean> {
  return (await filesOf(folder)).some(isOfExport);
}

async function filesOf({ path, shownAs }: InputFile): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    throw inputFileError(shownAs, error);
  }
}

/**
 * Reads the files of a live export in a folder, and the policy of its processors, if it lies there as policy.json. Other
 * files are left alone.
 */
export async function readExport(folder: InputFile, options: ReadingOptions): Promise<WhatRead> {
  const names = await filesOf(folder);
  const exported = names.filter(isOfExport).sort();
  if (exported.length > MOST_FILES)
    throw new UsageError(
      `${folder.shownAs}: found ${exported.length} files of an export, allowed: ${MOST_FILES}`,
    );
  const files: [string, unknown][] = [];
  for (const name of exported) files.push([name, (await readDocument(fileIn(folder, name))).value]);
  const policies = names.includes(POLICY) ? [await readPolicyFile(fileIn(folder, POLICY))] : [];
  const known = Object.fromEntries(policies.map(({ sha256, policy }) => [sha256, policy]));
  const deployment = readLiveExport(Object.fromEntries(files), {
    name: folder.shownAs,
    policies: { ...known, ...options.policies },
  });
  return { ...folder, kind: 'live export', sources: [{ ...folder, deployment, parameters: [] }], policies };
}
