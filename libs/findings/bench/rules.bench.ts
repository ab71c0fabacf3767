import { measure, median, ratio, report } from '@tocsin/bench';
import { readFinding } from '../src/read-finding.js';
import { compilePolicy, type CompiledPolicy } from '../src/triage/compile-policy.js';
import { triage } from '../src/triage/triage.js';
import { findingsSample } from './findings-sample.js';
import { jsonLogicOf } from './peers/json-logic.js';
import { fillersSample, policyOf, rulesSample } from './policy/rules-sample.js';

const now = '2026-11-30T12:00:00Z';
const texts = findingsSample();
const findings = texts.map((text) => readFinding(JSON.parse(text)));
const rules = rulesSample(1000);
const hundred = rules.slice(0, 100);

const parse = () => texts.reduce((sum, text) => sum + Object.keys(JSON.parse(text)).length, 0);
const judge = (policy: CompiledPolicy) => () =>
  findings.reduce((sum, finding) => sum + triage(finding, policy, { now }).slaMinutes, 0);
const compile = (...parts: readonly (readonly (typeof rules)[number][])[]) =>
  compilePolicy(policyOf(parts.flat()));

const thousand = compile(rules);
const costs = measure({
  parse,
  hundred: judge(compile(hundred)),
  thousand: judge(thousand),
  filled: judge(compile(hundred, fillersSample(9900))),
});
const say = (bench: string, value: number, goal?: number) => report({ bench, value, unit: 'x', goal });
say('triage by 100 rules vs JSON.parse', ratio(costs.hundred, costs.parse), 0.06);
say('triage by 1000 rules vs JSON.parse', ratio(costs.thousand, costs.parse), 0.2);
say('triage by 10000 rules vs 100, matches equal', ratio(costs.filled, costs.hundred), 1.5);

const built = jsonLogicOf(rules, now);
for (const finding of findings) {
  const { trace } = triage(finding, thousand, { now });
  const ours = trace.filter(({ outcome }) => outcome === 'matched').map(({ rule }) => rule);
  const theirs = rules.filter((_, index) => built[index]?.(finding.raw) === true).map(({ id }) => id);
  if (ours.join() !== theirs.join()) throw new Error(`triage matches ${ours}, json-logic-engine ${theirs}`);
}
const peers = measure({
  ours: judge(thousand),
  jsonLogic: () => {
    let matches = 0;
    for (const { raw } of findings) for (const rule of built) if (rule(raw) === true) matches += 1;
    return matches;
  },
});
report({
  bench: 'json-logic-engine vs triage, 1000 rules, matches equal',
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
  const times = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    const [finding] = findings;
    if (finding !== undefined) triage(finding, compilePolicy(policy), { now });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  report({
    bench: `compilePolicy of ${count} rules and its first triage`,
    value: median(times),
    unit: 'ms',
    goal,
  });
}
