import { plural } from '../../report/text/page.js';
import type { Page } from '../../report/text/page.js';
import { displayWidth, fitWidth, wrapWidth } from '../../terminal/display-width.js';
import { safeLine } from '../../terminal/safe-text.js';
import type { Style } from '../../terminal/terminal.js';
import { MARGIN } from '../header.js';
import { placeText } from '../place.js';
import { answerText } from '../why-text.js';
import type { PathAnswer, PathTotals } from './explain-paths.js';

/** More of a text than is ever shown of it here. */
const MOST_CHARACTERS = 2_000;

const TOLD = {
  yes: { word: 'told', style: 'green' },
  no: { word: 'nobody is told', style: 'yellow' },
  unknown: { word: 'not known', style: 'magenta' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly style: Style }>>;

/** What is said of the way of one finding, for a person. Nothing in it acts on a terminal. */
export function pathText(page: Page, answer: PathAnswer): string {
  if (answer.kind !== 'explained') return answerText(page, answer);
  const steps = [...answer.path.lines, ...answer.path.doubts.map((doubt) => `Not documented: ${doubt}`)];
  const lines = [headLine(page, answer), ...steps.flatMap((step) => stepLines(page, step))];
  return `${lines.join('\n')}\n\n`;
}

function headLine(
  page: Page,
  { number, given, path }: Extract<PathAnswer, { readonly kind: 'explained' }>,
): string {
  const { finding } = given;
  const { word, style } = TOLD[path.told];
  const place = placeText(given, Math.floor(page.width * 0.4));
  const title = safeLine((finding.title ?? finding.id).slice(0, MOST_CHARACTERS));
  const width = page.width - MARGIN - word.length - displayWidth(place) - 5;
  const parts = [
    page.paint('dim', `${String(number).padStart(MARGIN - 2)}  `),
    page.paint(style, word),
    ` · ${fitWidth(title, Math.max(8, width))}`,
    `  ${page.paint('dim', place)}`,
  ];
  return parts.join('');
}

/** A step; what is broken off it stands two columns further in. */
function stepLines(page: Page, step: string): readonly string[] {
  const lines = wrapWidth(safeLine(step.slice(0, MOST_CHARACTERS)), page.width - MARGIN - 2);
  return lines.map((line, index) => ' '.repeat(index === 0 ? MARGIN : MARGIN + 2) + line);
}

/** The last lines: the sums, and through what. */
export function pathSummary(page: Page, through: string, totals: PathTotals): string {
  const { findings, told, notTold, unknown, refused, noFinding } = totals;
  const parts = [
    `${plural(findings, 'finding')}: ${told} told, ${notTold} not told`,
    ...(unknown > 0 ? [`${unknown} not known`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(noFinding > 0 ? [`${plural(noFinding, 'event')} without findings`] : []),
  ];
  return `${wrapWidth(`${parts.join('; ')}. Through: ${safeLine(through)}.`, page.width).join('\n')}\n`;
}
