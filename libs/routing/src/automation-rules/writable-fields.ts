import { isSeverityLabel, SEVERITY_LABELS } from '@tocsin/findings';
import { isRawObject, isText, type RawObject } from '../raw-json.js';
import type { FindingFieldsUpdate } from './automation-rule.js';

/** What is wrong with a member, or nothing. */
type Check = (value: unknown) => { readonly at: string; readonly allowed: string } | undefined;

const WORKFLOW_STATUS = ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'];
const VERIFICATION_STATE = ['UNKNOWN', 'TRUE_POSITIVE', 'FALSE_POSITIVE', 'BENIGN_POSITIVE'];
const percent = 'a whole number from 0 to 100';

const oneOf = (values: readonly string[]) =>
  check(`one of ${values.join(', ')}`, (value) => values.includes(String(value)) && isText(value));
const textUpTo = (most: number) =>
  check(`a text of 1 to ${most} characters, not blank`, (value) => isText(value) && value.length <= most);
const isPercent = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100;
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);

/**
 * The fields that a rule may write, each with its check.
 *
 * Sources: AWS Security Hub API reference, types AutomationRulesFindingFieldsUpdate, NoteUpdate, SeverityUpdate,
 * WorkflowUpdate, RelatedFinding; CloudFormation type AWS::SecurityHub::AutomationRule (patterns and lengths).
 */
export const WRITABLE_FIELDS: Readonly<Record<keyof FindingFieldsUpdate, Check>> = {
  Note: members({ Text: textUpTo(512), UpdatedBy: textUpTo(512) }, ['Text', 'UpdatedBy']),
  Severity: members(
    {
      Label: check(`one of ${SEVERITY_LABELS.join(', ')}`, isSeverityLabel),
      Normalized: check(percent, isPercent),
      Product: check('a number', isNumber),
    },
    [],
  ),
  VerificationState: oneOf(VERIFICATION_STATE),
  Confidence: check(percent, isPercent),
  Criticality: check(percent, isPercent),
  Types: check('1 to 50 texts of the form namespace/category/classifier', (value) => {
    return isListOf(value, 50, (type) => isText(type) && /^[^/]+(\/[^/]+){0,2}$/.test(type));
  }),
  UserDefinedFields: check(
    '1 to 50 texts of 1 to 1024 characters, by names of 1 to 128 letters, digits, spaces and -_+=.:/@',
    (value) => {
      return isRawObject(value) && isListOf(Object.entries(value), 50, isUserField);
    },
  ),
  Workflow: members({ Status: oneOf(WORKFLOW_STATUS) }, ['Status']),
  RelatedFindings: check('1 to 10 objects with the texts ProductArn and Id', (value) => {
    return isListOf(value, 10, (related) => {
      return (
        isRawObject(related) &&
        isText(related['ProductArn']) &&
        isText(related['Id']) &&
        Object.keys(related).length === 2
      );
    });
  }),
};

function isUserField(field: unknown): boolean {
  const [name, text] = field as [string, unknown];
  return /^[-_+=.:/@\w\s]{1,128}$/.test(name) && isText(text) && text.length <= 1024;
}

function isListOf(value: unknown, most: number, holds: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= most && value.every(holds);
}

function check(allowed: string, holds: (value: unknown) => boolean): Check {
  return (value) => (holds(value) ? undefined : { at: '', allowed });
}

function members(checks: Readonly<Record<string, Check>>, required: readonly string[]): Check {
  const names = Object.keys(checks);
  return (value) => {
    if (!isRawObject(value) || Object.keys(value).length === 0)
      return { at: '', allowed: `an object with ${names.join(', ')}` };
    const unknown = Object.keys(value).find((name) => !names.includes(name));
    if (unknown !== undefined) return { at: `.${unknown}`, allowed: `only ${names.join(', ')}` };
    return firstFault(value, checks, [...new Set([...required, ...Object.keys(value)])]);
  };
}

function firstFault(
  value: RawObject,
  checks: Readonly<Record<string, Check>>,
  names: readonly string[],
): ReturnType<Check> {
  for (const name of names) {
    const fault = checks[name]?.(value[name]);
    if (fault !== undefined) return { at: `.${name}${fault.at}`, allowed: fault.allowed };
  }
  return undefined;
}
