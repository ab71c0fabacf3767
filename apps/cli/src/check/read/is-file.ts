import { stat } from 'node:fs/promises';

/** Whether a file is there; false also where it may not be looked at. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
