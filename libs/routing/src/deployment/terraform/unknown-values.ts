import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { referencesOf } from './references.js';

/**
 * Attributes that the provider fills in when nobody writes them: AWS's own default holds.
 * Source: Terraform AWS provider, schemas (Optional and Computed).
 */
const COMPUTED = ['rule_status', 'label', 'filter_policy_scope', 'state', 'is_enabled'];

/** The text for a value that is known after apply only. */
type TextOf = (expression: unknown, attribute: string) => string;

/**
 * The values of a resource with a text `${…}` for each that is known after apply only. `unknown` is `after_unknown` of the
 * plan: true where a value is not known, in the shape of the values. Source: Terraform, "JSON Output Format", Change
 * Representation and Expression Representation.
 */
export function withUnknownValues(
  values: RawObject,
  unknown: unknown,
  expressions: RawObject,
  textOf: TextOf,
): RawObject {
  return filled(values, unknown, expressions, '', textOf) as RawObject;
}

function filled(
  value: unknown,
  unknown: unknown,
  expression: unknown,
  attribute: string,
  textOf: TextOf,
): unknown {
  if (unknown === true) {
    return expression === undefined && COMPUTED.includes(attribute)
      ? undefined
      : textOf(expression, attribute);
  }
  if (Array.isArray(unknown)) {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    return unknown.map((entry, position) =>
      filled(entries[position], entry, entryOf(expression, position, unknown.length), attribute, textOf),
    );
  }
  if (!isRawObject(unknown)) return value;
  const members: RawObject = isRawObject(value) ? value : {};
  const names = new Set([...Object.keys(members), ...Object.keys(unknown)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      filled(
        memberOf(members, name),
        memberOf(unknown, name),
        memberExpression(expression, name),
        name,
        textOf,
      ),
    ]),
  );
}

/**
 * Blocks are written as a list of objects of expressions. A list of values has one expression: where it refers to as many
 * things as it has values, each is one of them.
 */
function entryOf(expression: unknown, position: number, count: number): unknown {
  if (Array.isArray(expression)) return (expression as readonly unknown[])[position];
  const references = referencesOf(expression);
  return references.length === count ? { references: [references[position]] } : expression;
}

function memberExpression(expression: unknown, name: string): unknown {
  if (!isRawObject(expression) || Object.hasOwn(expression, 'references')) return expression;
  return memberOf(expression, name);
}

/** Where a plan does not say what is unknown: whatever is written with references and has no value. */
export function unknownByExpressions(values: RawObject, expressions: RawObject): RawObject {
  return Object.fromEntries(
    Object.entries(expressions)
      .filter(([name, expression]) => !Object.hasOwn(values, name) && isReference(expression))
      .map(([name]) => [name, true]),
  );
}

function isReference(expression: unknown): boolean {
  return isRawObject(expression) && Object.hasOwn(expression, 'references');
}
