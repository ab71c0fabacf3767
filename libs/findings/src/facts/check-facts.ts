import { refused, type Place } from '../policy-fault.js';
import { checkObject, type Check } from '../triage/members.js';
import { FACTS } from './facts.js';

const CHECKS: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.entries(FACTS).map(([name, { check }]) => [name, check]),
);

/** Checks facts, of which some may not be allowed here; none at all is refused. */
export function checkFacts(
  facts: unknown,
  place: Place,
  allowed: readonly string[] = Object.keys(FACTS),
): void {
  const checks = Object.fromEntries(allowed.map((name) => [name, CHECKS[name] as Check]));
  const given = checkObject(facts, place, checks);
  if (Object.values(given).every((criterion) => criterion === undefined)) {
    throw refused(place, 'no facts', allowed.join(', '), 'none would match every finding');
  }
}
