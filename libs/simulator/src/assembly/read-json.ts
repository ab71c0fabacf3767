import { readFile } from 'node:fs/promises';
import { AssemblyError } from '../errors.js';
import { isObject, type JsonObject } from '../json.js';

/** Reads a JSON object from a file of the assembly. */
export async function readJson(path: string, advice: string): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new AssemblyError(`${path} cannot be read. ${advice}`, undefined, { cause });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (cause) {
    throw new AssemblyError(`${path} is not JSON. ${advice}`, undefined, { cause });
  }
  throw new AssemblyError(`${path}: expected a JSON object. ${advice}`);
}
