import { defang, defangText } from '@tocsin/indicators';
import type { IndicatorType } from '@tocsin/indicators';
import type { Page } from '../../report/text/page.js';
import { displayWidth, fitWidth } from '../../terminal/display-width.js';
import { safeLine } from '../../terminal/safe-text.js';
import type { Style } from '../../terminal/terminal.js';
import { clip } from '../../why/clip.js';
import type { Found } from '../part.js';
import { piecesWithin } from './pieces.js';

/** Columns before the word that says whether it is hostile. */
const MARGIN = 5;
const GAP = '  ';
const MOST_VALUE_LINES = 6;
const MOST_ABOUT_LINES = 4;
/** More of a value or a pointer is not looked at. */
const MOST_CHARACTERS = 1_000;

const ADDRESSES: ReadonlySet<IndicatorType> = new Set([
  ...(['ipv4-addr', 'ipv6-addr', 'cidr', 'domain-name', 'url', 'email-addr'] as const),
]);

/** Columns of the first two cells. */
export interface Widths {
  readonly word: number;
  readonly type: number;
}

/** The widest cells of a part. */
export function widthsOf(all: readonly Found[]): Widths {
  const widest = (cellOf: (found: Found) => string): number =>
    all.reduce((most, found) => Math.max(most, displayWidth(cellOf(found))), 0);
  return { word: widest(wordOf), type: widest(typeOf) };
}

/** An indicator: whether it is hostile or why not, its type, its value; under it whose it is, how sure that is, and where it stands. */
export function foundLines(page: Page, found: Found, widths: Widths): readonly string[] {
  const lead = ' '.repeat(MARGIN);
  const indent = MARGIN + widths.word + GAP.length;
  const word = fitWidth(wordOf(found), widths.word);
  const type = fitWidth(typeOf(found), widths.type);
  const value = valueOf(found);
  const beside = page.width - indent - widths.type - GAP.length;
  // What does not fit beside the type has the width below it: a hash, or most links, stay on one line.
  const fits = displayWidth(value) <= beside;
  const below = fits ? [] : clip(value, page.width - indent, MOST_VALUE_LINES);
  const about = piecesWithin(aboutOf(found), page.width - indent, MOST_ABOUT_LINES);
  const style = styleOf(found);
  return [
    lead +
      (style === undefined ? word : page.paint(style, word)) +
      GAP +
      (fits ? type + GAP + value : typeOf(found)),
    ...below.map((line) => ' '.repeat(indent) + line),
    ...about.map((line) => ' '.repeat(indent) + page.paint('dim', line)),
  ];
}

function wordOf({ because }: Found): string {
  return because ?? 'hostile';
}

function styleOf({ hostile, because }: Found): Style | undefined {
  if (hostile) return ['red', 'bold'];
  return because === 'allowed' ? 'green' : 'dim';
}

/** A hash is called after how it was made. */
function typeOf({ indicator: { type, algorithm } }: Found): string {
  return algorithm === undefined ? type : `${type} ${algorithm}`;
}

function valueOf({ indicator: { type, value } }: Found): string {
  const short = safeLine(value.slice(0, MOST_CHARACTERS));
  return ADDRESSES.has(type) ? defang(short) : defangText(short);
}

function aboutOf({ indicator, verdicts, line, column }: Found): readonly string[] {
  const { role, confidence, tags, pointer, lastSeen } = indicator;
  const parts = [
    role === 'unknown' ? '' : role,
    `${confidence} % sure`,
    tags.join(', '),
    ...verdicts.map((one) => ('because' in one && one.because !== undefined ? one.because : one.source)),
    lastSeen === undefined ? '' : `last seen ${lastSeen.slice(0, 10)}`,
    line === undefined ? '' : `line ${line}, column ${column}`,
    (pointer ?? '').slice(0, MOST_CHARACTERS),
  ];
  return parts.filter((part) => part !== '').map(safeLine);
}
