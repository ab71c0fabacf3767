import { compileCriteria, PolicyError, type CompiledCriteria, type Criteria } from '@tocsin/findings';
import { AutomationRuleError } from '../errors.js';
import { isRawObject, isText, type RawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import type { FindingFieldsUpdate } from './automation-rule.js';
import { WRITABLE_FIELDS } from './writable-fields.js';

/** A rule that Security Hub would take, ready to be asked. */
export interface ReadRule {
  readonly name: string;
  readonly order: number;
  readonly enabled: boolean;
  readonly terminal: boolean;
  readonly criteria: CompiledCriteria;
  readonly update: FindingFieldsUpdate;
}

const PROPERTIES = [
  'RuleName',
  'RuleOrder',
  'Description',
  'RuleStatus',
  'IsTerminal',
  'Criteria',
  'Actions',
  'Tags',
];
const FIELDS = Object.keys(WRITABLE_FIELDS) as readonly (keyof FindingFieldsUpdate)[];

/** Reads one rule; `position` counts from 1 and names a rule that has no name. */
export function readRule(rule: unknown, position: number): ReadRule {
  const name = isRawObject(rule) && isText(rule['RuleName']) ? rule['RuleName'] : `rule ${position}`;
  const refuse = (field: string, found: unknown, allowed: string): AutomationRuleError =>
    new AutomationRuleError(name, field, `found ${showValue(found)}; Security Hub takes ${allowed}`);

  if (!isRawObject(rule))
    throw refuse('', rule, 'an object with RuleName, RuleOrder, Description, Criteria and Actions');
  const unknown = Object.keys(rule).find((property) => !PROPERTIES.includes(property));
  if (unknown !== undefined) throw refuse(unknown, unknown, `no property but ${PROPERTIES.join(', ')}`);
  const wants = (field: string, allowed: string, holds: (value: unknown) => boolean): void => {
    if (!holds(rule[field])) throw refuse(field, rule[field], allowed);
  };
  wants('RuleName', 'a text of 1 to 256 characters', (value) => isText(value) && value.length <= 256);
  wants('Description', 'a text of 1 to 1024 characters', (value) => isText(value) && value.length <= 1024);
  wants(
    'RuleOrder',
    'a whole number from 1 to 1000',
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000,
  );
  wants('RuleStatus', 'ENABLED or DISABLED', (value) =>
    [undefined, 'ENABLED', 'DISABLED'].includes(value as string),
  );
  wants('IsTerminal', 'true or false', (value) => value === undefined || typeof value === 'boolean');
  wants('Tags', 'an object of 1 to 50 texts', isTags);
  return {
    name,
    order: Number(rule['RuleOrder']),
    enabled: rule['RuleStatus'] !== 'DISABLED',
    terminal: rule['IsTerminal'] === true,
    criteria: readCriteria(rule['Criteria'], name),
    update: readUpdate(rule['Actions'], refuse),
  };
}

function isTags(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRawObject(value)) return false;
  const texts = Object.values(value);
  return texts.length >= 1 && texts.length <= 50 && texts.every((text) => typeof text === 'string');
}

function readCriteria(criteria: unknown, name: string): CompiledCriteria {
  try {
    return compileCriteria(criteria as Criteria);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { field = '' } = error.where;
    const reason = error.message.startsWith(`${field}: `)
      ? error.message.slice(field.length + 2)
      : error.message;
    throw new AutomationRuleError(name, field === '' ? 'Criteria' : `Criteria.${field}`, reason, {
      cause: error,
    });
  }
}

type Refuse = (field: string, found: unknown, allowed: string) => AutomationRuleError;

function readUpdate(actions: unknown, refuse: Refuse): FindingFieldsUpdate {
  if (!Array.isArray(actions) || actions.length !== 1)
    throw refuse('Actions', actions, 'a list of exactly one action');
  const [action] = actions as readonly unknown[];
  if (!isRawObject(action)) throw refuse('Actions[0]', action, 'an object with Type and FindingFieldsUpdate');
  const at = 'Actions[0].FindingFieldsUpdate';
  if (action['Type'] !== 'FINDING_FIELDS_UPDATE')
    throw refuse('Actions[0].Type', action['Type'], 'FINDING_FIELDS_UPDATE');
  const extra = Object.keys(action).find((member) => member !== 'Type' && member !== 'FindingFieldsUpdate');
  if (extra !== undefined) throw refuse(`Actions[0].${extra}`, extra, 'only Type and FindingFieldsUpdate');
  const given = action['FindingFieldsUpdate'];
  const update = isRawObject(given) ? withoutUndefined(given) : {};
  if (Object.keys(update).length === 0) throw refuse(at, given, `an object with any of ${FIELDS.join(', ')}`);
  checkFields(update, at, refuse);
  return update;
}

function withoutUndefined(object: RawObject): RawObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

function checkFields(update: RawObject, at: string, refuse: Refuse): void {
  const unknown = Object.keys(update).find((field) => !Object.hasOwn(WRITABLE_FIELDS, field));
  if (unknown !== undefined) throw refuse(`${at}.${unknown}`, unknown, `no field but ${FIELDS.join(', ')}`);
  for (const field of FIELDS) {
    if (!Object.hasOwn(update, field)) continue;
    const fault = WRITABLE_FIELDS[field](update[field]);
    if (fault !== undefined)
      throw refuse(`${at}.${field}${fault.at}`, memberAt(update[field], fault.at), fault.allowed);
  }
}

function memberAt(value: unknown, at: string): unknown {
  return at === '' || !isRawObject(value) ? value : value[at.slice(1)];
}
