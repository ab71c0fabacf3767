import { proveCoverage } from '@tocsin/routing';
import type { CoverageInput, CoverageResult, Deployment } from '@tocsin/routing';
import { checkReport, exitCodeOf } from '../check/build-report.js';
import type { PolicyFile } from '../check/locate.js';
import { deploymentOf } from '../check/read/deployment-of.js';
import { readWhat } from '../check/read/read-what.js';
import type { WhatRead } from '../check/read/what-read.js';
import { sarifLog } from '../check/sarif/sarif-log.js';
import { tellerIds } from '../check/teller-ids.js';
import { checkText, MOST_COLUMNS } from '../check/text/check-text.js';
import { howText } from '../check/how/how-text.js';
import { unknownNames } from '../check/unknown-names.js';
import { withLateLine } from '../terminal/late-line.js';
import { safeJson, safeLine } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CheckOptions } from './check-options.js';
import { inputFile } from './paths.js';
import { policyOf } from './policy-source.js';
import { UsageError } from './usage-error.js';

/**
 * `tocsin check`: proves that every serious finding reaches a person, or shows one that does not.
 *
 * @returns the exit code: 0 proved, 1 a hole, 3 undecided.
 * @throws UsageError, InputFileError, DeploymentReadError, before anything is printed.
 */
export async function checkCommand(
  given: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  version: string,
): Promise<0 | 1 | 3> {
  if (options.how === true) {
    terminal.stdout.write(howText());
    return 0;
  }
  requireOneOutput(options);
  if (given.length === 0)
    throw new UsageError(
      'there is nothing to check: name a template, cdk.out, a plan of Terraform or a live export',
    );
  const policy = options.policy === undefined ? undefined : await namedPolicy(options.policy, terminal);
  const whats: WhatRead[] = [];
  for (const what of new Set(given))
    whats.push(
      await readWhat(inputFile(what, terminal), { parameters: options.parameter ?? {}, policies: {} }),
    );
  const deployment = deploymentOf(whats);
  for (const remark of unknownNames(whats, deployment, policy?.policy, options))
    terminal.stderr.write(`tocsin: ${safeLine(remark)}\n`);
  const now = options.now ?? new Date().toISOString();
  const input = inputOf(deployment, { ...options, now }, policy?.policy);
  const result = await withLateLine(terminal.stderr, 'looking for a finding that nobody is told of …', () =>
    proveCoverage(input),
  );
  requireSomethingAsked(result);
  const policies = [...(policy?.files ?? []), ...whats.flatMap((what) => what.policies)];
  const report = checkReport(result, {
    now,
    whats,
    deployment,
    policies,
    parameters: Object.keys(options.parameter ?? {}),
    ...(options.policy && { policyName: options.policy }),
  });
  if (options.sarif === true) terminal.stdout.write(`${safeJson(sarifLog(report, version))}\n`);
  else if (options.json === true) terminal.stdout.write(`${safeJson(report)}\n`);
  else {
    const width = Math.min(MOST_COLUMNS, widthFor(terminal.stdout));
    const paint = paintFor(terminal.stdout, options.color);
    terminal.stdout.write(checkText(report, { width, paint, verbose: options.verbose === true }));
  }
  return exitCodeOf(report);
}

function requireOneOutput({ json, sarif }: CheckOptions): void {
  if (json === true && sarif === true)
    throw new UsageError('--json and --sarif are two forms of one answer: give one of them');
}

/** Of what does not occur nothing can be proved: that must not look like an answer. */
function requireSomethingAsked({ unasked, requirement }: CoverageResult): void {
  if (unasked.length < requirement.kinds.length) return;
  const why = unasked.map(({ kind, reason }) => `${kind} (${reason})`).join('; ');
  throw new UsageError(`--require: nothing to prove: ${why}; add opened`);
}

async function namedPolicy(
  given: string,
  terminal: Terminal,
): Promise<{ readonly policy: NonNullable<CoverageInput['policy']>; readonly files: readonly PolicyFile[] }> {
  const { policy, text } = await policyOf(given, terminal);
  return { policy, files: text === undefined ? [] : [{ shownAs: given, text }] };
}

function inputOf(
  deployment: Deployment,
  { require, severity, acknowledge, teller, now }: CheckOptions & { readonly now: string },
  policy: CoverageInput['policy'],
): CoverageInput {
  return {
    deployment,
    now,
    requirement: { ...(require && { kinds: require }), ...(severity && { severities: severity }) },
    ...(policy && { policy }),
    ...(acknowledge && { acknowledged: acknowledge }),
    ...(teller && { tellers: tellerIds(deployment, teller) }),
  };
}
