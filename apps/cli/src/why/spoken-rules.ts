import type { TraceStep } from '@tocsin/findings';
import { safeLine } from '../terminal/safe-text.js';
import { spanOf } from './disposition.js';

/**
 * The rules that spoke, each with what of it stood: a later rule wins on the same member. The one that gave the
 * priority comes first, then those that decided something else, the last to speak first, then those that were overruled:
 * `command-and-control (P2, within 60 min, escalated_response), routes (route page), threat-high`.
 */
export function rulesThatSpoke(trace: readonly TraceStep[]): readonly string[] {
  const decided = new Set<string>();
  const deciders: string[] = [];
  const others: string[] = [];
  for (const { rule, outcome, set = {} } of trace.toReversed()) {
    if (outcome !== 'matched') continue;
    const stood = Object.entries(set).filter(([member]) => !decided.has(member));
    for (const [member] of stood) decided.add(member);
    const values = valuesOf(Object.fromEntries(stood));
    if (values.length === 0) others.push(safeLine(rule));
    else {
      const text = safeLine(`${rule} (${values.join(', ')})`);
      if (stood.some(([member]) => member === 'priority')) deciders.unshift(text);
      else deciders.push(text);
    }
  }
  return [...deciders, ...others];
}

/** Notes and addresses are too long to stand here. */
function valuesOf({
  priority,
  slaMinutes,
  response,
  route,
  suppress,
}: NonNullable<TraceStep['set']>): readonly string[] {
  return [
    ...(priority === undefined ? [] : [String(priority)]),
    ...(slaMinutes === undefined ? [] : [`within ${spanOf(Number(slaMinutes))}`]),
    ...(response === undefined ? [] : [String(response)]),
    ...(route === undefined ? [] : [`route ${route}`]),
    ...(suppress === undefined ? [] : ['a suppression']),
  ];
}
