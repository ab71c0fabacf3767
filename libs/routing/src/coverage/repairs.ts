import type { Verdict } from '@tocsin/findings';
import type {
  Deployment,
  EventRule,
  EventSource,
  FunctionNode,
  Placed,
  PlacedRule,
  Subscription,
} from '../deployment/deployment.js';
import type { PatternFailure } from '../pattern/explain.js';
import { isRawObject, memberOf, type RawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import type { Culprit, Fix } from './coverage.js';
import { patternFix } from './pattern-fix.js';
import type { Way } from './paths/way.js';
import type { Scenario } from './scenario.js';

/** One part mended, to see whether the finding then comes through. */
export interface Repair {
  readonly culprit: Culprit;
  readonly fix?: Fix;
  readonly apply: (deployment: Deployment) => Deployment;
}

function culpritOf(part: Culprit['part'], { id, name, place }: Placed): Culprit {
  return { part, id, name, place };
}

/**
 * Without one of the fields that decide who is told, or without all of them: what else the rule writes may stay. The
 * fewest first.
 */
export function dropFields(placed: PlacedRule, { kind }: Scenario): readonly Repair[] {
  const update = updateOf(placed);
  const hiding = [
    'Workflow',
    'Severity',
    'StatusId',
    'SeverityId',
    ...(kind === 'closed' ? ['UserDefinedFields'] : []),
  ].filter((field) => Object.hasOwn(update, field));
  const each = hiding.length > 1 ? hiding.map((field) => [field]) : [];
  return [...each, hiding.length > 0 ? hiding : Object.keys(update)].map((fields) =>
    dropping(placed, update, fields),
  );
}

function dropping(placed: PlacedRule, update: RawObject, fields: readonly string[]): Repair {
  const left = Object.entries(update).filter(([field]) => !fields.includes(field));
  const FindingFieldsUpdate = Object.fromEntries(left);
  const rule = { ...placed.rule, Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate }] };
  return {
    culprit: culpritOf('automation rule', placed),
    fix: {
      place: `${placed.place}.Actions[0].FindingFieldsUpdate`,
      remove: fields.map((field) => `"${field}": ${JSON.stringify(update[field])}`),
      add: [],
      say: `Take ${fields.join(' and ')} out of what the rule ${showValue(placed.name)} writes, or narrow its Criteria to findings that nobody must see. Automation rules run before EventBridge.`,
    },
    apply: (deployment) => ({
      ...deployment,
      automationRules: deployment.automationRules.flatMap(mended),
      automationRulesV2: deployment.automationRulesV2.flatMap(mended),
    }),
  };

  function mended(one: PlacedRule): readonly PlacedRule[] {
    if (one.id !== placed.id) return [one];
    return left.length === 0 ? [] : [{ ...one, rule }];
  }
}

function updateOf({ rule }: PlacedRule): RawObject {
  const [action] = Array.isArray(rule['Actions']) ? (rule['Actions'] as readonly unknown[]) : [];
  const update = isRawObject(action) ? memberOf(action, 'FindingFieldsUpdate') : undefined;
  return isRawObject(update) ? update : {};
}

export function enableRule(rule: EventRule): Repair {
  return {
    culprit: culpritOf('event rule', rule),
    fix: {
      place: `${rule.place}.State`,
      remove: [`"State": ${JSON.stringify(rule.state)}`],
      add: ['"State": "ENABLED"'],
      say: `Enable the rule ${showValue(rule.name)}.`,
    },
    apply: (deployment) => withRule(deployment, rule, { ...rule, state: 'ENABLED' }),
  };
}

export function passEvent({ rule, target }: Way): Repair {
  return {
    culprit: culpritOf('target', rule),
    fix: {
      place: `${rule.place}.Targets`,
      remove: ['"InputTransformer", "InputPath" or "Input"'],
      add: [],
      say: 'Send the event as it is: the processor reads events as Security Hub writes them.',
    },
    apply: (deployment) =>
      withRule(deployment, rule, {
        ...rule,
        targets: rule.targets.map((each) => (each === target ? { ...each, input: 'event' } : each)),
      }),
  };
}

