import { heading, plural } from '../report/text/page.js';
import type { Page } from '../report/text/page.js';
import { safeLine } from '../terminal/safe-text.js';
import type { ChaosReport, Promised } from './chaos-report.js';

/** The account of one seed for a person. What comes from findings is cleaned here. */
export function chaosText(report: ChaosReport, page: Page): string {
  const { seed, rate, kept, seconds } = report;
  const title = `Seed ${seed}: ${percent(rate)} of all operations fail`;
  const sections = [
    [page.paint('bold', title), ...account(report)],
    [heading(page, 'Faults, by step'), ...matrix(report)],
    [heading(page, 'What was promised'), ...report.promises.flatMap((each) => promiseLines(each, page))],
    [
      kept
        ? page.paint('green', `Everything that was promised held, in ${seconds} s.`)
        : page.paint('red', `A promise is broken, after ${seconds} s. The same seed places the same faults.`),
    ],
  ];
  return `\n${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function account({
  input,
  outcome,
  receiver,
  emails,
  faults,
  redriven,
  calls,
  timedOut,
}: ChaosReport): readonly string[] {
  const { findings, malformed, twice, updated, closed } = input;
  return [
    `In         ${plural(findings, 'finding')}: ${twice} delivered twice, ${updated} updated, ${closed} resolved; ${malformed} malformed`,
    `Out        ${outcome.told} told + ${outcome.parked} parked + ${outcome.missing} missing = ${findings}; ${outcome.marked} marked`,
    `Receiver   ${receiver.notices} notices, ${receiver.repeatsDropped} repeats dropped by incident id and revision`,
    `E-mails    ${emails.sent}, of which ${plural(emails.repeats, 'repeat')}; ${emails.afterEffect} times a fault hit a notice that was out`,
    `Faults     ${faults.total} in ${calls} calls and their deliveries, ${plural(faults.kills, 'worker')} killed, ${timedOut} timed out`,
    `Redriven   ${plural(redriven, 'message')} that ran out of receives or were parked, once the faults were over`,
  ];
}

/** Kinds down, steps across; `–` is what cannot happen. */
function matrix({ faults: { bySteps, byKind } }: ChaosReport): readonly string[] {
  const steps = Object.keys(bySteps) as (keyof typeof bySteps)[];
  const kinds = Object.keys(byKind) as (keyof typeof byKind)[];
  const row = (name: string, cells: readonly (string | number)[]) =>
    `  ${name.padEnd(15)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  return [
    row('', [...steps, 'all']),
    ...kinds.map((kind) =>
      row(kind, [
        ...steps.map((step) => (kind === 'partial' && step === 'record' ? '–' : bySteps[step][kind])),
        byKind[kind],
      ]),
    ),
  ];
}

function promiseLines(
  { name, says, found, allowed, kept, examples }: Promised,
  page: Page,
): readonly string[] {
  const sign = kept ? page.paint('green', '✓') : page.paint('red', '✗');
  const bound = allowed > 0 ? ` (${allowed} allowed)` : '';
  return [
    `${sign} ${name.padEnd(11)}${String(found).padStart(5)}${bound}  ${says}`,
    ...(kept ? [] : examples.map((each) => `    ${safeLine(each)}`)),
  ];
}

function percent(rate: number): string {
  return `${Math.round(rate * 1000) / 10} %`;
}
