import {
  compilePolicy,
  defaultPolicy,
  readEvent,
  recipePolicy,
  safeReadFinding,
  triage,
  type Finding,
  type Verdict,
} from '../index.js';
import type { PublicRecord } from './records.js';

const NOW = '2026-11-24T12:00:00Z';
const recipe = compilePolicy(recipePolicy);
const ours = compilePolicy(defaultPolicy);

/** One line of the table: a finding that was read, a record that was refused, or an event without findings. */
export type Outcome =
  | {
      readonly at: string;
      readonly outcome: 'read';
      readonly finding: Finding;
      readonly recipe: Verdict;
      readonly ours: Verdict;
    }
  | { readonly at: string; readonly outcome: 'refused' | 'no findings'; readonly reason: string };

/** What becomes of a record. An event gives one outcome a finding. */
export function outcomesOf({ file, index, value }: PublicRecord): readonly Outcome[] {
  const at = `${file} ${index}`;
  if (value === undefined) return [{ at, outcome: 'refused', reason: 'not JSON' }];
  if (typeof value !== 'object' || value === null || !('detail-type' in value)) {
    const result = safeReadFinding(value);
    return [
      result.ok ? judged(at, result.finding) : { at, outcome: 'refused', reason: result.error.message },
    ];
  }
  const event = readEvent(value);
  const refused = event.refused.map(({ index: entry, error }): Outcome => ({
    at: `${at}.${entry}`,
    outcome: 'refused',
    reason: error.message,
  }));
  const read = event.findings.map((finding, entry) => judged(`${at}.${entry}`, finding));
  if (refused.length + read.length > 0) return [...read, ...refused];
  return [{ at, outcome: 'no findings', reason: `${event.kind}: ${event.detailType}` }];
}

function judged(at: string, finding: Finding): Outcome {
  const context = { now: NOW };
  return {
    at,
    outcome: 'read',
    finding,
    recipe: triage(finding, recipe, context),
    ours: triage(finding, ours, context),
  };
}

/** The lines of the golden table. No text of a finding is in them but its labels. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const head = ['record', 'outcome', 'format', 'severity', 'class', 'recipe', 'default', 'route', 'reason'];
  const rows = outcomes.map((one) => {
    if (one.outcome !== 'read') return [one.at, one.outcome, '', '', '', '', '', '', one.reason];
    const { finding, recipe: plain, ours: verdict } = one;
    const spoke = verdict.trace.filter(({ outcome }) => outcome === 'matched').map(({ rule }) => rule);
    return [
      one.at,
      'read',
      finding.format,
      `${finding.severity.label ?? 'UNKNOWN'} (${finding.severity.origin})`,
      verdict.class,
      plain.priority,
      verdict.priority,
      verdict.route ?? '',
      spoke.join(', ') || 'no rule',
    ];
  });
  return `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
}
