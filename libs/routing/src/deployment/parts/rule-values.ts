import { isRawObject, type RawObject } from '../../raw-json.js';

const NUMBERS = [
  ...['RuleOrder', 'Eq', 'Gte', 'Lte', 'Gt', 'Lt', 'Confidence', 'Criticality', 'Normalized', 'Product'],
  ...['SeverityId', 'StatusId', 'DateRange.Value'],
];
const BOOLEANS = ['IsTerminal'];
/** Their members are named by users. */
const OWN_NAMES = ['UserDefinedFields', 'Tags'];

/**
 * An automation rule with numbers and booleans where a template writes them as texts, as a parameter always is.
 * CloudFormation takes both; where it says so is not known to us.
 */
export function withRuleValues(rule: RawObject): RawObject {
  return valued(rule, '') as RawObject;
}

function valued(value: unknown, name: string): unknown {
  if (typeof value === 'string') {
    if (NUMBERS.includes(name) && /^-?\d{1,9}(\.\d{1,9})?$/.test(value)) return Number(value);
    if (BOOLEANS.includes(name) && /^(true|false)$/.test(value)) return value === 'true';
    return value;
  }
  if (Array.isArray(value)) return value.map((entry) => valued(entry, ''));
  if (!isRawObject(value) || OWN_NAMES.includes(name)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, content]) => [
      member,
      valued(content, name === 'DateRange' ? `DateRange.${member}` : member),
    ]),
  );
}
