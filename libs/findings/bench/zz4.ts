import { readFinding } from '../src/read-finding.js';
import { compilePolicy } from '../src/triage/compile-policy.js';
import { COUNT } from '../src/triage/clause-index.js';
import { subjectOf } from '../src/triage/subject.js';
import { findingsSample } from './findings-sample.js';
import { policyOf, rulesSample } from './policy/rules-sample.js';
const now = '2026-11-30T12:00:00Z';
const findings = findingsSample().map((text) => readFinding(JSON.parse(text)));
const rules = rulesSample(1000);
for (const n of [1, 10, 100, 1000]) {
  const p = compilePolicy(policyOf(rules.slice(0, n)));
  for (const k of Object.keys(COUNT)) COUNT[k] = 0;
  for (const f of findings) p.speaking(subjectOf(f, Date.parse(now), p));
  console.log(n, Object.fromEntries(Object.entries(COUNT).map(([k, v]) => [k, v / 1000])));
}
