import type { Page } from '../report/text/page.js';
import { wrapWidth } from '../terminal/display-width.js';
import { safeLine } from '../terminal/safe-text.js';
import { clip } from './clip.js';
import { findingLines } from './finding-lines.js';
import { MARGIN } from './header.js';
import { placeText } from './place.js';
import type { Answer } from './judge.js';
import { summaryLine } from './summary.js';
import type { Totals } from './summary.js';

const MOST_REASON = 1_000;

/** What is said of one part of the input, for a person. */
export function answerText(page: Page, answer: Answer): string {
  if (answer.kind === 'judged') return `${findingLines(page, answer.judged).join('\n')}\n\n`;
  const mark = answer.kind === 'refused' ? page.paint('yellow', 'refused') : 'no finding';
  const place = page.paint('dim', placeText(answer, page.width - 16));
  const reason = clip(safeLine(answer.reason.slice(0, MOST_REASON)), page.width - MARGIN, 2);
  const lines = [`–  ${mark}  ${place}`, ...reason.map((line) => `   ${line}`)];
  return `${lines.map((line) => `  ${line}\n`).join('')}\n`;
}

/** The last lines: by which policy, and the sums. */
export function summaryText(page: Page, policy: string, totals: Totals): string {
  const lines = wrapWidth(`${summaryLine(totals)}. Policy: ${safeLine(policy)}.`, page.width);
  return `${lines.join('\n')}\n`;
}
