import { PolicyError } from '@tocsin/findings';
import type { Deployment, EventRule, Placed } from '../deployment/deployment.js';
import { AutomationRuleError, EventPatternError, FilterPolicyError } from '../errors.js';
import { compileFilterPolicy } from '../filter-policy/compile-filter-policy.js';
import { compileEventPattern } from '../pattern/compile-event-pattern.js';
import type { CoverageInput, Undecided } from './coverage.js';
import { checkRuleV2 } from './encode/automation-rules-v2.js';
import { checkRule } from './encode/automation-rules.js';

/** The deployment without what AWS would refuse, and with the policy that was given; and what was left out. */
export function prepare({ deployment, policy }: CoverageInput): {
  readonly deployment: Deployment;
  readonly refused: readonly Undecided[];
} {
  const refused: Undecided[] = deployment.unread.map(({ name, type, place, reason }) => ({
    reason: `${type} ${name} (${place}) could not be read: ${reason}`,
  }));

  function sound<Part extends Placed>(
    parts: readonly Part[],
    check: (part: Part, position: number) => void,
  ): readonly Part[] {
    return parts.filter((part, at) => {
      try {
        check(part, at + 1);
        return true;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refused.push({ reason: `AWS would refuse ${part.name} (${part.place}): ${error.message}` });
        return false;
      }
    });
  }

  return {
    deployment: {
      ...deployment,
      automationRules: sound(deployment.automationRules, checkRule),
      automationRulesV2: sound(deployment.automationRulesV2, checkRuleV2),
      eventRules: sound(deployment.eventRules, checkPattern),
      eventSources: sound(
        deployment.eventSources,
        ({ filters = [] }) => void filters.map(compileEventPattern),
      ),
      subscriptions: sound(deployment.subscriptions, ({ filterPolicy, filterPolicyScope }) => {
        if (filterPolicy === undefined) return;
        if (filterPolicyScope === 'MessageBody') compileEventPattern(filterPolicy);
        else compileFilterPolicy(filterPolicy);
      }),
      functions: deployment.functions.map((node) =>
        node.processor === undefined || node.processor.policy !== undefined || policy === undefined
          ? node
          : { ...node, processor: { ...node.processor, policy } },
      ),
    },
    refused,
  };
}

function checkPattern({ pattern }: EventRule): void {
  if (pattern !== undefined) compileEventPattern(pattern);
}

function isRefusal(error: unknown): error is Error {
  return [AutomationRuleError, EventPatternError, FilterPolicyError, PolicyError].some(
    (kind) => error instanceof kind,
  );
}
