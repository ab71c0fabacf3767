import type { Verdict } from '@tocsin/findings';
import { plural } from '../report/text/page.js';
import { safeLine } from '../terminal/safe-text.js';
import { dispositionOf } from './disposition.js';

/** What came of the input: findings by what becomes of them, and what was no finding. */
export interface Totals {
  findings: number;
  shown: number;
  /** `page`, `ticket`, `gathered`, `left alone`, `suppressed`, `wait` or another route → findings. */
  readonly dispositions: Map<string, number>;
  readonly priorities: Map<string, number>;
  refused: number;
  noFinding: number;
}

/** Nothing counted yet. */
export function noTotals(): Totals {
  return {
    findings: 0,
    shown: 0,
    dispositions: new Map(),
    priorities: new Map(),
    refused: 0,
    noFinding: 0,
  };
}

/** Counts a verdict. */
export function count(totals: Totals, verdict: Verdict): void {
  totals.findings += 1;
  const { word } = dispositionOf(verdict);
  totals.dispositions.set(word, (totals.dispositions.get(word) ?? 0) + 1);
  totals.priorities.set(verdict.priority, (totals.priorities.get(verdict.priority) ?? 0) + 1);
}

const FIRST = ['page', 'ticket', 'gathered', 'wait', 'left alone', 'suppressed'];
const MOST_ROUTES = 12;

/** The last line: what the findings become, and what is no finding. The numbers add up. */
export function summaryLine(totals: Totals): string {
  const words = [...totals.dispositions.keys()];
  const order = [
    ...FIRST.filter((word) => words.includes(word)),
    ...words.filter((word) => !FIRST.includes(word)),
  ];
  const parts = order.slice(0, MOST_ROUTES).map((word) => `${totals.dispositions.get(word) ?? 0} ${word}`);
  const rest = order.slice(MOST_ROUTES).reduce((sum, word) => sum + (totals.dispositions.get(word) ?? 0), 0);
  if (rest > 0) parts.push(`${rest} by other routes`);
  const priorities = [...totals.priorities].sort().map(([name, number]) => `${name} ${number}`);
  const clauses = [
    `${plural(totals.findings, 'finding')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`,
    ...(priorities.length === 0 ? [] : [priorities.join(', ')]),
    ...(totals.shown < totals.findings ? [`${totals.shown} shown`] : []),
    ...(totals.refused > 0 ? [`${totals.refused} refused`] : []),
    ...(totals.noFinding > 0 ? [`${plural(totals.noFinding, 'event')} without findings`] : []),
  ];
  return safeLine(clauses.join('; '));
}
