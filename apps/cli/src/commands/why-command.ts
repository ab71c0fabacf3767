import { requireReadable } from '../input/read-file.js';
import { numbered, readRecords } from '../input/read-input.js';
import { outTo } from '../terminal/out.js';
import type { Out } from '../terminal/out.js';
import { safeJson } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { judge } from '../why/judge.js';
import type { Answer } from '../why/judge.js';
import { noTotals } from '../why/summary.js';
import type { Totals } from '../why/summary.js';
import { answerJson, totalsJson } from '../why/why-json.js';
import { answerText, summaryText } from '../why/why-text.js';
import { inputFile } from './paths.js';
import { policyOf } from './policy-source.js';
import { SAMPLE, sampleDay } from './sample-day.js';
import type { WhyOptions } from './why-options.js';
import { whyPathCommand } from './why-path-command.js';

/**
 * `tocsin why`: judges each finding and says why. One file is held at a time, and no output.
 *
 * @throws UsageError, InputFileError, before anything is printed.
 */
export async function whyCommand(
  given: readonly string[],
  options: WhyOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.template !== undefined) return whyPathCommand(given, options, terminal);
  const { name, compiled } = await policyOf(options.policy ?? 'default', terminal);
  const files = given.map((file) => inputFile(file, terminal));
  await requireReadable(files);
  const today = new Date();
  const now = options.now ?? today.toISOString();
  const records = files.length === 0 ? numbered(SAMPLE, sampleDay(today)) : readRecords(files);
  const totals = noTotals();
  const answers = judge(records, { policy: compiled, now, only: options.only }, totals);
  const out = outTo(terminal.stdout);
  if (options.json === true) await writeJson(out, answers, totals, { policy: name, now });
  else await writeText(out, answers, totals, { terminal, options, name });
  await out.flush();
}

async function writeText(
  out: Out,
  answers: AsyncIterable<Answer>,
  totals: Totals,
  { terminal, options, name }: { terminal: Terminal; options: WhyOptions; name: string },
): Promise<void> {
  const page = { width: widthFor(terminal.stdout), paint: paintFor(terminal.stdout, options.color) };
  for await (const answer of answers) if (!(await out.write(answerText(page, answer)))) return;
  await out.write(summaryText(page, name, totals));
}

/** One object; a finding a line, so that it can be written while the input is read. */
async function writeJson(
  out: Out,
  answers: AsyncIterable<Answer>,
  totals: Totals,
  { policy, now }: { readonly policy: string; readonly now: string },
): Promise<void> {
  await out.write(`{"schema":"tocsin.why/1","policy":${safeJson(policy)},"now":"${now}","findings":[`);
  let before = '\n';
  for await (const answer of answers) {
    if (!(await out.write(before + safeJson(answerJson(answer), 0)))) return;
    before = ',\n';
  }
  await out.write(`\n],"totals":${safeJson(totalsJson(totals), 0)}}\n`);
}
