import type { SeverityLabel } from '@tocsin/findings';
import { compileEventPattern } from '@tocsin/routing';
import { plural } from '../../report/text/page.js';
import type { DeployedRule, FoundDeployment } from '../found.js';
import { sampleEvents } from '../test-finding.js';
import type { Check } from '../verify-report.js';
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
 * Each station of a finding must be taken by a rule that is enabled, and delivered to a target with somewhere to fail to.
 * Rules are judged by what they match, so that a stack may narrow them.
 */
export function checkRules(
  { rules, stack }: Pick<FoundDeployment, 'rules' | 'stack'>,
  severity: SeverityLabel,
): Check {
  if (!rules.ok) return notRead('rules', rules);
  const actionArn = actionArnOf(rules.value);
  const wrong: string[] = [];
  if (actionArn === undefined) wrong.push('no event rule waits for a custom action');
  const concerned = new Set<DeployedRule>();
  for (const { what, event } of sampleEvents(stack, { severity, actionArn })) {
    const taking = rules.value.filter((rule) => takes(rule, event));
    taking.forEach((rule) => concerned.add(rule));
    if (taking.length === 0) wrong.push(`no event rule takes ${what}`);
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
  const found = `${plural(concerned.size, 'event rule')} of ${rules.value.length}: ${[...concerned].map(({ name }) => name).join(', ')}`;
  if (wrong.length === 0) return { id: 'rules', outcome: 'ok', detail: found };
  return {
    id: 'rules',
    outcome: 'failed',
    detail: wrong.join('; '),
    advice:
      'Deploy the stack again, or enable the rule. Of a severity that the stack leaves alone, choose another with --severity.',
  };
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
