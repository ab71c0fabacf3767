import { parse, join } from 'node:path';
import { lintPolicy } from '@tocsin/findings';
import type { Finding } from '@tocsin/findings';
import { parsePolicyCases, runCases } from '@tocsin/findings/testing';
import type { PolicyCases } from '@tocsin/findings/testing';
import { readChecked, readPolicy } from '../commands/policy-source.js';
import type { InputFile } from '../input/read-input.js';
import type { PolicyReport } from './policy-report.js';

/** How a policy is looked through. */
export interface TestSettings {
  /** ISO 8601 with an offset. */
  readonly now: string;
  readonly expiringWithinDays: number;
  readonly findings?: readonly Finding[];
}

/**
 * Reads a policy, runs its cases and looks it through.
 *
 * @param cases - the file of cases, which must be there; without it, the one beside the policy, which need not
 * @throws InputFileError and UsageError for what cannot be read
 */
export async function testPolicy(
  file: InputFile,
  cases: InputFile | undefined,
  settings: TestSettings,
): Promise<PolicyReport> {
  const { policy } = await readPolicy(file);
  const beside = cases ?? casesBeside(file);
  const read = await readCases(beside, cases === undefined);
  return {
    policy: file.shownAs,
    rules: policy.rules.length,
    ...(read === undefined ? {} : { cases: beside.shownAs }),
    results: read === undefined ? [] : runCases(policy, read.cases),
    remarks: lintPolicy(policy, settings),
  };
}

/** `policy.cases.json` beside `policy.json`. */
function casesBeside({ path, shownAs }: InputFile): InputFile {
  const beside = (file: string): string => {
    const { dir, name } = parse(file);
    return join(dir, `${name}.cases.json`);
  };
  return { path: beside(path), shownAs: beside(shownAs) };
}

async function readCases(file: InputFile, mayBeMissing: boolean): Promise<PolicyCases | undefined> {
  try {
    return await readChecked(file, parsePolicyCases);
  } catch (error) {
    if (mayBeMissing && isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return error instanceof Error && error.name === 'InputFileError' && cause?.code === 'ENOENT';
}
