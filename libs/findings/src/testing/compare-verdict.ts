import type { Verdict } from '../triage/verdict.js';
import { wakes } from '../triage/wakes.js';
import type { CaseFailure, CaseValue } from './case-result.js';
import type { CaseExpectation } from './policy-case.js';

/** How each member of an expectation is read off a verdict. */
const SAID: Readonly<Record<keyof CaseExpectation, (verdict: Verdict) => CaseValue>> = {
  priority: ({ priority }) => priority,
  response: ({ response }) => response,
  slaMinutes: ({ slaMinutes }) => slaMinutes,
  class: (verdict) => verdict.class,
  route: ({ route }) => route ?? null,
  team: ({ owner }) => owner?.team ?? null,
  suppressed: ({ suppressed }) => suppressed !== undefined,
  pages: wakes,
};

/** The members that a case can expect. */
export const EXPECTATION_MEMBERS = Object.keys(SAID) as readonly (keyof CaseExpectation)[];

/** What a verdict says otherwise than expected, in the order of {@link EXPECTATION_MEMBERS}. */
export function compareVerdict(verdict: Verdict, expect: CaseExpectation): readonly CaseFailure[] {
  return EXPECTATION_MEMBERS.flatMap((what) => {
    const expected = expect[what];
    const got = SAID[what](verdict);
    return expected === undefined || expected === got ? [] : [{ what, expected, got }];
  });
}
