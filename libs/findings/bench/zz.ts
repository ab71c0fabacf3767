import { readFinding } from '../src/read-finding.js';
import { compilePolicy } from '../src/triage/compile-policy.js';
import { triage } from '../src/triage/triage.js';
import { subjectOf } from '../src/triage/subject.js';
import { findingsSample } from './findings-sample.js';
import { fillersSample, policyOf, rulesSample } from './policy/rules-sample.js';
const now = '2026-11-30T12:00:00Z';
const texts = findingsSample();
const findings = texts.map((text) => readFinding(JSON.parse(text)));
const rules = rulesSample(1000);
const cpu = (f: () => number) => {
  for (let i = 0; i < 100; i++) f();
  let best = 1e9;
  for (let k = 0; k < 20; k++) {
    const a = process.cpuUsage();
    for (let i = 0; i < 20; i++) f();
    const b = process.cpuUsage(a);
    best = Math.min(best, (b.user + b.system) / 20 / 1000);
  }
  return best.toFixed(3);
};
console.log(
  'parse us',
  cpu(() => texts.reduce((s, t) => s + Object.keys(JSON.parse(t)).length, 0)),
);
for (const n of [0, 1, 10, 100, 1000]) {
  const p = compilePolicy(policyOf(rules.slice(0, n)));
  console.log(
    n,
    'triage us',
    cpu(() => findings.reduce((s, f) => s + triage(f, p, { now }).slaMinutes, 0)),
    'speaking',
    cpu(() => findings.reduce((s, f) => s + p.speaking(subjectOf(f, 0, p)).length, 0)),
    'matches',
    findings.reduce((s, f) => s + p.speaking(subjectOf(f, Date.parse(now), p)).length, 0) / 1000,
    'subject',
    cpu(() => findings.reduce((s, f) => s + subjectOf(f, 0, p).class.length, 0)),
  );
}
