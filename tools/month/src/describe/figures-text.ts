import { severityOfStep, STORIES, type Intrusion } from '../intrusions/intrusions.js';
import { harmlessOf } from '../schedule/guardduty-background.js';
import type { Figures } from './figures.js';
import { readingOf } from './severity-of.js';

const LABELS = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
const SHIFTS = 90;

/** The figures as text for a person who judges whether the month is like life. */
export function figuresText(figures: Figures, intrusions: readonly Intrusion[]): string {
  const { records, distinct, bytes, ocsf } = figures;
  return [
    `${records} records, ${distinct} distinct findings, ${((ocsf / distinct) * 100).toFixed(1)} % of them OCSF, ` +
      `${Math.round(bytes / records)} bytes on average\n`,
    ...productTable(figures),
    ...thresholdTable(figures, intrusions.length),
    cheapestCover(),
    '',
    'The 25 most common GuardDuty types (with the severity of the first version)',
    ...[...figures.guardDuty]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 25)
      .map(([type, count]) => `${String(count).padStart(7)}  ${type}`),
    '',
    'Intrusions (per step: severity, type, harmless findings of that type among 200,000)',
    ...intrusions.flatMap((intrusion) => intrusionLines(intrusion, figures)),
    '',
  ].join('\n');
}

function productTable({ table, distinct }: Figures): readonly string[] {
  const rows = [...table].map(([product, row]) => {
    const counts = LABELS.map((label) => row.get(label) ?? 0);
    return { product, counts, sum: counts.reduce((a, b) => a + b, 0) };
  });
  rows.sort((a, b) => b.sum - a.sum);
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(14)).join('')}`;
  return [
    line('product', [...LABELS, 'all', '%']),
    ...rows.map(({ product, counts, sum }) =>
      line(product, [...counts, sum, ((sum / distinct) * 100).toFixed(1)]),
    ),
    '',
  ];
}

function thresholdTable({ thresholds }: Figures, all: number): readonly string[] {
  return [
    'What an alert on severity alone would do (open, new, no samples)',
    ...thresholds.map(
      ({ label, pages, intrusions }) =>
        `${`${label} and above`.padEnd(20)}${String(pages).padStart(8)} findings, ${(pages / SHIFTS).toFixed(1)} a shift, ` +
        `${intrusions.size} of ${all} intrusions`,
    ),
    '',
  ];
}

/** How dear it is at least to find every intrusion by type: the floor that a policy by types alone cannot go below. */
function cheapestCover(): string {
  const types = STORIES.map(({ steps }) => {
    const guardDuty = steps.filter(({ from }) => from === 'guardduty').map(({ what }) => what);
    return guardDuty.sort((a, b) => harmlessOf(a) - harmlessOf(b))[0] as string;
  });
  const harmless = [...new Set(types)].reduce((sum, type) => sum + harmlessOf(type), 0);
  return (
    `With hindsight, one GuardDuty type for each intrusion, the rarest, costs ${harmless} harmless findings a month ` +
    `(exercises and samples not counted); the budget of two a shift is ${2 * SHIFTS}`
  );
}

function intrusionLines(
  { id, title, highest, accountRole }: Intrusion,
  { intrusions }: Figures,
): readonly string[] {
  const findings = intrusions.get(id) ?? [];
  const [first, last] = [findings[0]?.at ?? '', findings.at(-1)?.at ?? ''];
  const ids = new Set(findings.map(({ raw }) => readingOf(raw).id));
  return [
    `${String(id).padStart(2)}  ${title} (${highest} at most; ${accountRole})`,
    `      ${first.slice(0, 16)} to ${last.slice(0, 16)}, ${ids.size} findings, ${findings.length} records`,
    ...(STORIES[id - 1]?.steps ?? []).map((step) => {
      const cost = step.from === 'guardduty' ? String(harmlessOf(step.what)) : '';
      return `      ${severityOfStep(step).padEnd(8)} ${step.what}${cost === '' ? '' : ` (${cost})`}`;
    }),
  ];
}
