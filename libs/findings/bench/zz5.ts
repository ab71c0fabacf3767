import { readFinding } from '../src/read-finding.js';
import { compilePolicy } from '../src/triage/compile-policy.js';
import { subjectOf } from '../src/triage/subject.js';
import { findingsSample } from './findings-sample.js';
import { policyOf, rulesSample } from './policy/rules-sample.js';
const now = '2026-11-30T12:00:00Z';
const findings = findingsSample({ count: Number(process.argv[3] ?? 1000) }).map((text) =>
  readFinding(JSON.parse(text)),
);
const rules = rulesSample(1000);
const n = Number(process.argv[2] ?? 10);
const p = compilePolicy(policyOf(rules.slice(0, n)));
const subjects = findings.map((f) => subjectOf(f, Date.parse(now), p));
for (let k = 0; k < 6; k++) {
  const a = process.cpuUsage();
  let s = 0;
  for (let i = 0; i < 1000000 / findings.length; i++) for (const f of subjects) s += p.speaking(f).length;
  const b = process.cpuUsage(a);
  console.log(((b.user + b.system) / 1000).toFixed(0), 'ns', s);
}
