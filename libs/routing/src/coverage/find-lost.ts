import type { TriagePolicy } from '@tocsin/findings';
import type { Deployment } from '../deployment/deployment.js';
import type { RawObject } from '../raw-json.js';
import { encodeAutomationRules } from './encode/automation-rules.js';
import { encodeAutomationRulesV2 } from './encode/automation-rules-v2.js';
import { encodePolicy, type EncodedPolicy } from './encode/policy.js';
import type { State } from './encode/state.js';
import { FALSE, formulas, TRUE, type Formula, type Formulas } from './logic/formula.js';
import type { Effort } from './logic/effort.js';
import type { DomainOf } from './logic/domain.js';
import { solve, type Solution } from './logic/solve.js';
import { ASFF_FEED } from './model/asff-feed.js';
import { OCSF_FEED } from './model/ocsf-feed.js';
import { factDomain } from './model/fact-domains.js';
import { encodeReach } from './paths/reach.js';
import type { Way } from './paths/way.js';
import type { Requirement } from './requirement.js';
import { envelopeOf, isOver, requiredOf, type Scenario } from './scenario.js';
import { BASE_FINDINGS, OCSF_BASE_FINDINGS } from './witness/base-findings.js';
import { buildFinding } from './witness/build-finding.js';
import { pinnedFacts } from './witness/pinned-facts.js';

export interface Question {
  readonly deployment: Deployment;
  readonly ways: readonly Way[];
  readonly requirement: Requirement;
  readonly scenario: Scenario;
  /** Milliseconds. */
  readonly now: number;
  /** What a part that only the deployment knows is taken for. */
  readonly unresolved: boolean;
  /** Shared by all questions about the deployment. */
  readonly work: Effort;
  /** Ids or names of parts that may do as they do. */
  readonly acknowledged: ReadonlySet<string>;
}

export type Lost =
  /** Findings to try, the smallest first: they differ in what the formulas leave open. */
  | { readonly kind: 'found'; readonly findings: () => Iterable<RawObject> }
  | { readonly kind: 'none' }
  | { readonly kind: 'gave up'; readonly reason: string };

/** Looks for a finding of the scenario that comes to nobody. */
export function findLost(question: Question): Lost {
  const make = formulas();
  const { required, reach, allowed } = encode(question, make);
  const lost = make.and(required, make.not(reach), ...allowed.map((formula) => make.not(formula)));
  const solution = solve(lost, make, domainsOf(question.scenario), question);
  return solution.kind === 'found'
    ? { kind: 'found', findings: () => candidates(solution, lost, make, question) }
    : solution;
}

/** First what was found, on every base; then, for each base, what goes with the facts that hold of it. */
function* candidates(
  first: Found,
  lost: Formula,
  make: Formulas,
  { scenario, work }: Question,
): Iterable<RawObject> {
  const bases = scenario.format === 'asff' ? BASE_FINDINGS : OCSF_BASE_FINDINGS;
  for (const base of bases) yield buildFinding(base, first.witnesses);
  for (const base of bases) {
    const solution = solve(make.and(lost, pinnedFacts(lost, base, make)), make, domainsOf(scenario), {
      work,
    });
    if (solution.kind === 'found') yield buildFinding(base, solution.witnesses);
  }
}

type Found = Extract<Solution, { kind: 'found' }>;

/** Whether an event rule matches any finding of the scenario, were there no automation rule. */
export function takes(question: Question, ruleId: string): boolean {
  const make = formulas();
  const ways = question.ways
    .filter(({ rule }) => rule.id === ruleId)
    .slice(0, 1)
    .map((way): Way => ({ ...way, gates: [], end: { kind: 'person', who: '' } }));
  const { required, reach } = encode(
    {
      ...question,
      deployment: { ...question.deployment, automationRules: [], automationRulesV2: [] },
      scenario: { ...question.scenario, goal: 'people' },
      ways,
    },
    make,
  );
  return solve(make.and(required, reach), make, domainsOf(question.scenario), question).kind !== 'none';
}

export function domainsOf({ format }: Pick<Scenario, 'format'>): DomainOf {
  const model = format === 'asff' ? ASFF_FEED : OCSF_FEED;
  return (variable) => (variable.startsWith('~') ? factDomain(variable) : model.domain(variable));
}

interface Encoded {
  /** The finding is in the scenario. */
  readonly required: Formula;
  /** It comes through, or a suppression in force holds it back. */
  readonly reach: Formula;
  /** What acknowledged parts do to it. */
  readonly allowed: readonly Formula[];
}

export function encode(question: Question, make: Formulas): Encoded {
  const { deployment, ways, requirement, scenario, now, unresolved, acknowledged } = question;
  const model = scenario.format === 'asff' ? ASFF_FEED : OCSF_FEED;
  const before: State = { model, make, writes: [] };
  const run =
    scenario.rules === 'maybe'
      ? make.literal({ kind: 'choice', variable: 'automation rules run' })
      : scenario.rules === 'run'
        ? TRUE
        : FALSE;
  const context = { model, make, now, run };
  const { state: after, firings } =
    scenario.format === 'asff'
      ? encodeAutomationRules(deployment.automationRules, context)
      : encodeAutomationRulesV2(deployment.automationRulesV2, context);
  const policies = new Map<TriagePolicy, EncodedPolicy>();
  const encoded = (policy: TriagePolicy) => {
    const known = policies.get(policy) ?? encodePolicy(policy, after, now);
    policies.set(policy, known);
    return known;
  };
  const reach = encodeReach(ways, {
    state: after,
    envelope: envelopeOf(scenario, deployment),
    unresolved,
    event: scenario.event,
    goal: scenario.goal,
    over: isOver(after, scenario.format),
    policyOf: (id) => {
      if (scenario.event === 'escalated') return 'escalated';
      // What a policy says of OCSF findings is not put into formulas: it may be anything.
      if (scenario.format === 'ocsf') return undefined;
      const policy = deployment.functions.find((node) => node.id === id)?.processor?.policy;
      return policy === undefined ? undefined : encoded(policy);
    },
  });
  const allowed = [
    ...firings
      .filter(({ rule }) => acknowledged.has(rule.id) || acknowledged.has(rule.name))
      .map(({ fires }) => fires),
    ...[...policies.values()].flatMap(({ speaks }) =>
      [...speaks].filter(([id]) => acknowledged.has(id)).map(([, formula]) => formula),
    ),
  ];
  const required = requiredOf(scenario, requirement, deployment, before, after, now, make);
  return { required, reach, allowed };
}
