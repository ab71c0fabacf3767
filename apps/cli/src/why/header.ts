import type { Verdict } from '@tocsin/findings';
import { severityStyle } from '../report/text/page.js';
import type { Page } from '../report/text/page.js';
import { displayWidth } from '../terminal/display-width.js';
import { safeLine } from '../terminal/safe-text.js';
import type { Style } from '../terminal/terminal.js';
import { cut } from './clip.js';
import { dispositionOf, spanOf } from './disposition.js';

/** Columns before everything that is said of a finding: its number stands there. */
export const MARGIN = 5;

const MOST_DISPOSITION = 36;

interface Span {
  readonly text: string;
  readonly style?: Style;
}

/**
 * The first line of a finding: number, priority, severity, class, what becomes of it, until when somebody answers, and
 * at its end `place`, where there is room.
 */
export function headerLine(
  page: Page,
  number: number,
  severity: string,
  verdict: Verdict,
  place: string,
): { readonly line: string; readonly hasPlace: boolean } {
  const { word, text } = dispositionOf(verdict);
  const nobodyAnswers = word === 'suppressed' || word === 'left alone';
  const spans: readonly Span[] = [
    { text: `${String(number).padStart(MARGIN - 2)}  `, style: 'dim' },
    { text: verdict.priority, style: 'bold' },
    { text: '  ' },
    { text: severity, style: severityStyle(severity) },
    { text: ` ${verdict.class} · ` },
    { text: cut(safeLine(text), MOST_DISPOSITION), style: 'bold' },
    { text: nobodyAnswers ? '' : ` · answer within ${spanOf(verdict.slaMinutes)}` },
  ];
  const free =
    page.width - spans.reduce((sum, span) => sum + displayWidth(span.text), 0) - displayWidth(place);
  const hasPlace = free >= 2;
  const placed = hasPlace ? [...spans, { text: ' '.repeat(free) + place, style: 'dim' as const }] : spans;
  const painted = placed.map((span) =>
    span.style === undefined ? span.text : page.paint(span.style, span.text),
  );
  return { line: painted.join(''), hasPlace };
}
