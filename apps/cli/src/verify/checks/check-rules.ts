import type { SeverityLabel } from '@tocsin/findings';
import { compileEventPattern } from '@tocsin/routing';
import { plural } from '../../report/text/page.js';
import type { DeployedRule, FoundDeployment } from '../found.js';
import { sampleEventsV2 } from '../sample-events-v2.js';
import { sampleEvents } from '../sample-events.js';
import type { SampleEvent } from '../sample-events.js';
import type { Check } from '../verify-report.js';
import { rulesOfTheProcessor } from './rules-of-the-processor.js';
import { notRead } from './not-read.js';

/** The custom action that the rules wait for; absent where no rule waits for one. */
export function actionArnOf(rules: readonly DeployedRule[]): string | undefined {
  return rules.flatMap(({ pattern }) => {
    const types = pattern?.['detail-type'];
    const resources = pattern?.['resources'];
    if (!Array.isArray(types) || !types.includes('Security Hub Findings - Custom Action')) return [];
    return Array.isArray(resources) ? resources.filter((one) => typeof one === 'string') : [];
  })[0];
}

/**
 * Each station must be taken by a rule that is enabled and leads to the processor, and delivered to a target with somewhere to
 * fail to. Rules are judged by what they match, so that a stack may narrow them.
 */
export function checkRules(found: FoundDeployment, severity: SeverityLabel): Check {
  const { rules } = found;
  if (!rules.ok) return notRead('rules', rules);
  const wrong: string[] = [];
  if (found.source === 'cspm' && actionArnOf(rules.value) === undefined)
    wrong.push('no event rule waits for a custom action');
  const ours = rulesOfTheProcessor(rules.value, found);
  const concerned = new Set<DeployedRule>();
  for (const { what, event } of stationsOf(found, rules.value, severity)) {
    const taking = ours.filter((rule) => takes(rule, event));
    taking.forEach((rule) => concerned.add(rule));
    if (taking.length === 0) wrong.push(`no event rule takes ${what} to the processor`);
    else if (taking.every(({ enabled }) => !enabled)) wrong.push(`no enabled event rule takes ${what}`);
  }
  for (const { name, enabled, targets } of concerned) {
    if (!enabled) wrong.push(`${name} is disabled`);
    if (targets.length === 0) wrong.push(`${name} has no target`);
    for (const target of targets) {
      if (target.deadLetterArn === undefined)
        wrong.push(`${name} has a target without a dead-letter queue: ${target.arn}`);
    }
  }
  const detail = `${plural(concerned.size, 'event rule')} of ${rules.value.length}: ${[...concerned].map(({ name }) => name).join(', ')}`;
  if (wrong.length === 0) return { id: 'rules', outcome: 'ok', detail };
  return {
    id: 'rules',
    outcome: 'failed',
    detail: wrong.join('; '),
    advice:
      'Deploy the stack again, or enable the rule. Of a severity that the stack leaves alone, choose another with --severity.',
  };
}

function stationsOf(
  { source, stack }: FoundDeployment,
  rules: readonly DeployedRule[],
  severity: SeverityLabel,
): readonly SampleEvent[] {
  return source === 'new-security-hub'
    ? sampleEventsV2(stack, { severity })
    : sampleEvents(stack, { severity, actionArn: actionArnOf(rules) });
}

function takes({ pattern }: DeployedRule, event: unknown): boolean {
  if (pattern === undefined) return false;
  try {
    return compileEventPattern(pattern).matches(event);
  } catch {
    // AWS took the pattern and we cannot read it: the check says that no rule takes the event.
    return false;
  }
}
