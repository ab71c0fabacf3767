import { describeFound } from '../../describe-found.js';
import { findingsOfSuppressions } from '../findings-of-suppressions.js';
import type { PolicyCheck } from '../lint-context.js';
import { namesCritical } from '../may-be-critical.js';
import { remark } from '../policy-remark.js';
import { mayHide } from '../suppression-dates.js';

const SHOWN = 3;

/** Suppressions tried on the given findings: those that match none of them, and those that hide CRITICAL ones. */
export const suppressionTried: PolicyCheck = ({ policy, rules, now, options }) => {
  const { findings } = options;
  const suppressing = rules.filter(({ rule }) => mayHide(rule.then.suppress, now));
  if (findings === undefined || suppressing.length === 0) return [];
  const spoken = findingsOfSuppressions(policy, findings, options.now);
  return suppressing.flatMap(({ rule, clauses, place }) => {
    const met = spoken.get(rule.id) ?? [];
    if (met.length === 0) {
      const text = `matches none of the ${findings.length} given findings`;
      const advice = 'correct it, or delete it where what it hid is gone';
      return remark(place, 'warning', 'suppression-matches-nothing', text, advice);
    }
    const critical = met.filter(({ severity }) => severity.label === 'CRITICAL');
    if (critical.length === 0) return [];
    const ids = critical.slice(0, SHOWN).map(({ id }) => describeFound(id));
    const more = critical.length > SHOWN ? ` and ${critical.length - SHOWN} more` : '';
    return remark(
      place,
      clauses.some(namesCritical) ? 'warning' : 'error',
      'suppression-hides-critical',
      `hides ${critical.length} CRITICAL of the ${findings.length} given findings: ${ids.join(', ')}${more}`,
      'add facts.severity without CRITICAL, or with it where that is what you mean',
    );
  });
};