/** The target where nobody hears of it. */
export function tellSomebody({ rule, target, end }: Way): Repair {
  const people = { id: 'somebody', name: 'somebody', place: '', kind: 'people', type: 'people' } as const;
  return {
    culprit: culpritOf('target', rule),
    fix: {
      place: `${rule.place}.Targets`,
      remove: [],
      add: [],
      say: `What the rule ${showValue(rule.name)} matches goes to ${showValue(target.to)}, and ${end.kind === 'nobody' ? end.what : 'nobody hears of it'}: give it a target that tells somebody.`,
    },
    apply: (deployment) => ({
      ...withRule(deployment, rule, { ...rule, targets: [{ to: people.id, input: 'event' }] }),
      destinations: [...deployment.destinations, people],
    }),
  };
}

export function loosenPattern(rule: EventRule, failures: readonly PatternFailure[]): Repair {
  const fix = patternFix(rule, failures);
  return {
    culprit: culpritOf('event rule', rule),
    ...(fix === undefined ? {} : { fix }),
    apply: (deployment) => withRule(deployment, rule, { ...rule, pattern: { source: [{ exists: true }] } }),
  };
}

export function loosenSource(source: EventSource): Repair {
  const { filters, ...open } = source;
  return {
    culprit: culpritOf('event source', source),
    fix: {
      place: `${source.place}.${source.enabled ? 'FilterCriteria' : 'Enabled'}`,
      remove: source.enabled ? (filters ?? []).map((filter) => JSON.stringify(filter)) : ['"Enabled": false'],
      add: source.enabled ? [] : ['"Enabled": true'],
      say: 'Let the function take every message of the queue: what a filter leaves out is deleted.',
    },
    apply: (deployment) => ({
      ...deployment,
      eventSources: deployment.eventSources.map((each) =>
        each.id === source.id ? { ...open, enabled: true } : each,
      ),
    }),
  };
}

export function loosenSubscription(subscription: Subscription, { event }: Scenario): Repair {
  const { filterPolicy, ...open } = subscription;
  const pending = subscription.confirmed === false;
  return {
    culprit: culpritOf('subscription', subscription),
    fix: {
      place: `${subscription.place}${pending ? '' : '.FilterPolicy'}`,
      remove: pending ? [] : [JSON.stringify(filterPolicy)],
      add: [],
      say: pending
        ? `The subscription of ${showValue(subscription.endpoint)} waits for its confirmation.`
        : `Let the filter policy take this message too (event ${event}).`,
    },
    apply: (deployment) => ({
      ...deployment,
      subscriptions: deployment.subscriptions.map((each) =>
        each.id === subscription.id ? { ...open, confirmed: true } : each,
      ),
    }),
  };
}

/** The rule of the policy that gave the route `none`: the last one that set it. */
export function letPolicySpeak(node: FunctionNode, { trace }: Verdict): Repair {
  const last = trace.findLast(({ outcome, set }) => outcome === 'matched' && set?.['route'] !== undefined);
  const id = last?.rule ?? '';
  return {
    culprit: { part: 'policy rule', id, name: id, place: `policy of ${node.name}, rule ${id}` },
    fix: {
      place: `policy, rule ${id}`,
      remove: ['"route": "none"'],
      add: ['"route": "ticket"'],
      say: `The route "none" tells nobody. Give the rule ${showValue(id)} another route, narrow it, or acknowledge it with a reason.`,
    },
    apply: (deployment) => ({
      ...deployment,
      functions: deployment.functions.map((each) => {
        if (each.id !== node.id || each.processor?.policy === undefined) return each;
        const { policy } = each.processor;
        const rules = policy.rules.filter((rule) => rule.id !== id);
        return { ...each, processor: { ...each.processor, policy: { ...policy, rules } } };
      }),
    }),
  };
}

function withRule(deployment: Deployment, rule: EventRule, mended: EventRule): Deployment {
  return {
    ...deployment,
    eventRules: deployment.eventRules.map((each) => (each.id === rule.id ? mended : each)),
  };
}
