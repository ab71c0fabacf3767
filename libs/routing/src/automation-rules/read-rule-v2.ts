import { compileOcsfCriteria, compileOcsfJudgement, type OcsfCriteria } from '@tocsin/findings';
import { isRawObject, isText, memberOf, type RawObject } from '../raw-json.js';
import type { FindingFieldsUpdateV2 } from './automation-rule-v2.js';
import type { ReadyRule } from './ready-rule.js';
import { readProperties } from './rule-properties.js';
import { readAction, readCriteria, readerOf, withoutUndefined, type RuleReader } from './rule-reader.js';
import { ocsfMembers, SEVERITIES, STATUSES } from './write-fields-v2.js';

/** Source: CloudFormation type AWS::SecurityHub::AutomationRuleV2. */
const LIMITS = {
  members: ['RuleName', 'RuleOrder', 'Description', 'RuleStatus', 'Criteria', 'Actions', 'Tags'],
  description: 256,
  order: {
    allowed: 'a number from 1 to 1000',
    holds: (order: number) => order >= 1 && order <= 1000,
  },
};

/** Source: AWS Security Hub API reference, BatchUpdateFindingsV2, Comment (for rules no length is documented). */
const LONGEST_COMMENT = 512;

interface Field {
  readonly allowed: string;
  readonly holds: (value: unknown) => boolean;
}

const FIELDS: Readonly<Record<keyof FindingFieldsUpdateV2, Field>> = {
  SeverityId: oneOf(SEVERITIES),
  StatusId: oneOf(STATUSES),
  Comment: {
    allowed: `a text of 1 to ${LONGEST_COMMENT} characters, not blank`,
    holds: (value) => isText(value) && value.length <= LONGEST_COMMENT,
  },
};
const NAMES = Object.keys(FIELDS) as readonly (keyof FindingFieldsUpdateV2)[];

/** Reads one rule of the new Security Hub; `position` counts from 1 and names a rule that has no name. */
export function readRuleV2(rule: unknown, position: number): ReadyRule {
  const reader = readerOf(rule, position);
  const criteria = ocsfCriteriaOf(reader);
  const properties = readProperties(reader, LIMITS);
  const { name } = reader;
  const compiled = readCriteria(name, 'Criteria.OcsfFindingCriteria', () =>
    compileOcsfCriteria(criteria as OcsfCriteria),
  );
  // Source: Security Hub user guide, "Automation rules in Security Hub": criteria see what the provider supplied.
  const whole = {
    field: undefined,
    criteria: compiled,
    judge: compileOcsfJudgement(criteria as OcsfCriteria),
  };
  const { type, at, value } = readAction(reader, {
    FINDING_FIELDS_UPDATE: 'FindingFieldsUpdate',
    EXTERNAL_INTEGRATION: 'ExternalIntegrationConfiguration',
  });
  const read = { ...properties, name, criteria: compiled, parts: [whole], userFields: undefined };
  if (type === 'EXTERNAL_INTEGRATION') {
    const connectorArn = readConnector(value, at, reader);
    return { ...read, fields: [], connectorArn, write: (finding) => finding };
  }
  const members = ocsfMembers(readUpdate(value, at, reader));
  return {
    ...read,
    fields: Object.keys(members),
    write: (finding) => ({ ...finding, ...members }),
  };
}

function ocsfCriteriaOf({ rule, refuse }: RuleReader): unknown {
  const criteria = memberOf(rule, 'Criteria');
  const allowed = 'an object with OcsfFindingCriteria alone';
  if (!isRawObject(criteria)) throw refuse('Criteria', criteria, allowed);
  const others = Object.keys(criteria).filter((name) => name !== 'OcsfFindingCriteria');
  if (others.length === 0) return memberOf(criteria, 'OcsfFindingCriteria');
  const why = Object.hasOwn(criteria, 'OcsfFindingCriteria')
    ? ''
    : "; this is a rule of Security Hub CSPM: read it with format 'asff'";
  throw refuse('Criteria', others, `${allowed}${why}`);
}

function readUpdate(value: unknown, at: string, { refuse }: RuleReader): FindingFieldsUpdateV2 {
  const update: RawObject = isRawObject(value) ? withoutUndefined(value) : {};
  if (Object.keys(update).length === 0) throw refuse(at, value, `an object with any of ${NAMES.join(', ')}`);
  for (const [name, found] of Object.entries(update)) {
    if (!Object.hasOwn(FIELDS, name)) throw refuse(`${at}.${name}`, name, `no field but ${NAMES.join(', ')}`);
    const { allowed, holds } = FIELDS[name as keyof FindingFieldsUpdateV2];
    if (!holds(found)) throw refuse(`${at}.${name}`, found, allowed);
  }
  return update;
}

function readConnector(value: unknown, at: string, { refuse }: RuleReader): string {
  if (!isRawObject(value)) throw refuse(at, value, 'an object with ConnectorArn');
  const extra = Object.keys(value).find((name) => name !== 'ConnectorArn');
  if (extra !== undefined) throw refuse(`${at}.${extra}`, extra, 'only ConnectorArn');
  const arn = memberOf(value, 'ConnectorArn');
  if (!isText(arn)) throw refuse(`${at}.ConnectorArn`, arn, 'the ARN of a connector');
  return arn;
}

function oneOf(captions: ReadonlyMap<number, string>): Field {
  const allowed = [...captions].map(([id, caption]) => `${id} (${caption})`).join(', ');
  return { allowed, holds: (value) => typeof value === 'number' && captions.has(value) };
}
