import { readFinding } from '../src/read-finding.js';
import { compilePolicy, type CompiledPolicy } from '../src/triage/compile-policy.js';
import { triage } from '../src/triage/triage.js';
import { findingsSample } from './findings-sample.js';
import { measure, ratio } from './measure.js';
import { jsonLogicOf } from './peers/json-logic.js';
import { fillersSample, policyOf, rulesSample } from './policy/rules-sample.js';
import { report } from './report.js';

const now = '2026-11-30T12:00:00Z';
const texts = findingsSample();
const findings = texts.map((text) => readFinding(JSON.parse(text)));

const rules = rulesSample(1000);
const hundred = rules.slice(0, 100);
const fillers = fillersSample(9900);
const policies = {
  hundred: compilePolicy(policyOf(hundred)),
  thousand: compilePolicy(policyOf(rules)),
  filled: compilePolicy(policyOf([...hundred, ...fillers])),
};

const parse = () => texts.reduce((sum, text) => sum + Object.keys(JSON.parse(text)).length, 0);
const judge = (policy: CompiledPolicy) => () =>
  findings.reduce((sum, finding) => sum + triage(finding, policy, { now }).slaMinutes, 0);

const against = measure({
  parse,
  hundred: judge(policies.hundred),
  thousand: judge(policies.thousand),
  filled: judge(policies.filled),
});
const over = (name: 'hundred' | 'thousand' | 'filled') => ratio(against[name], against.parse);
report({ bench: 'triage of 100 rules vs JSON.parse', value: over('hundred'), unit: 'x', goal: 0.06 });
report({ bench: 'triage of 1000 rules vs JSON.parse', value: over('thousand'), unit: 'x', goal: 0.2 });
report({
  bench: 'triage of 10000 rules vs 100, equal matches',
  value: ratio(against.filled, against.hundred),
  unit: 'x',
  goal: 1.5,
});

const few = findings.slice(0, 100);
const built = jsonLogicOf(rules, now);
const matched = (speaking: readonly { rule: { id: string } }[]) => speaking.map(({ rule }) => rule.id).join();
for (const finding of few) {
  const ours = triage(finding, policies.thousand, { now }).trace.filter(
    ({ outcome }) => outcome === 'matched',
  );
  const theirs = rules.filter((_, index) => built[index]?.(finding.raw) === true);
  if (ours.map(({ rule }) => rule).join() !== theirs.map(({ id }) => id).join()) {
    throw new Error(
      `json-logic-engine matches ${theirs.map(({ id }) => id).join()}, triage ${ours.map(({ rule }) => rule).join()}`,
    );
  }
}
void matched;
const peers = measure({
  ours: () => few.reduce((sum, finding) => sum + triage(finding, policies.thousand, { now }).slaMinutes, 0),
  jsonLogic: () => {
    let matches = 0;
    for (const { raw } of few) for (const rule of built) if (rule(raw) === true) matches += 1;
    return matches;
  },
});
report({
  bench: 'CPU of json-logic-engine vs triage, 1000 rules',
  value: ratio(peers.jsonLogic, peers.ours),
  unit: 'x',
  goal: 50,
  at: 'least',
});
for (const [count, goal] of [
  [1000, 100],
  [10_000, 1000],
] as const) {
  const policy = policyOf(rulesSample(count));
  const times = Array.from({ length: 5 }, () => {
    const { user, system } = process.cpuUsage();
    compilePolicy(policy);
    const after = process.cpuUsage();
    return (after.user + after.system - user - system) / 1000;
  }).sort((a, b) => a - b);
  report({ bench: `compilePolicy of ${count} rules`, value: times[2] ?? Number.NaN, unit: 'ms', goal });
}
