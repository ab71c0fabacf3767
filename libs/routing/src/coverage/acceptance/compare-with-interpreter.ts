import { effort } from '../logic/effort.js';
import { formulas } from '../logic/formula.js';
import { solve } from '../logic/solve.js';
import { domainsOf, encode } from '../find-lost.js';
import { interpret } from '../interpret/interpret.js';
import { prepare } from '../prepare.js';
import { waysOf } from '../paths/ways.js';
import { DEFAULT_REQUIREMENT } from '../requirement.js';
import { scenariosOf } from '../scenario.js';
import { aim } from './aim.js';
import { answersOf } from './atoms-of-finding.js';
import { mentionedTexts, randomFinding } from './random-findings.js';
import { randomOf } from './random.js';
import { wildDeployment } from './wild-deployment.js';

const now = Date.parse('2026-11-24T12:00:00Z');

export interface Comparison {
  /** Findings that the interpreter loses. */
  readonly lost: number;
  /** Those among them that the formulas do not lose. */
  readonly missed: readonly unknown[];
}

/**
 * Sends random findings through deployments that use every operator and are full of holes, and asks the formulas of every
 * finding that the matchers and triage lose.
 */
export function compareWithInterpreter(seeds: number, from = 1): Comparison {
  const missed: unknown[] = [];
  let lost = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { deployment } = prepare({ deployment: wildDeployment(seed), now: '' });
    const ways = waysOf(deployment, []);
    const texts = mentionedTexts(deployment);
    const random = randomOf(seed);
    const context = { deployment, ways, requirement: DEFAULT_REQUIREMENT, now };
    for (const scenario of scenariosOf(deployment, DEFAULT_REQUIREMENT)) {
      const make = formulas();
      const { required, reach } = encode(
        { ...context, scenario, unresolved: true, work: effort(), acknowledged: new Set() },
        make,
      );
      const formula = make.and(required, make.not(reach));
      for (let count = 0; count < 40; count += 1) {
        const finding = { ...randomFinding(random, texts) };
        aim(finding, deployment, random);
        const outcomes = interpret(finding, scenario, context);
        if (!outcomes.some((outcome) => outcome.required && outcome.reached === 'no')) continue;
        lost += 1;
        const answered = make.and(formula, answersOf(formula, finding, make));
        if (solve(answered, make, domainsOf(scenario)).kind !== 'found')
          missed.push([seed, scenario.kind, finding]);
      }
    }
  }
  return { lost, missed };
}
