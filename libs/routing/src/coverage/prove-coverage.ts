import type { Deployment } from '../deployment/deployment.js';
import { assumptionsOf } from './assumptions.js';
import { blame } from './culprit.js';
import type { CoverageInput, CoverageResult, Hole, Undecided } from './coverage.js';
import { turningPoints } from './encode/policy.js';
import { findLost, type Question } from './find-lost.js';
import type { RawObject } from '../raw-json.js';
import { interpret, type InterpretContext } from './interpret/interpret.js';
import { waysOf } from './paths/ways.js';
import { effort } from './logic/effort.js';
import { instantOf } from './instant-of.js';
import { prepare, type LeftOut } from './prepare.js';
import { remarksOf, type CoverageRemark } from './remarks.js';
import { DEFAULT_REQUIREMENT, type Requirement, type RequirementKind } from './requirement.js';
import { scenariosOf, unaskedOf, type Scenario } from './scenario.js';
import { tell } from './story.js';
import { suspicionOf } from './suspicion.js';

/** Holes of one scenario that are looked for: each is found with the parts to blame for the earlier ones mended. */
const MOST_HOLES = 5;
/** Times at which a suppression starts or ends that are looked at. */
const MOST_TIMES = 20;

/**
 * Looks for a finding that must be told and is not, over every finding that the formats allow: any text, any product, any
 * of the optional members absent, null, empty or present, lists of no, one or several entries. `proved` says that there
 * is none; each hole comes as the smallest finding, which was run through the matchers and triage themselves.
 *
 * What AWS does not document is taken both ways. What only the deployment knows makes the answer undecided, not proved.
 * The answer holds of what was given, under `assumptions`, until `validUntil`. It is about findings of Security Hub CSPM; where
 * no event rule is on those and one is on the new Security Hub, about new findings of that.
 *
 * @throws PolicyError for a policy that @tocsin/findings refuses; RangeError for a `now` that is no time
 * @example
 * const { outcome, holes } = proveCoverage({ deployment: readTemplate(template, { name }), now: '2026-11-24T12:00:00Z' });
 * if (outcome === 'holes') for (const { story } of holes) console.log(story.join('\n'));
 */
export function proveCoverage(input: CoverageInput): CoverageResult {
  const requirement: Requirement = { ...DEFAULT_REQUIREMENT, ...input.requirement };
  const { deployment, leftOut } = prepare(input);
  const now = instantOf(input.now);
  const times = timesOf(deployment, now);
  const scenarios = scenariosOf(deployment, requirement);
  const acknowledged = new Set((input.acknowledged ?? []).map(({ part }) => part));
  const tellers = input.tellers ?? [];
  const assumed = waysOf(deployment, tellers).some(({ end }) => end.kind === 'assumed');
  const work = effort();
  const strict = search(false);
  const open = strict.holes.length > 0 || strict.undecided.length > 0;
  const relaxed = open && assumed ? search(true) : strict;

  function search(assume: boolean): Found {
    const found = scenarios.flatMap((scenario) => times.map((at) => searchScenario(scenario, at, assume)));
    return {
      holes: distinct(found.flatMap(({ holes }) => holes)),
      undecided: found.flatMap(({ undecided }) => undecided),
      more: [...new Set(found.flatMap(({ more }) => more))],
    };
  }

  function searchScenario(scenario: Scenario, at: number, assume: boolean): Found {
    const holes: Hole[] = [];
    const undecided: Undecided[] = [];
    const more: RequirementKind[] = [];
    let mended = deployment;
    for (let round = 0; round <= MOST_HOLES; round += 1) {
      const ways = waysOf(mended, tellers).filter(({ end }) => assume || end.kind !== 'assumed');
      const question: Question = {
        deployment: mended,
        ways,
        requirement,
        scenario,
        now: at,
        unresolved: true,
        work,
        acknowledged,
      };
      const lost = findLost(question);
      if (lost.kind === 'gave up') undecided.push({ kind: scenario.kind, reason: lost.reason });
      if (lost.kind !== 'found') {
        if (lost.kind === 'none' && round === 0) undecided.push(...openQuestions(question));
        break;
      }
      if (round === MOST_HOLES) {
        more.push(scenario.kind);
        break;
      }
      const context = { deployment: mended, ways, requirement, now: at };
      const shown = firstLost(lost.findings(), scenario, context);
      if (shown === undefined) {
        undecided.push({
          kind: scenario.kind,
          reason:
            'a finding that would be lost was not found among real ones: it rests on facts that are put together from many members',
        });
        break;
      }
      const { raw, outcome } = shown;
      const {
        culprit,
        fix,
        mended: next,
      } = blame(raw, outcome, scenario, context, {
        tellers,
        suspicion: suspicionOf(question, scenarios),
      });
      holes.push({
        kind: scenario.kind,
        finding: raw,
        seen: outcome.finding,
        at: new Date(at).toISOString(),
        doubts: outcome.doubts,
        culprit,
        story: tell(raw, outcome, scenario),
        ...(fix === undefined ? {} : { fix }),
      });
      if (next === mended) break;
      mended = next;
    }
    return { holes, undecided, more };
  }

  const { holes } = relaxed;
  const inTheWay = leftOut.filter(({ mayHide, mayTell }) => (holes.length > 0 ? mayTell : mayHide));
  const undecided = [
    ...(scenarios.length === 0 ? [{ reason: 'nothing of what is required occurs in the deployment' }] : []),
    ...inTheWay.map(({ reason }) => ({ reason })),
    ...relaxed.undecided,
  ];
  const [, next] = times;
  return {
    outcome:
      inTheWay.length === 0 && holes.length > 0 ? 'holes' : undecided.length > 0 ? 'undecided' : 'proved',
    holes,
    undecided,
    unasked: unaskedOf(deployment, requirement),
    more: relaxed.more,
    assumptions: assumptionsOf(deployment, {
      acknowledged: input.acknowledged ?? [],
      ways: waysOf(deployment, tellers),
      relied: relaxed !== strict,
      format: scenarios[0]?.format ?? 'asff',
      only: requirement.only,
    }),
    remarks: [...notesOf(leftOut, inTheWay), ...remarksOf(deployment, now, tellers)],
    requirement,
    ...(next === undefined ? {} : { validUntil: new Date(next).toISOString() }),
  };
}

