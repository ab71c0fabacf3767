import { compileCriteria, compileJudgement, type Criteria } from '@tocsin/findings';
import { isRawObject, memberOf, type RawObject } from '../raw-json.js';
import { askedField } from './asked-fields.js';
import type { FindingFieldsUpdate } from './automation-rule.js';
import type { CriteriaPart, ReadyRule } from './ready-rule.js';
import { readProperties } from './rule-properties.js';
import { readAction, readCriteria, readerOf, withoutUndefined, type RuleReader } from './rule-reader.js';
import { WRITABLE_FIELDS } from './writable-fields.js';
import { writeFields } from './write-fields.js';

/** Source: CloudFormation type AWS::SecurityHub::AutomationRule. */
const LIMITS = {
  members: [
    'RuleName',
    'RuleOrder',
    'Description',
    'RuleStatus',
    'IsTerminal',
    'Criteria',
    'Actions',
    'Tags',
  ],
  description: 1024,
  order: {
    allowed: 'a whole number from 1 to 1000',
    holds: (order: number) => Number.isInteger(order) && order >= 1 && order <= 1000,
  },
};
const FIELDS = Object.keys(WRITABLE_FIELDS) as readonly (keyof FindingFieldsUpdate)[];

/** Reads one rule of Security Hub CSPM; `position` counts from 1 and names a rule that has no name. */
export function readRule(rule: unknown, position: number): ReadyRule {
  const reader = readerOf(rule, position);
  refuseV2(reader);
  const properties = readProperties(reader, LIMITS);
  const criteria = memberOf(reader.rule, 'Criteria') as Criteria;
  const { name } = reader;
  const compiled = readCriteria(name, 'Criteria', () => compileCriteria(criteria));
  const update = readUpdate(reader);
  return {
    ...properties,
    name,
    criteria: compiled,
    parts: partsOf(criteria),
    fields: Object.keys(update),
    userFields: update.UserDefinedFields,
    write: (finding, options) => writeFields(finding, update, options),
  };
}

/** Keys of criteria join by AND, and no list has members of which rules write only some: parts are judged one by one. */
function partsOf(criteria: Criteria): readonly CriteriaPart[] {
  const given = Object.entries(criteria).filter(([, filters]) => filters !== undefined);
  const groups = Map.groupBy(given, ([key]) => askedField(key));
  return [...groups].map(([field, entries]) => {
    const part: Criteria = Object.fromEntries(entries);
    return { field, criteria: compileCriteria(part), judge: compileJudgement(part) };
  });
}

function refuseV2({ rule, refuse }: RuleReader): void {
  const criteria = memberOf(rule, 'Criteria');
  if (!isRawObject(criteria) || !Object.hasOwn(criteria, 'OcsfFindingCriteria')) return;
  throw refuse(
    'Criteria',
    'OcsfFindingCriteria',
    "flat keys such as SeverityLabel; this is a rule of the new Security Hub (V2): read it with format 'ocsf'",
  );
}

function readUpdate(reader: RuleReader): FindingFieldsUpdate {
  const { at, value } = readAction(reader, { FINDING_FIELDS_UPDATE: 'FindingFieldsUpdate' });
  const update = isRawObject(value) ? withoutUndefined(value) : {};
  if (Object.keys(update).length === 0)
    throw reader.refuse(at, value, `an object with any of ${FIELDS.join(', ')}`);
  checkFields(update, at, reader);
  return update;
}

function checkFields(update: RawObject, at: string, { refuse }: RuleReader): void {
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
  return at === '' || !isRawObject(value) ? value : memberOf(value, at.slice(1));
}
