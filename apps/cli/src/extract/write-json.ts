import type { Out } from '../terminal/out.js';
import { safeJson } from '../terminal/safe-text.js';
import type { Answer, Found } from './part.js';
import type { Totals } from './totals.js';

/** One object; a part a line, so that it can be written while the input is read. Values are as they are, not defanged. */
export async function writeJson(
  out: Out,
  answers: AsyncIterable<Answer>,
  totals: Totals,
  now: string,
): Promise<void> {
  await out.write(`{"schema":"tocsin.extract/1","now":"${now}","parts":[`);
  let before = '\n';
  for await (const answer of answers) {
    if (!(await out.write(before + safeJson(partJson(answer), 0)))) return;
    before = ',\n';
  }
  await out.write(`\n],"totals":${safeJson(totals, 0)}}\n`);
}

function partJson(answer: Answer): object {
  const { source, ...rest } = answer;
  if (!('found' in rest)) return { ...source, ...rest };
  const { found, ...part } = rest;
  return { ...source, ...part, indicators: found.map(indicatorJson) };
}

function indicatorJson({ indicator, ...judged }: Found): object {
  const { verdicts, ...rest } = judged;
  return { ...indicator, ...rest, ...(verdicts.length > 0 && { verdicts }) };
}
