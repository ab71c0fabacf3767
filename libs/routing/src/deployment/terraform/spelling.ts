import { isRawObject, type RawObject } from '../../raw-json.js';

/** Blocks that stand once: Terraform keeps them as a list of one. */
const SINGLE = [
  'criteria',
  'finding_fields_update',
  'note',
  'severity',
  'workflow',
  'date_range',
  'filter_criteria',
  'environment',
  'input_transformer',
];
/** Maps whose names are the user's own. A filter of the same name is a list, and is spelled anew. */
const MAPS = ['user_defined_fields', 'variables', 'tags', 'input_paths'];
const LEFT_OUT = ['tags_all', 'id', 'arn', 'region'];

/** `finding_fields_update` as CloudFormation spells it: `FindingFieldsUpdate`. */
export function awsName(name: string): string {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

/**
 * The values of a resource with AWS's spelling of names, without what is null or an empty block.
 * Source: Terraform AWS provider, schema of aws_securityhub_automation_rule.
 */
export function awsSpelled(values: RawObject): RawObject {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !LEFT_OUT.includes(name))
      .map(([name, value]): [string, unknown] => [awsName(name), spelled(name, value)])
      .filter(([, value]) => value !== undefined),
  );
}

function spelled(name: string, value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    if (value.length === 1 && SINGLE.includes(name)) return spelled(name, value[0]);
    return value.map((entry) => (isRawObject(entry) ? block(entry) : entry));
  }
  if (!isRawObject(value)) return value;
  if (Object.keys(value).length === 0) return undefined;
  return MAPS.includes(name) ? value : block(value);
}

/** In a block `id` is a field, as of criteria or a related finding. */
function block(values: RawObject): RawObject {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]): [string, unknown] => [awsName(name), spelled(name, value)])
      .filter(([, value]) => value !== undefined),
  );
}
