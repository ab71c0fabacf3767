import { plural, severityStyle } from '../../report/text/page.js';
import type { Page } from '../../report/text/page.js';
import { displayWidth, wrapWidth } from '../../terminal/display-width.js';
import { safeLine } from '../../terminal/safe-text.js';
import { clip } from '../../why/clip.js';
import { placeText } from '../../why/place.js';
import type { Answer, Extracted, Unreadable } from '../part.js';
import { CUT } from '../remarks.js';
import { foundLines, widthsOf } from './found-lines.js';
import { piecesWithin } from './pieces.js';

/** Columns before everything that is said of a part: its number stands there. */
const MARGIN = 5;
const MOST_REASON = 1_000;

/** What was found in one part, for a person: its title, the sums, and the indicators, hostile ones first. */
export function partText(page: Page, answer: Answer): string {
  const lines =
    'found' in answer
      ? [...headLines(page, answer), ...indicatorLines(page, answer)]
      : refusedLines(page, answer);
  return `${lines.join('\n')}\n\n`;
}

function headLines(page: Page, part: Extracted): readonly string[] {
  const { number, context, title, kind, count, hostile, score, remark } = part;
  const severity = kind === 'finding' ? (context.severity ?? 'UNKNOWN') : '';
  const lead = `${String(number).padStart(MARGIN - 2)}  `;
  const style = severityStyle(severity);
  const label = severity === '' ? '' : `${style === undefined ? severity : page.paint(style, severity)}  `;
  const indent = MARGIN + displayWidth(severity) + (severity === '' ? 0 : 2);
  const name = title === undefined ? nameOf(part) : safeLine(title);
  const [first = '', ...more] = clip(name, page.width - indent, 2);
  const states = (['sample', 'archived', 'suppressed'] as const).filter((state) => context[state] === true);
  const sums = [
    placeOf(part, page.width - MARGIN),
    ...states,
    plural(count, 'indicator'),
    ...(count > 0 ? [`${hostile.toLocaleString('en')} hostile`] : []),
  ];
  const under = (text: string): readonly string[] =>
    wrapWidth(text, page.width - MARGIN).map((line) => ' '.repeat(MARGIN) + line);
  return [
    page.paint('dim', lead) + label + page.paint('bold', first),
    ...more.map((line) => ' '.repeat(indent) + page.paint('bold', line)),
    ...piecesWithin(sums, page.width - MARGIN, 3).map((line) => ' '.repeat(MARGIN) + page.paint('dim', line)),
    ...(remark === undefined ? [] : under(sentence(remark))),
    ...(part.cut ? under(`Cut: ${CUT}.`).map((line) => page.paint('yellow', line)) : []),
    ...(score === undefined ? [] : under(safeLine(score.sentence))),
  ];
}

function sentence(remark: string): string {
  const text = safeLine(remark.slice(0, MOST_REASON));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A text has no title: it is called after its file. */
function nameOf({ kind, source }: Extracted): string {
  return kind === 'finding' ? 'a finding without a title' : safeLine(source.file);
}

function placeOf(part: Extracted, width: number): string {
  if (part.kind === 'finding') return placeText(part, width);
  return part.kind === 'text' ? 'text' : 'JSON';
}

function indicatorLines(page: Page, part: Extracted): readonly string[] {
  const hostileFirst = [
    ...part.found.filter(({ hostile }) => hostile),
    ...part.found.filter(({ hostile }) => !hostile),
  ];
  const widths = widthsOf(hostileFirst);
  return hostileFirst.flatMap((found) => foundLines(page, found, widths));
}

function refusedLines(page: Page, answer: Unreadable): readonly string[] {
  const mark = answer.kind === 'refused' ? page.paint('yellow', 'refused') : 'no finding';
  const place = page.paint('dim', placeText(answer, page.width - MARGIN - 16));
  const reason = clip(safeLine(answer.reason.slice(0, MOST_REASON)), page.width - MARGIN, 2);
  return [`  –  ${mark}  ${place}`, ...reason.map((line) => ' '.repeat(MARGIN) + line)];
}
