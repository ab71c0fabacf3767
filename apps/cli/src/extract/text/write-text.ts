import { plural } from '../../report/text/page.js';
import type { Page } from '../../report/text/page.js';
import { wrapWidth } from '../../terminal/display-width.js';
import type { Out } from '../../terminal/out.js';
import type { Answer } from '../part.js';
import type { Totals } from '../totals.js';
import { partText } from './part-text.js';

/** What was found in each part, for a person, and the sums. */
export async function writeText(
  out: Out,
  answers: AsyncIterable<Answer>,
  totals: Totals,
  page: Page,
): Promise<void> {
  for await (const answer of answers) if (!(await out.write(partText(page, answer)))) return;
  await out.write(`${wrapWidth(sumsOf(totals), page.width).join('\n')}\n`);
}

function sumsOf({ findings, texts, indicators, hostile, refused, noFinding, cut }: Totals): string {
  const parts = [
    ...(findings > 0 || texts === 0 ? [plural(findings, 'finding')] : []),
    ...(texts > 0 ? [plural(texts, 'text')] : []),
  ];
  const clauses = [
    `${parts.join(' and ')}: ${plural(indicators, 'indicator')}, ${hostile.toLocaleString('en')} may be hostile`,
    ...(refused > 0 ? [`${refused.toLocaleString('en')} refused`] : []),
    ...(noFinding > 0 ? [`${plural(noFinding, 'event')} without findings`] : []),
    ...(cut > 0 ? [`${cut.toLocaleString('en')} cut`] : []),
  ];
  return `${clauses.join('; ')}.`;
}
