import { PolicyError } from '@tocsin/findings';
import { AutomationRuleError } from '../errors.js';
import { isRawObject, isText, memberOf, type RawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';

/** Makes the error for a value that Security Hub would refuse. */
export type Refuse = (field: string, found: unknown, allowed: string) => AutomationRuleError;

/** An unknown rule that is an object, its name, and how to refuse a part of it. */
export interface RuleReader {
  readonly rule: RawObject;
  readonly name: string;
  readonly refuse: Refuse;
}

/** `position` counts from 1 and names a rule that has no name. */
export function readerOf(rule: unknown, position: number): RuleReader {
  const given = isRawObject(rule) ? memberOf(rule, 'RuleName') : undefined;
  const name = isText(given) ? given : `rule ${position}`;
  const refuse: Refuse = (field, found, allowed) =>
    new AutomationRuleError(name, field, `found ${showValue(found)}; Security Hub takes ${allowed}`);
  if (!isRawObject(rule))
    throw refuse('', rule, 'an object with RuleName, RuleOrder, Description, Criteria and Actions');
  return { rule, name, refuse };
}

/** Compiles criteria at a place of the rule; what they refuse is an error of the rule. */
export function readCriteria<T>(name: string, place: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { field = '' } = error.where;
    const start = `${field === '' ? 'the policy' : field}: `;
    const reason = error.message.startsWith(start) ? error.message.slice(start.length) : error.message;
    throw new AutomationRuleError(name, field === '' ? place : `${place}.${field}`, reason, { cause: error });
  }
}

/** The one action of a rule. Source: CloudFormation types AutomationRule and AutomationRuleV2: exactly one. */
export function readAction(
  { rule, refuse }: RuleReader,
  membersOfType: Readonly<Record<string, string>>,
): { readonly type: string; readonly at: string; readonly value: unknown } {
  const actions = memberOf(rule, 'Actions');
  if (!Array.isArray(actions) || actions.length !== 1)
    throw refuse('Actions', actions, 'a list of exactly one action');
  const [action] = actions as readonly unknown[];
  const members = Object.values(membersOfType);
  if (!isRawObject(action))
    throw refuse('Actions[0]', action, `an object with Type and ${members.join(' or ')}`);
  const type = memberOf(action, 'Type');
  if (typeof type !== 'string' || !Object.hasOwn(membersOfType, type))
    throw refuse('Actions[0].Type', type, Object.keys(membersOfType).join(' or '));
  const member = membersOfType[type] as string;
  const extra = Object.keys(action).find(
    (name) => name !== 'Type' && name !== member && action[name] !== undefined,
  );
  if (extra !== undefined)
    throw refuse(`Actions[0].${extra}`, extra, `only Type and ${member} where Type is ${type}`);
  return { type, at: `Actions[0].${member}`, value: memberOf(action, member) };
}

/** The members of an object that are there. */
export function withoutUndefined(object: RawObject): RawObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
