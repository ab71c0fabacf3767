import type { Deployment, EventRule, EventSource, Subscription } from '../../../deployment/deployment.js';
import type { Culprit } from '../../coverage.js';

/** A fault planted into a deployment that is proved, and the part that must be blamed for it. */
export interface Mutation {
  readonly name: string;
  readonly apply: (deployment: Deployment) => Deployment;
  readonly culprit: Pick<Culprit, 'part' | 'id'>;
}

export function changeRule(id: string, change: (rule: EventRule) => EventRule): Mutation['apply'] {
  return (deployment) => ({
    ...deployment,
    eventRules: deployment.eventRules.map((rule) => (rule.id === id ? change(rule) : rule)),
  });
}

export function changeSubscription(
  id: string,
  change: (one: Subscription) => Subscription,
): Mutation['apply'] {
  return (deployment) => ({
    ...deployment,
    subscriptions: deployment.subscriptions.map((one) => (one.id === id ? change(one) : one)),
  });
}

export function changeSource(id: string, change: (one: EventSource) => EventSource): Mutation['apply'] {
  return (deployment) => ({
    ...deployment,
    eventSources: deployment.eventSources.map((one) => (one.id === id ? change(one) : one)),
  });
}

type Tree = { readonly [name: string]: unknown };

/** A pattern with the list at a path replaced; undefined takes the field away. */
export function withValues(pattern: unknown, path: string, values: unknown): unknown {
  const [name = '', ...rest] = path.split('.');
  const tree = pattern as Tree;
  if (rest.length > 0) return { ...tree, [name]: withValues(tree[name] ?? {}, rest.join('.'), values) };
  const { [name]: _gone, ...others } = tree;
  return values === undefined ? others : { ...others, [name]: values };
}

export function changePattern(id: string, path: string, values: unknown): Mutation['apply'] {
  return changeRule(id, (rule) => ({ ...rule, pattern: withValues(rule.pattern, path, values) }));
}
