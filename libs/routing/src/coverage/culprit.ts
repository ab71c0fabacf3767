import type { Deployment, EventRule } from '../deployment/deployment.js';
import type { PatternFailure } from '../pattern/explain.js';
import type { RawObject } from '../raw-json.js';
import type { Culprit, Fix } from './coverage.js';
import {
  dropFields,
  enableRule,
  letPolicySpeak,
  loosenPattern,
  loosenSource,
  loosenSubscription,
  passEvent,
  tellSomebody,
  type Repair,
} from './repairs.js';
import { interpret, type InterpretContext, type Outcome } from './interpret/interpret.js';
import { waysOf } from './paths/ways.js';
import type { Scenario } from './scenario.js';
import { TAKES_SOMETHING } from './suspicion.js';

export interface Blame {
  readonly culprit: Culprit;
  readonly fix?: Fix;
  /** The deployment with the part mended: what is still lost has another culprit. */
  readonly mended: Deployment;
}

export interface BlameOptions {
  readonly tellers: readonly string[];
  /** How likely a rule that does not match is the one that was meant to: the least first. */
  readonly suspicion: (rule: EventRule, failures: readonly PatternFailure[]) => number;
}

/**
 * Finds the part to blame by trying: each part that touched or stopped the finding is mended alone, and the finding sent
 * again. What rules did to it comes first, then what stands nearest to letting it through.
 */
export function blame(
  raw: RawObject,
  outcome: Outcome,
  scenario: Scenario,
  context: InterpretContext,
  { tellers, suspicion }: BlameOptions,
): Blame {
  const { touched, stopped, refused, unheard } = repairsOf(outcome, scenario, context.deployment);
  const certain = firstThatHelps([...touched, ...stopped]);
  if (certain !== undefined) return certain;
  const suspects = [
    ...refused.map(({ repair, rule, failures }) => ({ repair, rank: suspicion(rule, failures) })),
    ...unheard.map((repair) => ({ repair, rank: UNHEARD })),
  ]
    .sort((one, other) => one.rank - other.rank)
    .map(({ repair }) => repair);
  const [last] = [...touched, ...stopped, ...suspects];
  return (
    firstThatHelps(suspects) ??
    (last === undefined ? { culprit: NOTHING, mended: context.deployment } : blameOf(last))
  );

  function firstThatHelps(repairs: readonly Repair[]): Blame | undefined {
    for (const repair of repairs) {
      const found = blameOf(repair);
      const ways = waysOf(found.mended, tellers);
      const then = interpret(raw, scenario, { ...context, deployment: found.mended, ways });
      if (then.every(({ required, reached }) => !required || reached !== 'no')) return found;
    }
    return undefined;
  }

  function blameOf({ culprit, fix, apply }: Repair): Blame {
    const mended = apply(context.deployment);
    return { culprit, mended, ...(fix === undefined ? {} : { fix }) };
  }
}

/** A rule that matches and tells nobody may be meant so; one that fails on an odd field comes before it. */
const UNHEARD = TAKES_SOMETHING + 135;

const NOTHING: Culprit = {
  part: 'nothing',
  id: '',
  name: 'no event rule leads to a person',
  place: '',
};

interface Repairs {
  /** What automation rules wrote, the last one first. */
  readonly touched: readonly Repair[];
  /** What stopped it behind an event rule, and rules that are disabled. */
  readonly stopped: readonly Repair[];
  /** Event rules that did not match. */
  readonly refused: readonly {
    readonly repair: Repair;
    readonly rule: EventRule;
    readonly failures: readonly PatternFailure[];
  }[];
  /** Event rules that matched, to no avail. */
  readonly unheard: readonly Repair[];
}

function repairsOf({ applied, hops }: Outcome, scenario: Scenario, deployment: Deployment): Repairs {
  const touched = applied.toReversed().flatMap(({ rule }) => {
    const all = [...deployment.automationRules, ...deployment.automationRulesV2];
    const placed = all.find((each) => each.rule['RuleName'] === rule);
    return placed === undefined ? [] : dropFields(placed, scenario);
  });
  const stopped: { rank: number; repair: Repair }[] = [];
  const refused = new Map<string, Repairs['refused'][number]>();
  const unheard: Repair[] = [];
  for (const { way, stop } of hops) {
    const { rule } = way;
    switch (stop?.by) {
      case 'state':
        stopped.push({ rank: 0, repair: enableRule(rule) });
        break;
      case 'input':
        stopped.push({ rank: 1, repair: passEvent(way) });
        break;
      case 'source':
        stopped.push({ rank: 2, repair: loosenSource(stop.gate.source) });
        break;
      case 'policy':
        stopped.push({ rank: 3, repair: letPolicySpeak(stop.gate.node, stop.verdict) });
        break;
      case 'subscription':
        stopped.push({ rank: 4, repair: loosenSubscription(stop.gate.subscription, scenario) });
        break;
      case 'end':
        if (way.end.kind === 'nobody' && scenario.goal === 'people') unheard.push(tellSomebody(way));
        break;
      case 'pattern': {
        const failures = stop.explain();
        refused.set(rule.id, { repair: loosenPattern(rule, failures), rule, failures });
      }
    }
  }
  return {
    touched,
    stopped: stopped.sort((one, other) => one.rank - other.rank).map(({ repair }) => repair),
    refused: [...refused.values()],
    unheard,
  };
}
