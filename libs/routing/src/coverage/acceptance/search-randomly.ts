import type { Deployment } from '../../deployment/deployment.js';
import type { RawObject } from '../../raw-json.js';
import { interpret, type Outcome } from '../interpret/interpret.js';
import { waysOf } from '../paths/ways.js';
import { DEFAULT_REQUIREMENT } from '../requirement.js';
import { scenariosOf } from '../scenario.js';
import { aim } from './aim.js';
import { mentionedTexts, randomFinding } from './random-findings.js';
import { randomOf } from './random.js';

export interface RandomSearch {
  readonly deployment: Deployment;
  readonly findings: number;
  readonly seed: number;
  readonly now: number;
  readonly bases?: readonly RawObject[];
  /** Policy rules that may leave a finding alone. */
  readonly acknowledged?: readonly { readonly part: string }[];
}

export interface RandomResult {
  /** Findings that a scenario spoke of: of the others nothing is required. */
  readonly required: number;
  readonly lost: readonly { readonly kind: string; readonly finding: RawObject }[];
}

/** Sends random findings through a deployment, each in every scenario, and keeps those that nobody is told of. */
export function searchRandomly({
  deployment,
  findings,
  seed,
  now,
  bases,
  acknowledged = [],
}: RandomSearch): RandomResult {
  const random = randomOf(seed);
  const texts = mentionedTexts(deployment);
  const ways = waysOf(deployment, []);
  const context = { deployment, ways, requirement: DEFAULT_REQUIREMENT, now };
  const scenarios = scenariosOf(deployment, DEFAULT_REQUIREMENT);
  const lost: { kind: string; finding: RawObject }[] = [];
  const allowed = new Set(acknowledged.map(({ part }) => part));
  let required = 0;
  for (let count = 0; count < findings; count += 1) {
    const finding = { ...randomFinding(random, texts, bases) };
    aim(finding, deployment, random);
    for (const scenario of scenarios) {
      const outcomes = interpret(finding, scenario, context).filter(
        (outcome) => outcome.required && !isAllowed(outcome, allowed),
      );
      if (outcomes.length > 0) required += 1;
      if (outcomes.some(({ reached }) => reached === 'no')) lost.push({ kind: scenario.kind, finding });
    }
  }
  return { required, lost };
}

function isAllowed({ hops }: Outcome, allowed: ReadonlySet<string>): boolean {
  return hops.some(({ stop }) => {
    if (stop?.by !== 'policy' || allowed.size === 0) return false;
    return stop.verdict.trace.some(({ rule, outcome }) => outcome === 'matched' && allowed.has(rule));
  });
}
