import type { TriagePolicy } from '../triage/policy.js';
import { recipePolicy } from './recipe-policy.js';
import { RULES } from './rules/index.js';

/**
 * Our own triage policy. A person is woken when somebody hostile demonstrably acts now and minutes matter:
 *
 * - the product itself put an attack together from several signals, or says CRITICAL of a threat;
 * - credentials of ours are used from outside, from Tor or from known bad addresses;
 * - somebody has hands on a machine or a database: command and control, a reverse shell, an escape from a container,
 *   malware or a miner that started, code put into a process, a login after guessing;
 * - data is carried off (out of a bucket, through a tunnel, to a drop point) or deleted;
 * - somebody blinds us by stopping logs and alarms as never before;
 * - an exposure is CRITICAL;
 * - GuardDuty says HIGH of a type that no rule here has judged yet.
 *
 * Every other HIGH or MEDIUM threat that may be an intrusion is a ticket of its own, answered within four hours; the
 * MEDIUM types that are everyday noise are gathered. Posture becomes tickets, vulnerabilities gather by owner and are
 * raised by known exploitation, data findings go by sensitivity; samples, archived, passed and closed findings are left
 * alone. The measure is at most two pages a shift of eight hours over some 300 accounts.
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
  title: 'Attacks in progress page, other threats and posture become tickets, vulnerabilities gather',
  rules: RULES.map(({ rule }) => rule),
  fallbackOwner: recipePolicy.fallbackOwner,
};
