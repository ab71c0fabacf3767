import { normalizedSeverityOf } from '../asff/read-severity.js';
import type { Finding } from '../finding.js';
import { cleanLine } from '../incident/clean-text.js';
import { fitText } from '../incident/fit-text.js';
import { readInstant, writeInstant } from '../instant.js';
import type { Escalation, Priority } from './verdict.js';

/** What {@link becauseOf} makes its sentence of. */
export interface Reasons {
  readonly finding: Finding;
  /** Titles of the rules that set what is in the verdict, in the order in which they spoke. */
  readonly titles: readonly string[];
  /** Further clauses of the sentence, about suppressions. */
  readonly remarks: readonly string[];
  readonly escalated?: { readonly escalation: Escalation; readonly priority: Priority };
}

const MOST_TITLES = 3;
const MOST_REMARKS = 3;

/**
 * One English sentence: who decided, and how the severity was known. It holds titles of rules, dates, the name of a
 * custom action, cleaned, and a number; never a text of the finding.
 */
export function becauseOf({ finding, titles, remarks, escalated }: Reasons): string {
  const clauses = [
    ...(escalated === undefined ? [] : [describeEscalation(escalated)]),
    `${describeRules(titles)}: ${describeSeverity(finding)}`,
    ...remarks.slice(0, MOST_REMARKS),
  ];
  const sentence = clauses.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function describeRules(titles: readonly string[]): string {
  if (titles.length === 0) return 'no rule sets a response, so the base verdict stands';
  const shown = titles.slice(-MOST_TITLES).map((title) => `"${title}"`);
  const more = titles.length > MOST_TITLES ? ` and ${titles.length - MOST_TITLES} more` : '';
  return titles.length === 1 ? `rule ${shown[0]} decides` : `rules ${shown.join(', ')}${more} decide`;
}

function describeSeverity({ severity, raw }: Finding): string {
  switch (severity.origin) {
    case 'label':
      return `severity ${severity.label}, from Severity.Label`;
    case 'normalized':
      return `severity ${severity.label}, from Severity.Normalized ${normalizedSeverityOf(raw) ?? ''}`.trimEnd();
    case 'provider':
      return `severity ${severity.label}, from FindingProviderFields.Severity.Label`;
    case 'severity_id':
    case 'severity':
      return `severity ${severity.label}, from OCSF ${severity.origin}`;
    case 'guardduty':
      return `severity ${severity.label}, from GuardDuty's own number`;
    case 'unknown':
      return 'severity unknown, the finding has no usable label or number';
  }
}

function describeEscalation({ escalation, priority }: NonNullable<Reasons['escalated']>): string {
  const name = fitText(cleanLine(escalation.action).replaceAll('"', "'"), 64).text;
  const at = readInstant(escalation.at);
  const time = at === undefined ? 'an unknown time' : writeInstant(at);
  return `escalated to ${priority} by the custom action "${name}" at ${time}`;
}
