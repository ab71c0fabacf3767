import { severityRank, type TriagePolicy, type Verdict } from '@tocsin/findings';
import type { EventRule } from '../../deployment/deployment.js';
import type { PatternFailure } from '../../pattern/explain.js';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { isUnresolved } from '../encode/pattern-operand.js';
import type { Gate, Way } from '../paths/way.js';
import type { Scenario } from '../scenario.js';
import { filterOf, patternOf } from './compiled.js';

/** Where a finding got to on one way. */
export interface Hop {
  readonly way: Way;
  /** `excused`: a suppression in force holds it back; the finding counts as accounted for. */
  readonly result: 'yes' | 'no' | 'unknown';
  /** What stopped it, or that a suppression did. */
  readonly stop?: Stop;
}

export type Stop =
  | { readonly by: 'state' }
  /** `explain` looks again, which costs far more than matching does. */
  | { readonly by: 'pattern'; readonly explain: () => readonly PatternFailure[] }
  | { readonly by: 'input' }
  | { readonly by: 'source'; readonly gate: Extract<Gate, { kind: 'source' }> }
  | { readonly by: 'policy'; readonly gate: Extract<Gate, { kind: 'processor' }>; readonly verdict: Verdict }
  | { readonly by: 'suppression'; readonly verdict: Verdict }
  /** The processor sees it closed, and tells of its end. */
  | { readonly by: 'closed' }
  | { readonly by: 'subscription'; readonly gate: Extract<Gate, { kind: 'subscription' }> }
  | { readonly by: 'end' };

type Judge = (policy: TriagePolicy) => Verdict | undefined;

/** The event of a finding, as EventBridge gets it from Security Hub. */
export function eventOf(finding: RawObject, { detailType, action }: Scenario): RawObject {
  return {
    version: '0',
    id: 'counter-example',
    'detail-type': detailType,
    source: 'aws.securityhub',
    account: '${AWS::AccountId}',
    time: '2026-01-01T00:00:00Z',
    region: '${AWS::Region}',
    resources: [action?.arn ?? resourceOf(finding)],
    detail: { ...(action === undefined ? {} : { actionName: action.name }), findings: [finding] },
  };
}

function resourceOf({ metadata, ProductArn, Id }: RawObject): string {
  return isRawObject(metadata) ? String(metadata['uid']) : `${String(ProductArn)}/${String(Id)}`;
}

export function walk(way: Way, finding: RawObject, event: RawObject, scenario: Scenario, judge: Judge): Hop {
  const { rule, target, gates, end } = way;
  const hop = (result: Hop['result'], stop?: Stop): Hop => ({
    way,
    result,
    ...(stop === undefined ? {} : { stop }),
  });
  let known = !isUnresolved(rule.state);
  if (known && !rule.state.startsWith('ENABLED')) return hop('no', { by: 'state' });
  const pattern = patternOf(rule.pattern);
  if (!pattern.matches(event)) {
    if (!dependsOnDeployment(rule))
      return hop('no', { by: 'pattern', explain: () => pattern.explain(event) });
    known = false;
  }
  let verdict: Verdict | undefined;
  for (const [at, gate] of gates.entries()) {
    if (gate.kind === 'processor') {
      if (target.input === 'other') return hop('no', { by: 'input' });
      if (scenario.goal === 'processor') return hop(known ? 'yes' : 'unknown');
      if (scenario.event !== 'escalated' && isOver(finding)) return hop('no', { by: 'closed' });
      const { policy } = gate.node.processor ?? {};
      verdict = policy === undefined || scenario.format === 'ocsf' ? undefined : judge(policy);
      if (verdict === undefined) known = false;
      else if (scenario.event !== 'escalated' && verdict.suppressed !== undefined)
        return hop(known ? 'yes' : 'unknown', { by: 'suppression', verdict });
      else if (scenario.event !== 'escalated' && verdict.route === 'none')
        return hop('no', { by: 'policy', gate, verdict });
      continue;
    }
    const passes =
      gate.kind === 'source'
        ? passesSource(gate, at === 0 && target.input === 'event', event)
        : passesSubscription(gate, target.input, event, noticeOf(gates, at, finding, scenario, verdict));
    if (passes === 'no')
      return hop('no', gate.kind === 'source' ? { by: 'source', gate } : { by: 'subscription', gate });
    if (passes === 'unknown') known = false;
  }
  if (scenario.goal === 'processor' || end.kind === 'nobody') return hop('no', { by: 'end' });
  return hop(known ? 'yes' : 'unknown');
}

