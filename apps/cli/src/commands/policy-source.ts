import { compilePolicy, defaultPolicy, parsePolicy, recipePolicy } from '@tocsin/findings';
import type { CompiledPolicy, TriagePolicy } from '@tocsin/findings';
import { readText } from '../input/read-file.js';
import type { InputFile } from '../input/read-input.js';
import type { Terminal } from '../terminal/terminal.js';
import { inputFile } from './paths.js';
import { UsageError } from './usage-error.js';

/** A policy that was read and checked, and how the user knows it. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy: TriagePolicy;
  /** The file as it is; absent for the two that come with Tocsin. */
  readonly text?: string;
  /** Of the file, absolute; absent for the two that come with Tocsin. */
  readonly path?: string;
  readonly compiled: CompiledPolicy;
}

const BUILT_IN: ReadonlyMap<string, TriagePolicy> = new Map([
  ['default', defaultPolicy],
  ['recipe', recipePolicy],
]);

/**
 * The policy that `--policy` names: `default`, `recipe`, or a file (`./default` for a file of that name).
 *
 * @throws InputFileError when the file cannot be opened; UsageError, with rule and field, when it holds no policy.
 */
export async function policyOf(given: string, place: Pick<Terminal, 'env' | 'cwd'>): Promise<NamedPolicy> {
  const policy = BUILT_IN.get(given);
  if (policy === undefined) return readPolicy(inputFile(given, place));
  return { name: `${given} ("${policy.title ?? given}")`, policy, compiled: compilePolicy(policy) };
}

/** {@link policyOf} for a file. */
export async function readPolicy(file: InputFile): Promise<NamedPolicy> {
  const { text, policy } = await readChecked(file, (text) => ({ text, policy: parsePolicy(text) }));
  return { name: file.shownAs, policy, text, path: file.path, compiled: compilePolicy(policy) };
}

/**
 * Reads a file that is checked as a whole.
 *
 * @throws InputFileError, or UsageError with the name of the file before what `check` says.
 */
export async function readChecked<T>({ path, shownAs }: InputFile, check: (text: string) => T): Promise<T> {
  const read = await readText(path, shownAs);
  if ('problem' in read) throw new UsageError(`${shownAs}: ${read.problem}`);
  try {
    return check(read.text);
  } catch (error) {
    if (error instanceof Error && error.name === 'PolicyError')
      throw new UsageError(`${shownAs}: ${error.message}`, { cause: error });
    throw error;
  }
}
