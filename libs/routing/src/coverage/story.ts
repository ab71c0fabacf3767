import { cleanLine } from '@tocsin/findings';
import { isRawObject, memberOf, type RawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import type { Hop } from './interpret/walk.js';
import type { Outcome } from './interpret/interpret.js';
import type { Scenario } from './scenario.js';

const MOST_LINES = 10;
const MOST_CHARACTERS = 1000;

const WHAT: Readonly<Record<Scenario['kind'], string>> = {
  opened: 'A new finding',
  raised: 'A finding that was told before, and has grown,',
  reopened: 'A finding that was closed, and is open again,',
  escalated: 'A finding that a person sends with the custom action',
  closed: 'A finding that was told, and is closed now,',
};

/** What becomes of a finding, in at most ten lines: what came, what rules made of it, where each way ends. */
export function tell(raw: RawObject, outcome: Outcome, scenario: Scenario): readonly string[] {
  const lines = [`${WHAT[scenario.kind]} comes: ${summaryOf(raw)}.`];
  for (const { rule, fields } of outcome.applied) {
    lines.push(`The automation rule ${showValue(rule)} writes ${fields.join(', ')}.`);
  }
  if (outcome.applied.length > 0) lines.push(`EventBridge sees: ${summaryOf(outcome.finding)}.`);
  const near = outcome.hops.filter((hop) => !isOfOthers(hop));
  const hops = (near.length > 0 ? near : [...outcome.hops])
    .sort((one, other) => distance(one) - distance(other))
    .map(hopLine);
  const room = MOST_LINES - lines.length - 1;
  const distinct = [...new Set(hops)];
  lines.push(...distinct.slice(0, distinct.length > room ? room - 1 : room));
  if (distinct.length > room) lines.push(`${distinct.length - room + 1} more ways end likewise.`);
  lines.push(outcome.reached === 'no' ? NOBODY[scenario.goal] : REACHED[scenario.goal]);
  return lines.slice(0, MOST_LINES).map(lineOf);
}

/** Names, endpoints and products are what a stranger may have written. */
function lineOf(text: string): string {
  const line = cleanLine(text.slice(0, MOST_CHARACTERS));
  return text.length > MOST_CHARACTERS ? `${line}…` : line;
}

/** A rule on the events of another service. */
function isOfOthers({ stop }: Hop): boolean {
  return stop?.by === 'pattern' && stop.explain().some(({ path }) => path === 'source');
}

const REACHED: Readonly<Record<Scenario['goal'], string>> = {
  people: 'Somebody is told.',
  processor: 'The processor closes the incident.',
};

/** What comes nearest is told first; a rule on other events last. */
function distance({ stop }: Hop): number {
  if (stop?.by !== 'pattern') return 0;
  const failures = stop.explain();
  return failures.some(({ path }) => path === 'source' || path === 'detail-type') ? 100 : failures.length;
}

const NOBODY: Readonly<Record<Scenario['goal'], string>> = {
  people: 'Nobody is told.',
  processor: 'No processor hears of it: the incident stays open.',
};

/** The members that decide. */
function summaryOf(raw: RawObject): string {
  const at = (outer: string, inner: string) => {
    const value = memberOf(raw, outer);
    return isRawObject(value) ? memberOf(value, inner) : undefined;
  };
  const parts: readonly (readonly [string, unknown])[] = isRawObject(raw['finding_info'])
    ? [
        ['severity', raw['severity']],
        ['status', raw['status']],
        ['activity', raw['activity_name']],
        ['product', at('metadata', 'product')],
      ]
    : [
        ['severity', at('Severity', 'Label')],
        ['workflow', at('Workflow', 'Status')],
        ['record', raw['RecordState']],
        ['compliance', at('Compliance', 'Status')],
        ['product', raw['ProductName']],
      ];
  return parts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : showValue(value)}`)
    .join(', ');
}

/** One way: where it was stopped, or whom it reached. */
export function hopLine({ way, result, stop }: Hop): string {
  const rule = `The event rule ${showValue(way.rule.name)}`;
  switch (stop?.by) {
    case 'state':
      return `${rule} is ${way.rule.state}.`;
    case 'pattern': {
      const [first] = stop.explain();
      return first === undefined
        ? `${rule} does not match.`
        : `${rule} does not match: at ${first.path} it wants ${first.wanted} and gets ${first.got}.`;
    }
    case 'input':
      return `${rule} matches, but sends something made of the event: the processor cannot read it.`;
    case 'source':
      return `${rule} matches, but the event source ${showValue(stop.gate.source.name)} ${stop.gate.source.enabled ? 'filters it out' : 'is disabled'}.`;
    case 'policy':
      return `${rule} matches, but the policy gives the route "none". ${stop.verdict.because}`;
    case 'suppression':
      return `${rule} matches. ${stop.verdict.because}`;
    case 'closed':
      return `${rule} matches, but the processor sees the finding closed and tells of that alone.`;
    case 'subscription':
      return stop.gate.subscription.confirmed === false
        ? `${rule} matches, but the subscription of ${showValue(stop.gate.subscription.endpoint)} is not confirmed.`
        : `${rule} matches, but the filter policy of ${showValue(stop.gate.subscription.endpoint)} refuses the message.`;
    case 'end':
      return way.end.kind === 'nobody'
        ? `${rule} matches, but ${way.end.what}.`
        : `${rule} matches, but leads to no processor.`;
    case undefined:
      return `${rule} matches${result === 'unknown' ? ', as far as can be known' : ''}: ${endOf(way.end)}.`;
  }
}

function endOf(end: Hop['way']['end']): string {
  if (end.kind === 'person') return end.who;
  return end.kind === 'assumed' ? `${end.what}, which is taken to tell somebody` : end.what;
}
