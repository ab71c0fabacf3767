import { cleanLine } from '@tocsin/findings';
import type { IncidentReputation } from '@tocsin/findings';
import type { Reputation } from '@tocsin/indicators';

/** As the wire allows (`IncidentThreat` of @tocsin/findings). */
const MOST = 10;
const LONGEST_REASON = 300;
/** What people must know first. */
const ORDER: readonly IncidentReputation['verdict'][] = ['malicious', 'benign', 'error'];

/** What providers said, for the wire: malicious first, `unknown` left out, bounded. */
export function verdictsOf(reputations: readonly Reputation[]): readonly IncidentReputation[] {
  return ORDER.flatMap((verdict) => reputations.filter((one) => one.verdict === verdict))
    .slice(0, MOST)
    .map(reputationOf);
}

function reputationOf(one: Reputation): IncidentReputation {
  const { type, value, source } = one;
  const verdict = one.verdict as IncidentReputation['verdict'];
  const reason = cleanLine((one.verdict === 'error' ? one.error.message : one.because) ?? '');
  const because =
    reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON - 1).toWellFormed()}…` : reason;
  return { type, value, verdict, source, ...(because !== '' && { because }) };
}
