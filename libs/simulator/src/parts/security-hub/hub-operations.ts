import type { Place } from '../../access/place.js';
import type { Stack } from '../../assembly/template.js';
import { AwsError } from '../../errors.js';
import { pageOf, pageSize } from '../../http/pages.js';
import { listAt, type JsonObject } from '../../json.js';

/** An operation on what the hub is made of. */
export type HubOperation = (input: Readonly<JsonObject>) => JsonObject;

export interface HubOptions {
  readonly stack: Stack;
  readonly place: Place;
  /** Automation rules beside those of the template. */
  readonly automationRules: readonly Readonly<JsonObject>[];
  readonly startedAt: string;
}

const refused = 'InvalidInputException';

/**
 * DescribeHub, DescribeSecurityHubV2, DescribeActionTargets, ListAutomationRules and BatchGetAutomationRules. Both hubs are
 * always enabled.
 *
 * Source: AWS Security Hub API reference, the page of each operation; that an action target which is not there is an error,
 * and its code, is assumed.
 */
export function hubOperations({ stack, place, automationRules, startedAt }: HubOptions) {
  const { arn } = place;
  const ofType = (type: string) => stack.resources.filter((resource) => resource.type === type);
  const targets = ofType('AWS::SecurityHub::ActionTarget').map(({ physicalId, properties }) => ({
    ActionTargetArn: physicalId,
    Name: properties.Name,
    Description: properties.Description,
  }));
  const rules = [
    ...ofType('AWS::SecurityHub::AutomationRule').map(({ physicalId, properties }) =>
      ruleOf(physicalId, properties, startedAt),
    ),
    ...automationRules.map((rule, index) =>
      ruleOf(arn('securityhub', `automation-rule/local-${index + 1}`), rule, startedAt),
    ),
  ];
  const page = <T>(all: readonly T[], input: Readonly<JsonObject>) =>
    pageOf(
      all,
      pageSize(input, 'MaxResults', { fallback: 100, most: 100, refusal: refused }),
      input.NextToken,
      refused,
    );

  return {
    describeHub: () => ({
      HubArn: arn('securityhub', 'hub/default'),
      SubscribedAt: startedAt,
      AutoEnableControls: true,
      ControlFindingGenerator: 'SECURITY_CONTROL',
    }),
    describeSecurityHubV2: () => ({ HubV2Arn: arn('securityhub', 'hubv2/local'), SubscribedAt: startedAt }),
    describeActionTargets(input) {
      const wanted = listAt(input, 'ActionTargetArns') ?? [];
      const missing = wanted.find((each) => !targets.some(({ ActionTargetArn }) => ActionTargetArn === each));
      if (missing !== undefined)
        throw new AwsError('ResourceNotFoundException', `There is no action target ${String(missing)}.`, 404);
      const found = targets.filter((each) => wanted.length === 0 || wanted.includes(each.ActionTargetArn));
      const { items, nextToken } = page(found, input);
      return { ActionTargets: items, NextToken: nextToken };
    },
    listAutomationRules(input) {
      const { items, nextToken } = page(rules, input);
      return {
        AutomationRulesMetadata: items.map(
          ({ Criteria: _criteria, Actions: _actions, ...metadata }) => metadata,
        ),
        NextToken: nextToken,
      };
    },
    batchGetAutomationRules(input) {
      const wanted = listAt(input, 'AutomationRulesArns') ?? [];
      if (wanted.length < 1 || wanted.length > 100)
        throw new AwsError(refused, `AutomationRulesArns: expected 1 to 100, found ${wanted.length}.`);
      const isThere = (each: unknown) => rules.some(({ RuleArn }) => RuleArn === each);
      return {
        Rules: rules.filter(({ RuleArn }) => wanted.includes(RuleArn)),
        UnprocessedAutomationRules: wanted
          .filter((each) => !isThere(each))
          .map((each) => ({ RuleArn: each, ErrorCode: 404, ErrorMessage: 'The rule does not exist.' })),
      };
    },
  } satisfies Record<string, HubOperation>;
}

/** The API's form of a rule that a template has. */
function ruleOf(RuleArn: string, properties: Readonly<JsonObject>, at: string) {
  const { RuleStatus = 'ENABLED', RuleOrder, RuleName, Description, IsTerminal = false } = properties;
  const { Criteria, Actions } = properties;
  return {
    RuleArn,
    RuleStatus,
    RuleOrder: Number(RuleOrder),
    RuleName,
    Description,
    IsTerminal: String(IsTerminal) === 'true',
    CreatedAt: at,
    UpdatedAt: at,
    Criteria,
    Actions,
  };
}
