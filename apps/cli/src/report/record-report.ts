import { ruleName } from '../run/event-rules.js';
import type { FedRecord, RunRecord } from '../run/fed-record.js';
import { brokenOutcome, findingOutcome } from './finding-outcome.js';
import type { FindingReport, ReadOutcome, RecordReport } from './run-report.js';

/** The outcome of an event with several findings is that of the finding that ended worst; told is better than none. */
const WORST_FIRST: readonly ReadOutcome[] = ['lost', 'parked', 'told', 'not told'];

/** One record, with how it ended. */
export function recordReport(record: RunRecord): RecordReport {
  if (record.kind !== 'fed') {
    const { source, kind, reason } = record;
    const nothing = { completed: [], automationRules: [], eventRules: [], unmatched: [], findings: [] };
    return { ...source, outcome: kind, reason, ...nothing };
  }
  const { fed } = record;
  const findings = findingsOf(fed);
  const worst = WORST_FIRST.find((one) => findings.some((finding) => finding.outcome === one)) ?? 'lost';
  return {
    ...fed.record.source,
    outcome: worst === 'not told' && isUnreadable(fed) ? 'refused' : worst,
    reason: findings.find((finding) => finding.outcome === worst)?.reason,
    door: fed.record.kind,
    completed: fed.completed,
    automationRules: fed.automationRules,
    eventRules: fed.eventRules.map(ruleName),
    unmatched: fed.unmatched,
    findings,
  };
}

/** Nothing of the event can be read. If no rule took it either, the processor never saw it to park it. */
function isUnreadable({ record }: FedRecord): boolean {
  return record.kind === 'event' && record.findings.length === 0;
}

function findingsOf(fed: FedRecord): readonly FindingReport[] {
  if (fed.record.kind === 'finding') return [findingOutcome(fed.record.finding, fed)];
  const named = fed.record.findings.map((finding) => findingOutcome(finding, fed));
  const unnamed = fed.parked.filter(({ findingId }) => findingId === undefined);
  return [...named, ...fed.record.broken.map((one, index) => brokenOutcome(one, unnamed[index], fed))];
}
