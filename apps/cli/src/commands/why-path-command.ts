import { deploymentOf } from '../check/read/deployment-of.js';
import { readWhat } from '../check/read/read-what.js';
import type { WhatRead } from '../check/read/what-read.js';
import { requireReadable } from '../input/read-file.js';
import { numbered, readRecords } from '../input/read-input.js';
import { outTo } from '../terminal/out.js';
import { safeJson } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { explainPaths, noPathTotals } from '../why/path/explain-paths.js';
import { pathJson } from '../why/path/path-json.js';
import { pathSummary, pathText } from '../why/path/path-text.js';
import { inputFile } from './paths.js';
import { policyOf } from './policy-source.js';
import { SAMPLE, sampleDay } from './sample-day.js';
import { UsageError } from './usage-error.js';
import type { WhyOptions } from './why-options.js';

/**
 * `tocsin why --template`: explains the way of each finding through what was named.
 *
 * @throws UsageError, InputFileError, DeploymentReadError, before anything is printed.
 */
export async function whyPathCommand(
  given: readonly string[],
  options: WhyOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.only !== undefined)
    throw new UsageError('--only is for what a policy decides; --template shows the way of every finding');
  const { template: named = [], parameter = {} } = options;
  const whats: WhatRead[] = [];
  for (const what of new Set(named))
    whats.push(await readWhat(inputFile(what, terminal), { parameters: parameter, policies: {} }));
  const policy = options.policy === undefined ? undefined : await policyOf(options.policy, terminal);
  const files = given.map((file) => inputFile(file, terminal));
  await requireReadable(files);
  const today = new Date();
  const now = options.now ?? today.toISOString();
  const records = files.length === 0 ? numbered(SAMPLE, sampleDay(today)) : readRecords(files);
  const totals = noPathTotals();
  const context = { deployment: deploymentOf(whats), now, ...(policy && { policy: policy.policy }) };
  const answers = explainPaths(records, context, totals);
  const through = whats.map(({ shownAs }) => shownAs);
  const out = outTo(terminal.stdout);
  if (options.json === true) {
    await out.write(
      `{"schema":"tocsin.path/1","through":${safeJson(through, 0)},"now":"${now}","findings":[`,
    );
    let before = '\n';
    for await (const answer of answers) {
      if (!(await out.write(before + safeJson(pathJson(answer), 0)))) return;
      before = ',\n';
    }
    await out.write(`\n],"totals":${safeJson(totals, 0)}}\n`);
  } else {
    const page = { width: widthFor(terminal.stdout), paint: paintFor(terminal.stdout, options.color) };
    for await (const answer of answers) if (!(await out.write(pathText(page, answer)))) return;
    await out.write(pathSummary(page, through.join(', '), totals));
  }
  await out.flush();
}
