import type { Resource, Stack } from '../../assembly/template.js';
import { AwsError } from '../../errors.js';
import type { JsonOperation } from '../../http/json-front.js';
import { pageOf, pageSize } from '../../http/pages.js';
import { isObject, listAt, textAt, type JsonObject } from '../../json.js';
import { isOnDefaultBus } from './rules.js';

/** Most results a page. Source: Amazon EventBridge API reference, ListRules, ListTargetsByRule: 1 to 100. */
const mostResults = 100;
const refused = 'ValidationException';

/**
 * DescribeRule, ListRules and ListTargetsByRule of the default bus.
 *
 * Source: Amazon EventBridge API reference, the page of each operation.
 */
export function ruleOperations(
  { resources }: Stack,
  arnOf: (ruleName: string) => string,
): Record<string, JsonOperation> {
  const rules = resources.filter(
    ({ type, properties }) => type === 'AWS::Events::Rule' && isOnDefaultBus(properties),
  );
  const shown = ({ physicalId, properties }: Resource): JsonObject => {
    const { EventPattern, ScheduleExpression, Description, State = 'ENABLED', RoleArn } = properties;
    return {
      Name: physicalId,
      Arn: arnOf(physicalId),
      EventPattern: isObject(EventPattern) ? JSON.stringify(EventPattern) : EventPattern,
      ScheduleExpression,
      State,
      Description,
      RoleArn,
      EventBusName: 'default',
    };
  };
  const find = (name: string, bus: unknown) => {
    const found = rules.find(({ physicalId }) => physicalId === name);
    if (found && isOnDefaultBus({ EventBusName: bus })) return found;
    throw new AwsError(
      'ResourceNotFoundException',
      `Rule ${name} does not exist on EventBus ${String(bus ?? 'default')}.`,
    );
  };
  const page = <T>(all: readonly T[], input: Readonly<JsonObject>) =>
    pageOf(
      all,
      pageSize(input, 'Limit', { fallback: mostResults, most: mostResults, refusal: refused }),
      input.NextToken,
      refused,
    );
  return {
    DescribeRule: (input) => shown(find(textAt(input, 'Name') ?? '', input.EventBusName)),
    ListRules(input) {
      const prefix = textAt(input, 'NamePrefix') ?? '';
      const { items, nextToken } = page(
        rules.filter(({ physicalId }) => physicalId.startsWith(prefix)),
        input,
      );
      return { Rules: items.map(shown), NextToken: nextToken };
    },
    ListTargetsByRule(input) {
      const { properties } = find(textAt(input, 'Rule') ?? '', input.EventBusName);
      const { items, nextToken } = page(listAt(properties, 'Targets') ?? [], input);
      return { Targets: items, NextToken: nextToken };
    },
  };
}
