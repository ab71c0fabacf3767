import { PolicyError } from '@tocsin/findings';
import type { Deployment, EventRule, Placed, Unread } from '../deployment/deployment.js';
import { AutomationRuleError, EventPatternError, FilterPolicyError } from '../errors.js';
import { compileFilterPolicy } from '../filter-policy/compile-filter-policy.js';
import { compileEventPattern } from '../pattern/compile-event-pattern.js';
import type { CoverageInput } from './coverage.js';
import { checkRuleV2 } from './encode/automation-rules-v2.js';
import { checkRule } from './encode/automation-rules.js';

/** A part that is left out. */
export interface LeftOut extends Placed {
  readonly reason: string;
  /** It could keep findings from people: nothing is proved while it is not known. */
  readonly mayHide: boolean;
  /** It could tell people of what nothing else tells: no hole is sure while it is not known. */
  readonly mayTell: boolean;
}

/** Kinds of parts that can only bring findings to more people, never keep them from any. */
const ONLY_TELLS =
  /^AWS::(Events::Rule|SNS::|SQS::|Lambda::EventSourceMapping|Serverless::Function|Chatbot::|Pipes::)|^aws_(cloudwatch_event_|sns_|sqs_|lambda_event_source|chatbot_|pipes_)/;

function isTeller({ type, name }: Unread): boolean {
  return ONLY_TELLS.test(type) || (type === 'file of a live export' && !name.includes('automation'));
}

/** The deployment without what AWS would refuse, and with the policy that was given; and what was left out. */
export function prepare({ deployment, policy }: CoverageInput): {
  readonly deployment: Deployment;
  readonly leftOut: readonly LeftOut[];
} {
  const leftOut: LeftOut[] = deployment.unread.map(({ reason, type, ...part }) => ({
    ...part,
    reason: `${type} ${part.name} (${part.place}) could not be read: ${reason}`,
    mayHide: !isTeller({ ...part, type, reason }),
    mayTell: true,
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
        const { id, name, place } = part;
        const reason = `AWS would refuse ${name} (${place}): ${error.message}`;
        leftOut.push({
          id,
          name,
          place,
          reason,
          mayHide: error instanceof AutomationRuleError,
          mayTell: false,
        });
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
    leftOut,
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
