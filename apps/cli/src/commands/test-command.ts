import type { Finding } from '@tocsin/findings';
import { findingsOf } from '../input/findings-of.js';
import { requireReadable } from '../input/read-file.js';
import { readRecords } from '../input/read-input.js';
import type { InputFile } from '../input/read-input.js';
import { testReport } from '../policy-test/policy-report.js';
import type { PolicyReport } from '../policy-test/policy-report.js';
import { testJson } from '../policy-test/test-json.js';
import { testPolicy } from '../policy-test/test-policy.js';
import { testText } from '../policy-test/test-text.js';
import { safeJson } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { inputFile } from './paths.js';
import type { TestOptions } from './test-options.js';
import { UsageError } from './usage-error.js';

/**
 * `tocsin test`: runs the cases of each policy, looks it through, and prints the account.
 *
 * @returns the exit code, 0 or 1.
 * @throws UsageError, InputFileError, before anything is printed.
 */
export async function testCommand(
  policies: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  if (options.cases !== undefined && policies.length > 1)
    throw new UsageError(
      `--cases is for one policy, found ${policies.length}; put the cases beside each, as policy.cases.json`,
    );
  const cases = options.cases === undefined ? undefined : inputFile(options.cases, terminal);
  const now = options.now ?? new Date().toISOString();
  const findings = await readFindings(
    options.findings?.map((file) => inputFile(file, terminal)),
    now,
    terminal,
  );
  const settings = { now, expiringWithinDays: options.expiringDays, ...(findings && { findings }) };
  const reports: PolicyReport[] = [];
  for (const policy of policies) reports.push(await testPolicy(inputFile(policy, terminal), cases, settings));
  const report = testReport(reports, { strict: options.strict === true });
  const page = {
    width: widthFor(terminal.stdout),
    paint: paintFor(terminal.stdout, options.color),
    verbose: options.verbose === true,
  };
  terminal.stdout.write(options.json === true ? `${safeJson(testJson(report))}\n` : testText(report, page));
  return report.ok ? 0 : 1;
}

async function readFindings(
  files: readonly InputFile[] | undefined,
  now: string,
  terminal: Terminal,
): Promise<readonly Finding[] | undefined> {
  if (files === undefined) return undefined;
  await requireReadable(files);
  const findings: Finding[] = [];
  let refused = 0;
  for await (const record of readRecords(files)) {
    for (const one of findingsOf(record, now)) {
      if (one.kind === 'finding') findings.push(one.finding);
      else refused += 1;
    }
  }
  if (refused > 0)
    terminal.stderr.write(
      `tocsin: ${refused} of ${findings.length + refused} records of --findings hold no finding that can be read; "tocsin why" says why\n`,
    );
  return findings;
}
