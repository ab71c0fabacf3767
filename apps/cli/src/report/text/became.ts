import { safeLine } from '../../terminal/safe-text.js';
import type { IncidentReport, RecordReport, RunReport } from '../run-report.js';
import { MOST_ROWS } from './came-in.js';
import { heading, labelled, minuteOf, plural, severityStyle } from './page.js';
import type { Page } from './page.js';

/** What each told finding became: the incidents, the most urgent first. */
export function incidents(page: Page, report: RunReport): readonly string[] {
  const all = report.incidents.toSorted((one, other) => one.priority.localeCompare(other.priority));
  const title = heading(page, 'What each became', plural(all.length, 'incident'));
  if (all.length === 0) return [title, 'No incident: nobody was told anything.'];
  const shown = all.slice(0, MOST_ROWS).flatMap((incident) => block(page, incident));
  return [title, ...shown, ...rest(all.length - MOST_ROWS)];
}

function block(page: Page, incident: IncidentReport): readonly string[] {
  const { severity, priority, sla, notices } = incident;
  const style = severityStyle(severity);
  const painted = style === undefined ? severity : page.paint(style, severity);
  const under = (label: string, text: string): readonly string[] =>
    labelled(page, label, safeLine(text), { indent: 4, labelWidth: 12 });
  const events = notices.map(({ event, revision }) => `${event} (revision ${revision})`).join(', ');
  const [first = '', ...more] = labelled(
    { ...page, width: page.width - severity.length - 6 },
    '',
    safeLine(incident.title),
    {
      labelWidth: 0,
    },
  );
  return [
    `${page.paint('bold', priority)}  ${painted}  ${first}`,
    ...more.map((line) => ' '.repeat(severity.length + 6) + line),
    ...under('incident', incident.incidentId),
    ...under('told', events),
    ...under(
      'respond by',
      `${minuteOf(incident.respondBy)} (within ${plural(sla, 'minute')}): ${incident.action}`,
    ),
    ...under('where', `${incident.source}, account ${incident.account}, ${incident.region}`),
    ...under('because', incident.because),
  ];
}

/** Records that were read and of which nobody was told, by reason. */
export function notTold(page: Page, { records }: RunReport): readonly string[] {
  const silent = records
    .map((record, index) => ({ record, number: index + 1 }))
    .filter(({ record }) => record.outcome === 'not told');
  if (silent.length === 0) return [];
  const reasons = new Map<string, number[]>();
  for (const { record, number } of silent) {
    const reason = reasonOf(record);
    const numbers = reasons.get(reason);
    if (numbers === undefined) reasons.set(reason, [number]);
    else numbers.push(number);
  }
  const shown = [...reasons]
    .slice(0, MOST_ROWS)
    .flatMap(([reason, numbers]) => labelled(page, recordNumbers(numbers), reason, { labelWidth: 10 }));
  return [
    heading(page, 'Not told, and why', plural(silent.length, 'record')),
    ...shown,
    ...rest(reasons.size - MOST_ROWS),
  ];
}

function reasonOf({ reason = 'no reason given', automationRules }: RecordReport): string {
  const changed =
    automationRules.length === 0 ? '' : ` (changed by the automation rule ${automationRules.join(', ')})`;
  return safeLine(reason + changed);
}

/** `#3`, `#3, #7`, or `12 × #3` for twelve of which the first is the third record. */
function recordNumbers(numbers: readonly number[]): string {
  const [first = 0, second] = numbers;
  if (numbers.length > 2) return `${numbers.length} × #${first}`;
  return second === undefined ? `#${first}` : `#${first}, #${second}`;
}

/** What a long list leaves out. */
export function rest(count: number): readonly string[] {
  return count > 0 ? [`… and ${count} more; --json has them all.`] : [];
}
