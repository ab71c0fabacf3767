import { collect, type Parts } from '../collect.js';
import type { Deployment, Placed } from '../deployment.js';
import { withTexts } from '../parts/properties.js';
import { linksBetween, type Links } from './links.js';
import { scopedDeployments, type ScopedDeployment } from './scope.js';

/**
 * Several stacks or files of one account and Region as one deployment. Ids that are no ARN, and texts `${…}`, get the name
 * of their deployment: `Soc.template.json/Queue`; so do places. A reference to a part of another is found by what that one
 * exports (Fn::ImportValue), or by the ARN of a function, queue, topic or other destination whose name is written; it is
 * left as it is where two have the name, or where one side writes an account or Region that the other leaves open: give
 * both the same `AWS::AccountId` and `AWS::Region` when reading. Of parts with one ARN the first counts.
 *
 * @example
 * const both = mergeDeployments('soc', [readTemplate(one, { name: 'one' }), readTemplate(other, { name: 'other' })]);
 */
export function mergeDeployments(name: string, deployments: readonly Deployment[]): Deployment {
  const scopes = scopedDeployments(deployments);
  const links = linksBetween(scopes);
  const merged = collect(
    name,
    scopes.map((scope) => renamed(scope, links)),
  );
  const exports = Object.fromEntries(
    scopes.flatMap((scope) =>
      Object.entries(scope.deployment.exports ?? {}).map(([key, value]) => [
        key,
        links.reference(value, scope),
      ]),
    ),
  );
  return {
    ...merged,
    eventRules: first(merged.eventRules),
    automationRules: first(merged.automationRules),
    automationRulesV2: first(merged.automationRulesV2),
    customActions: first(merged.customActions),
    subscriptions: first(merged.subscriptions),
    eventSources: first(merged.eventSources),
    functions: first(
      [...merged.functions].sort((one, other) => known(other.processor) - known(one.processor)),
    ),
    destinations: first(merged.destinations),
    ...(Object.keys(exports).length === 0 ? {} : { exports }),
  };
}

function renamed(scope: ScopedDeployment, links: Links): Parts {
  const { deployment } = scope;
  const to = (text: string): string => links.reference(text, scope);
  const inPattern = (pattern: unknown): unknown => withTexts(pattern, (text) => links.text(text, scope));
  const placed = <Part extends Placed>(part: Part): Part => ({
    ...part,
    id: scope.idOf(part.id) ?? part.id,
    place: `${scope.name}: ${part.place}`,
  });
  const placedRule = <Part extends Placed & { readonly rule: object }>(part: Part): Part => ({
    ...placed(part),
    rule: inPattern(part.rule) as Part['rule'],
  });
  return {
    automationRules: deployment.automationRules.map(placedRule),
    automationRulesV2: deployment.automationRulesV2.map(placedRule),
    eventRules: deployment.eventRules.map((rule) => ({
      ...placed(rule),
      state: scope.textOf(rule.state),
      bus: rule.bus === 'default' ? rule.bus : to(rule.bus),
      ...(rule.pattern === undefined ? {} : { pattern: inPattern(rule.pattern) }),
      targets: rule.targets.map((target) => ({ ...target, to: to(target.to) })),
    })),
    customActions: deployment.customActions.map((action) => ({
      ...placed(action),
      arn: scope.textOf(action.arn),
    })),
    subscriptions: deployment.subscriptions.map((subscription) => ({
      ...placed(subscription),
      topic: to(subscription.topic),
      endpoint: to(subscription.endpoint),
      ...(subscription.filterPolicy === undefined
        ? {}
        : { filterPolicy: inPattern(subscription.filterPolicy) }),
    })),
    eventSources: deployment.eventSources.map((source) => ({
      ...placed(source),
      queue: to(source.queue),
      function: to(source.function),
      ...(source.filters === undefined ? {} : { filters: source.filters.map(inPattern) }),
    })),
    functions: deployment.functions.map(({ processor, ...node }) => ({
      ...placed(node),
      ...(processor === undefined ? {} : { processor: { ...processor, topic: to(processor.topic) } }),
    })),
    destinations: deployment.destinations.map((destination) => ({
      ...placed(destination),
      ...(destination.topics === undefined ? {} : { topics: destination.topics.map(to) }),
    })),
    unread: deployment.unread.map(placed),
  };
}

function known(value: unknown): number {
  return value === undefined ? 0 : 1;
}

function first<Part extends Placed>(parts: readonly Part[]): readonly Part[] {
  const seen = new Set<string>();
  return parts.filter(({ id }) => !seen.has(id) && seen.add(id));
}
