import type { TriagePolicy } from '../triage/policy.js';
import { recipePolicy } from './recipe-policy.js';
import { RULES } from './rules/index.js';

/**
 * Our own triage policy: threats that somebody already acts on and doors that were just opened wake a person, posture
 * becomes tickets, vulnerabilities gather by owner and are raised by known exploitation, data findings go by
 * sensitivity; samples, archived, passed and closed findings are left alone.
 *
 * Every rule with its reasons, false positives and cases: `docs/rules.md`. Owners and accounts are not in it: add yours.
 * The data is about 50 KB: import it where policies are made (at synth, in tools), not in a Lambda function, which
 * reads its policy from a file.
 *
 * @example
 * const verdict = triage(finding, compilePolicy({ ...defaultPolicy, owners }), { now: new Date().toISOString() });
 */
export const defaultPolicy: TriagePolicy = {
  schema: 'tocsin.policy/1',
  title: 'Threats page, posture becomes tickets, vulnerabilities gather',
  rules: RULES.map(({ rule }) => rule),
  fallbackOwner: recipePolicy.fallbackOwner,
};
