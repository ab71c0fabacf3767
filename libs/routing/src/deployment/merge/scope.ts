import { parseArn } from '../arn.js';
import type { Deployment } from '../deployment.js';

/** A deployment beside others: its own ids and texts carry its name. */
export interface ScopedDeployment {
  readonly name: string;
  readonly deployment: Deployment;
  /** Undefined for a text that is no id of it. */
  readonly idOf: (text: string) => string | undefined;
  /** A text in which `${…}` carries the name. */
  readonly textOf: (text: string) => string;
}

/** Names that a merge may tell apart: the second of one name gets `#2`. */
export function scopedDeployments(deployments: readonly Deployment[]): readonly ScopedDeployment[] {
  const seen = new Map<string, number>();
  return deployments.map((deployment) => {
    const times = (seen.get(deployment.name) ?? 0) + 1;
    seen.set(deployment.name, times);
    return scoped(deployment, times === 1 ? deployment.name : `${deployment.name}#${times}`);
  });
}

/** Means the same in every stack: pseudo parameters of one account and Region, and exports. */
const SHARED = /^(AWS::(AccountId|Partition|Region|URLSuffix)\}|Fn::ImportValue:)/;

function scoped(deployment: Deployment, name: string): ScopedDeployment {
  const ids = new Set(idsOf(deployment));
  const own = (id: string): string => (parseArn(id) === undefined ? `${name}/${id}` : id);
  return {
    name,
    deployment,
    idOf: (text) => (ids.has(text) ? own(text) : undefined),
    textOf: (text) => {
      const [first = '', ...others] = text.split('${');
      return first + others.map((part) => (SHARED.test(part) ? `\${${part}` : `\${${name}/${part}`)).join('');
    },
  };
}

function idsOf(deployment: Deployment): readonly string[] {
  const { automationRules, automationRulesV2, eventRules, customActions, subscriptions } = deployment;
  const { eventSources, functions, destinations, unread } = deployment;
  return [
    ...[automationRules, automationRulesV2, eventRules, customActions, subscriptions],
    ...[eventSources, functions, destinations, unread],
  ].flatMap((parts) => parts.map(({ id }) => id));
}
