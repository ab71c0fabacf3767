import { compileCriteria, type Criteria } from '@tocsin/findings';
import { compileEventPattern } from '../../pattern/compile-event-pattern.js';
import type { RawObject } from '../../raw-json.js';
import { encodeCriteria } from '../encode/criteria.js';
import { encodePattern } from '../encode/event-pattern.js';
import { domainsOf } from '../find-lost.js';
import { eventOf } from '../interpret/walk.js';
import { formulas, type Formula, type Formulas } from '../logic/formula.js';
import { solve } from '../logic/solve.js';
import { ASFF_FEED } from '../model/asff-feed.js';
import { parsedPattern } from '../paths/reach.js';
import { envelopeOf, IMPORTED } from '../scenario.js';
import { deployment } from '../fixtures/deployments.js';
import { aim } from './aim.js';
import { answersOf } from './atoms-of-finding.js';
import { mentionedTexts, randomFinding } from './random-findings.js';
import { randomOf } from './random.js';
import { wildDeployment } from './wild-deployment.js';

const domainOf = domainsOf({ format: 'asff' });
const now = '2026-11-24T12:00:00Z';
const FINDINGS = 80;

const stacks = Array.from({ length: 60 }, (_, seed) => wildDeployment(seed + 1));

function eachFinding(seed: number, check: (finding: RawObject) => void): void {
  const stack = stacks[seed] ?? wildDeployment(seed);
  const texts = mentionedTexts(stack);
  const random = randomOf(seed);
  for (let count = 0; count < FINDINGS; count += 1) {
    const finding = { ...randomFinding(random, texts) };
    aim(finding, stack, random);
    check(finding);
  }
}

/** Whether the formula is true of the finding, whatever it leaves open: undefined where that decides. */
function valueOf(formula: Formula, finding: RawObject, make: Formulas): boolean | undefined {
  const answers = answersOf(formula, finding, make);
  const can = solve(make.and(formula, answers), make, domainOf).kind === 'found';
  const must = solve(make.and(make.not(formula), answers), make, domainOf).kind !== 'found';
  return can === must ? can : undefined;
}

it('criteria are true of a finding exactly when @tocsin/findings says so', () => {
  const differing: unknown[] = [];
  let matched = 0;
  stacks.forEach(({ automationRules }, seed) => {
    const make = formulas();
    for (const { rule } of automationRules) {
      const criteria = rule['Criteria'] as Criteria;
      const compiled = readable(() => compileCriteria(criteria));
      if (compiled === undefined) continue;
      const { must } = encodeCriteria(
        criteria,
        { model: ASFF_FEED, make, writes: [] },
        'Tocsin',
        Date.parse(now),
      );
      eachFinding(seed, (finding) => {
        const match = compiled.evaluate(finding, { now }) === 'match';
        matched += Number(match);
        const value = valueOf(must, finding, make);
        if (value !== undefined && value !== match) differing.push([criteria, finding, match]);
      });
    }
  });
  expect(differing.slice(0, 1)).toEqual([]);
  expect(matched).toBeGreaterThan(1000);
});

it('a pattern is true of a finding only when it matches; with one entry in every list exactly then', () => {
  const differing: unknown[] = [];
  let matched = 0;
  const scenario = {
    kind: 'opened',
    format: 'asff',
    detailType: IMPORTED,
    rules: 'run',
    goal: 'people',
    event: 'opened',
  } as const;
  stacks.forEach(({ eventRules }, seed) => {
    for (const { pattern } of eventRules) {
      const make = formulas();
      const formula = encodePattern(parsedPattern(pattern), {
        state: { model: ASFF_FEED, make, writes: [] },
        envelope: envelopeOf(scenario, deployment({})),
        unresolved: true,
      });
      const compiled = compileEventPattern(pattern);
      eachFinding(seed, (finding) => {
        const match = compiled.matches(eventOf(finding, scenario));
        matched += Number(match);
        const value = valueOf(formula, finding, make);
        if (value === undefined || value === match) return;
        const long = ['Resources', 'Types'].some(
          (list) => ((finding[list] as readonly unknown[] | undefined)?.length ?? 0) > 1,
        );
        if (value || !long) differing.push([pattern, finding, match]);
      });
    }
  });
  expect(differing.slice(0, 1)).toEqual([]);
  expect(matched).toBeGreaterThan(1000);
});

function readable<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