/** What was found in one scenario, or in all of them. */
type Found = Pick<CoverageResult, 'holes' | 'undecided' | 'more'>;

/** The first of the findings that the matchers and triage themselves lose. */
function firstLost(findings: Iterable<RawObject>, scenario: Scenario, context: InterpretContext) {
  for (const raw of findings) {
    const outcome = interpret(raw, scenario, context).find(
      ({ required, reached }) => required && reached === 'no',
    );
    if (outcome !== undefined) return { raw, outcome };
  }
  return undefined;
}

/** What would be lost if whatever only the deployment knows went the wrong way. */
function openQuestions(question: Question): readonly Undecided[] {
  const { kind } = question.scenario;
  const lost = findLost({ ...question, unresolved: false });
  if (lost.kind === 'none') return [];
  if (lost.kind === 'gave up') return [{ kind, reason: lost.reason }];
  const [finding] = lost.findings();
  return [
    {
      kind,
      reason: 'it depends on values that only the deployment knows, or on a policy that was not given',
      ...(finding === undefined ? {} : { finding }),
    },
  ];
}

function timesOf({ functions }: Deployment, now: number): readonly number[] {
  const later = functions.flatMap(({ processor }) =>
    processor?.policy === undefined ? [] : turningPoints(processor.policy),
  );
  return [
    now,
    ...[...new Set(later)]
      .filter((time) => time > now)
      .sort((one, other) => one - other)
      .slice(0, MOST_TIMES),
  ];
}

/** What was left out and makes no difference is said all the same. */
function notesOf(leftOut: readonly LeftOut[], inTheWay: readonly LeftOut[]): readonly CoverageRemark[] {
  return leftOut
    .filter((part) => !inTheWay.includes(part))
    .map(({ id, name, place, reason }) => ({ kind: 'left out', id, name, place, say: reason }));
}

/** One culprit is shown once for each kind of event. */
function distinct(holes: readonly Hole[]): readonly Hole[] {
  const seen = new Map<string, Hole>();
  for (const hole of holes) {
    const key = `${hole.kind} ${hole.culprit.part} ${hole.culprit.id}`;
    if (!seen.has(key)) seen.set(key, hole);
  }
  return [...seen.values()];
}
