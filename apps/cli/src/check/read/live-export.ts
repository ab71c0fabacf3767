import type { InputFile } from '../../input/read-input.js';
import { UsageError } from '../../commands/usage-error.js';
import type { WhatRead } from './what-read.js';

/** Whether a folder holds a file of a live export. */
export async function isLiveExport(_folder: InputFile): Promise<boolean> {
  return false;
}

/** Reads a live export. */
export async function readExport({ shownAs }: InputFile): Promise<WhatRead> {
  throw new UsageError(`${shownAs}: live exports are not read yet`);
}
