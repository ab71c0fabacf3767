import { readInstant } from '@tocsin/findings';
import { isRawObject, isText, memberOf } from '../raw-json.js';
import type { RuleReader } from './rule-reader.js';

/** What a rule says beside its criteria and its action. */
export interface RuleProperties {
  readonly order: number;
  readonly enabled: boolean;
  readonly terminal: boolean;
  /** Milliseconds. */
  readonly updatedAt: number | undefined;
}

/** What the rules of one generation may say. */
export interface PropertyLimits {
  /** Members of its CloudFormation type. */
  readonly members: readonly string[];
  readonly description: number;
  readonly order: { readonly allowed: string; readonly holds: (order: number) => boolean };
}

/** What the API adds to the rules that it returns. Sources: types AutomationRulesConfig, GetAutomationRuleV2Response. */
const RETURNED = ['RuleArn', 'RuleId', 'CreatedAt', 'UpdatedAt', 'CreatedBy'];

/** Reads the properties; refuses a member that the type does not have. */
export function readProperties(reader: RuleReader, limits: PropertyLimits): RuleProperties {
  const { rule, refuse } = reader;
  const unknown = Object.keys(rule).find(
    (name) => !limits.members.includes(name) && !RETURNED.includes(name),
  );
  if (unknown !== undefined) throw refuse(unknown, unknown, `no property but ${limits.members.join(', ')}`);
  const wants = (field: string, allowed: string, holds: (value: unknown) => boolean): void => {
    const value = memberOf(rule, field);
    if (!holds(value)) throw refuse(field, value, allowed);
  };
  const textUpTo = (most: number) => (value: unknown) => isText(value) && value.length <= most;
  const optional = (holds: (value: unknown) => boolean) => (value: unknown) =>
    value === undefined || holds(value);

  wants('RuleName', 'a text of 1 to 256 characters', textUpTo(256));
  wants('Description', `a text of 1 to ${limits.description} characters`, textUpTo(limits.description));
  wants('RuleOrder', limits.order.allowed, (value) => typeof value === 'number' && limits.order.holds(value));
  wants(
    'RuleStatus',
    'ENABLED or DISABLED',
    optional((value) => value === 'ENABLED' || value === 'DISABLED'),
  );
  wants(
    'IsTerminal',
    'true or false',
    optional((value) => typeof value === 'boolean'),
  );
  wants('Tags', 'an object of 1 to 50 texts', optional(isTags));
  wants(
    'UpdatedAt',
    'an ISO 8601 time with an offset',
    optional((value) => instantOf(value) !== undefined),
  );
  return {
    order: Number(memberOf(rule, 'RuleOrder')),
    enabled: memberOf(rule, 'RuleStatus') !== 'DISABLED',
    terminal: memberOf(rule, 'IsTerminal') === true,
    updatedAt: instantOf(memberOf(rule, 'UpdatedAt')),
  };
}

function isTags(value: unknown): boolean {
  if (!isRawObject(value)) return false;
  const texts = Object.values(value);
  return texts.length >= 1 && texts.length <= 50 && texts.every((text) => typeof text === 'string');
}

function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? readInstant(value) : undefined;
}
