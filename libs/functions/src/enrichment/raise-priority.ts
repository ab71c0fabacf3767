import type { CompiledPolicy, IncidentThreat, Priority, ResponseAction, Verdict } from '@tocsin/findings';
import type { Arrival } from '../ledger/arrival.js';
import type { LedgerRow } from '../ledger/ledger-row.js';

/** The most urgent first. */
const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4', 'P5'];
const RESPONSES: readonly ResponseAction[] = [
  'immediate_response',
  'escalated_response',
  'standard_response',
  'low_priority_response',
];

/** Unknown is not worth a notice; nor is it "clean". */
export function saysNothing({ score, verdicts }: IncidentThreat): boolean {
  return score === null && !verdicts.some(isMalicious);
}

/** Whether an incident becomes more urgent: the score is high, and somebody knows an indicator as malicious. */
export function isWorse({ band, verdicts }: IncidentThreat): boolean {
  return (band === 'high' || band === 'critical') && verdicts.some(isMalicious);
}

function isMalicious({ verdict }: IncidentThreat['verdicts'][number]): boolean {
  return verdict === 'malicious';
}

/**
 * The verdict of the policy, with what was looked up: one step more urgent for what {@link isWorse}, and so for the rest of the
 * episode. An answer of the enricher never makes less urgent what people were told, whatever became of the severity.
 */
export function withLookedUp(
  verdict: Verdict,
  { enrichment }: Pick<Arrival, 'enrichment'>,
  row: LedgerRow | undefined,
  policy: CompiledPolicy,
): Verdict {
  if (row === undefined || row.state === 'closed' || row.state === 'suppressed') return verdict;
  const threat = enrichment?.threat;
  const asked = threat !== undefined && isWorse(threat) ? oneStepUp(verdict.priority) : undefined;
  const known = row.enriched?.priority;
  const raised = [asked, known].reduce(
    (found, priority) => (priority === undefined ? found : atLeast(found, priority, policy, WORSE)),
    verdict,
  );
  return enrichment === undefined ? raised : atLeast(raised, row.priorityTold, policy, STAYS);
}

const WORSE = 'since the threat score is high and an indicator is known as malicious';
const STAYS = 'since that was told before';

function oneStepUp(priority: Priority): Priority {
  return PRIORITIES[Math.max(0, PRIORITIES.indexOf(priority) - 1)] ?? priority;
}

function atLeast(verdict: Verdict, priority: Priority, policy: CompiledPolicy, why: string): Verdict {
  if (PRIORITIES.indexOf(verdict.priority) <= PRIORITIES.indexOf(priority)) return verdict;
  const { slaMinutes, response } = promisedFor(priority, policy);
  const before = verdict.because;
  return {
    ...verdict,
    priority,
    slaMinutes: Math.min(verdict.slaMinutes, slaMinutes ?? verdict.slaMinutes),
    response:
      response !== undefined && RESPONSES.indexOf(response) < RESPONSES.indexOf(verdict.response)
        ? response
        : verdict.response,
    because: `${priority} and not ${verdict.priority}, ${why}. ${before}`,
  };
}

/** What the policy promises for a priority: of its rules that set both, the one that gives the most time. */
function promisedFor(
  priority: Priority,
  { rules }: CompiledPolicy,
): Partial<Pick<Verdict, 'slaMinutes' | 'response'>> {
  let found: { slaMinutes?: number; response?: ResponseAction } = {};
  for (const { rule } of rules) {
    const { priority: set, slaMinutes, response } = rule.then;
    if (set !== priority || slaMinutes === undefined || slaMinutes <= (found.slaMinutes ?? 0)) continue;
    found = { slaMinutes, ...(response === undefined ? {} : { response }) };
  }
  return found;
}