function isOver(finding: RawObject): boolean {
  const workflow = memberOf(finding, 'Workflow');
  const status = isRawObject(workflow) ? memberOf(workflow, 'Status') : undefined;
  return finding['RecordState'] === 'ARCHIVED' || status === 'RESOLVED' || status === 'SUPPRESSED';
}

type Passes = 'yes' | 'no' | 'unknown';

function passesSource(
  { source }: Extract<Gate, { kind: 'source' }>,
  plain: boolean,
  event: RawObject,
): Passes {
  if (!source.enabled) return 'no';
  const { filters = [] } = source;
  if (filters.length === 0) return 'yes';
  if (!plain) return 'unknown';
  if (filters.some((filter) => patternOf(filter).matches({ body: event }))) return 'yes';
  return filters.some(isUnresolved) ? 'unknown' : 'no';
}

function passesSubscription(
  { subscription }: Extract<Gate, { kind: 'subscription' }>,
  input: 'event' | 'other',
  event: RawObject,
  notice: Notice | undefined,
): Passes {
  const { filterPolicy, filterPolicyScope, confirmed } = subscription;
  if (confirmed === false) return 'no';
  if (filterPolicy === undefined) return 'yes';
  if (filterPolicyScope === 'MessageBody') {
    if (notice !== undefined || input === 'other') return 'unknown';
    if (patternOf(filterPolicy).matches(event)) return 'yes';
    return isUnresolved(filterPolicy) ? 'unknown' : 'no';
  }
  const filter = filterOf(filterPolicy);
  if (filter.matches(notice?.attributes ?? {})) return 'yes';
  return isUnresolved(filterPolicy) || notice?.whole === false ? 'unknown' : 'no';
}

interface Notice {
  readonly attributes: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
  /** False where the policy is not known, and with it priority, class and team. */
  readonly whole: boolean;
}

function noticeOf(
  gates: readonly Gate[],
  at: number,
  finding: RawObject,
  { event }: Scenario,
  verdict: Verdict | undefined,
): Notice | undefined {
  if (!gates.slice(0, at).some(({ kind }) => kind === 'processor')) return undefined;
  const severity = memberOf(finding, 'Severity');
  const label = isRawObject(severity) ? memberOf(severity, 'Label') : undefined;
  const text = (Value: string) => ({ Type: 'String', Value });
  const rank = severityRank(label as Parameters<typeof severityRank>[0]);
  return {
    whole: verdict !== undefined,
    attributes: {
      event: text(event),
      incident_id: text('tocsin-0000000000000000000000000000000000000000'),
      severity: text(String(label)),
      severity_rank: { Type: 'Number', Value: String(rank) },
      account_id: text(String(finding['AwsAccountId'])),
      ...(verdict === undefined
        ? {}
        : {
            priority: text(verdict.priority),
            class: text(verdict.class),
            team: text(verdict.owner?.team ?? 'unknown'),
          }),
    },
  };
}

const depending = new WeakMap<EventRule, boolean>();

function dependsOnDeployment(rule: EventRule): boolean {
  const known = depending.get(rule) ?? isUnresolved(withoutEnvelope(rule.pattern));
  depending.set(rule, known);
  return known;
}

/** The parts of a pattern in which what only the deployment knows can make a difference. */
function withoutEnvelope(pattern: unknown): unknown {
  if (!isRawObject(pattern)) return pattern;
  const { detail } = pattern as { readonly detail?: unknown };
  const rest = Object.entries(pattern).filter(
    ([name]) => !['resources', 'account', 'region', 'detail'].includes(name),
  );
  const own = ['account', 'region'].filter((name) => {
    const values = memberOf(pattern, name);
    return (
      Array.isArray(values) && !values.includes(`\${AWS::${name === 'account' ? 'AccountId' : 'Region'}}`)
    );
  });
  return [detail, rest, own.length > 0 ? '${}' : ''];
}
