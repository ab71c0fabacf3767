import { EVENT_PATTERN } from '../../match/dialect.js';
import { partOverlooked } from '../../pattern/overlooked.js';
import { parsePattern, type Alternative } from '../../pattern/parse-pattern.js';
import { encodePattern, type Encoding } from '../encode/event-pattern.js';
import { encodeNoticeFilter } from '../encode/notice-filter.js';
import { isUnresolved } from '../encode/pattern-operand.js';
import type { EncodedPolicy } from '../encode/policy.js';
import { constant, FALSE, TRUE, type Formula } from '../logic/formula.js';
import type { Gate, Way } from './way.js';

/** How far a finding must come. */
export type Goal = 'people' | 'processor';

export interface Travel extends Encoding {
  /** The event of the notice that a processor would send. */
  readonly event: string;
  readonly goal: Goal;
  /** The finding is closed, as the processor sees it. */
  readonly over: Formula;
  /** What a processor's policy makes of the finding; undefined: it is not known. A person's escalation is never held back. */
  readonly policyOf: (id: string) => EncodedPolicy | 'escalated' | undefined;
}

const LIMITS = { depth: 1000, alternatives: 1000, fields: 256 };

/** Whether a finding comes to its goal on one of the ways, or is held back by a suppression that is in force. */
export function encodeReach(ways: readonly Way[], travel: Travel): Formula {
  const { make } = travel.state;
  return make.or(...ways.map((way) => encodeWay(way, travel)));
}

function encodeWay({ rule, target, gates, end }: Way, travel: Travel): Formula {
  const { make } = travel.state;
  const processor = gates.findIndex(({ kind }) => kind === 'processor');
  // The processor reads events as Security Hub sends them; what was made of one it cannot read.
  if (processor >= 0 && target.input === 'other') return FALSE;
  const state = stateFormula(rule.state, travel.unresolved);
  const matches = encodePattern(parsedPattern(rule.pattern), travel);
  const before = processor < 0 ? gates : gates.slice(0, processor);
  const arrives = make.and(
    state,
    matches,
    ...before.map((gate, at) => encodeGate(gate, at === 0, target.input, travel)),
  );
  if (arrives === FALSE) return FALSE;
  const told = end.kind === 'nobody' ? FALSE : TRUE;
  if (processor < 0) return travel.goal === 'people' ? make.and(arrives, told) : FALSE;
  if (travel.goal === 'processor') return arrives;
  const gate = gates[processor];
  const policy = gate?.kind === 'processor' ? travel.policyOf(gate.node.id) : undefined;
  const after = gates.slice(processor + 1).map((each) => encodeNoticeGate(each, policy, travel));
  if (policy === 'escalated') return make.and(arrives, told, ...after);
  const leftAlone = policy === undefined ? constant(!travel.unresolved) : policy.leftAlone;
  const suppressed = policy?.suppressed ?? FALSE;
  const open = make.not(travel.over);
  return make.and(arrives, open, make.or(suppressed, make.and(make.not(leftAlone), told, ...after)));
}

function stateFormula(state: string, unresolved: boolean): Formula {
  if (isUnresolved(state)) return constant(unresolved);
  return constant(state.startsWith('ENABLED'));
}

/** A gate that the event itself passes. */
function encodeGate(gate: Gate, first: boolean, input: 'event' | 'other', travel: Travel): Formula {
  const { make } = travel.state;
  if (gate.kind === 'source') {
    if (!gate.source.enabled) return FALSE;
    const { filters } = gate.source;
    if (filters === undefined || filters.length === 0) return TRUE;
    // Behind a topic the body is the envelope of SNS: that is not looked into.
    if (!first || input === 'other') return constant(travel.unresolved);
    return make.or(...filters.map((filter) => encodePattern(parsedPattern(filter), insideBody(travel))));
  }
  if (gate.kind !== 'subscription') return TRUE;
  const { filterPolicy, filterPolicyScope, confirmed } = gate.subscription;
  if (confirmed === false) return FALSE;
  if (filterPolicy === undefined) return TRUE;
  if (filterPolicyScope === 'MessageBody') {
    return input === 'other'
      ? constant(travel.unresolved)
      : encodePattern(parsedPattern(filterPolicy), travel);
  }
  // EventBridge sends no message attributes.
  const alternatives = parsedPattern(filterPolicy);
  return constant(
    alternatives.some((fields) => [...fields.values()].every(({ condition }) => condition.absent)),
  );
}

/** Conditions below `body` of a queue's message are conditions on the event. */
function insideBody(travel: Travel): Encoding {
  return { ...travel, body: true };
}

function encodeNoticeGate(gate: Gate, policy: ReturnType<Travel['policyOf']>, travel: Travel): Formula {
  const { state, event, unresolved } = travel;
  if (gate.kind === 'source') {
    return gate.source.enabled ? constant(unresolved || (gate.source.filters ?? []).length === 0) : FALSE;
  }
  if (gate.kind !== 'subscription') return TRUE;
  const { filterPolicy, filterPolicyScope, confirmed } = gate.subscription;
  if (confirmed === false) return FALSE;
  if (filterPolicyScope === 'MessageBody') return constant(filterPolicy === undefined || unresolved);
  const known = policy === 'escalated' || policy === undefined ? {} : { policy };
  return encodeNoticeFilter(filterPolicy, { event, state, unresolved, ...known });
}

/** A pattern that was checked already. */
export function parsedPattern(pattern: unknown): readonly Alternative[] {
  return partOverlooked(parsePattern(pattern, EVENT_PATTERN, LIMITS)).asked;
}
