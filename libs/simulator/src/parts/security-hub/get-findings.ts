import { AwsError } from '../../errors.js';
import { pageOf, pageSize } from '../../http/pages.js';
import { isObject, member, textAt, type JsonObject } from '../../json.js';
import type { FindingStore } from './finding-store.js';

/** Filters of GetFindings that the engine evaluates, with the member each looks at. */
const filters: Readonly<Record<string, readonly string[]>> = {
  AwsAccountId: ['AwsAccountId'],
  ComplianceStatus: ['Compliance', 'Status'],
  GeneratorId: ['GeneratorId'],
  Id: ['Id'],
  ProductArn: ['ProductArn'],
  RecordState: ['RecordState'],
  SeverityLabel: ['Severity', 'Label'],
  WorkflowStatus: ['Workflow', 'Status'],
};
const comparisons: Readonly<Record<string, (found: string | undefined, wanted: string) => boolean>> = {
  EQUALS: (found, wanted) => found === wanted,
  PREFIX: (found, wanted) => found?.startsWith(wanted) ?? false,
};
const firstPage = 10;
const refused = 'InvalidInputException';

/**
 * GetFindings with the filters above: filters AND together, values of one filter OR. What the engine cannot evaluate
 * is refused, never ignored.
 *
 * Source: Security Hub API reference, GetFindings: MaxResults 1 to 100, at most 10 filters of at most 20 values.
 */
export function getFindings(store: FindingStore, input: JsonObject): JsonObject {
  const unknown = Object.keys(input).find((name) => !['Filters', 'MaxResults', 'NextToken'].includes(name));
  if (unknown !== undefined) throw refusal(`${unknown} is not evaluated by the local engine.`);
  const most = pageSize(input, 'MaxResults', { fallback: firstPage, most: 100, refusal: refused });
  const tests = Object.entries(isObject(input.Filters) ? input.Filters : {}).map(([name, values]) =>
    compile(name, values),
  );
  if (tests.length > 10) throw refusal(`Filters: at most 10 are allowed, found ${tests.length}.`);
  const matching = store.all().flatMap(({ record }) => (tests.every((test) => test(record)) ? [record] : []));
  const { items, nextToken } = pageOf(matching, most, input.NextToken, refused);
  return { Findings: items, NextToken: nextToken };
}

function compile(name: string, values: unknown): (record: JsonObject) => boolean {
  if (name === 'UserDefinedFields') return compileFields(name, values);
  const path = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (!path)
    throw refusal(
      `the filter ${name} is not evaluated by the local engine; it knows UserDefinedFields, ${Object.keys(filters).join(', ')}.`,
    );
  if (!Array.isArray(values) || values.length > 20)
    throw refusal(`${name}: expected a list of at most 20 values.`);
  const tests = values.map((value) => {
    const comparison = textAt(value, 'Comparison') ?? '';
    const test = Object.hasOwn(comparisons, comparison) ? comparisons[comparison] : undefined;
    if (!test) throw refusal(`${name}: the comparison ${comparison} is not evaluated by the local engine.`);
    return (found: string | undefined) => test(found, String(member(value, 'Value')));
  });
  return (record) => tests.some((test) => test(textAt(record, ...path)));
}

/** A field equals a value. Source: Security Hub API reference, MapFilter; its other comparisons are refused. */
function compileFields(name: string, values: unknown): (record: JsonObject) => boolean {
  if (!Array.isArray(values) || values.length > 20)
    throw refusal(`${name}: expected a list of at most 20 values.`);
  const wanted = values.map((value) => {
    const [Key, Value, Comparison] = ['Key', 'Value', 'Comparison'].map((part) => textAt(value, part));
    if (Comparison === 'EQUALS' && Key !== undefined) return [Key, Value] as const;
    throw refusal(`${name}: the comparison ${Comparison} is not evaluated by the local engine.`);
  });
  return (record) => wanted.some(([key, value]) => member(record.UserDefinedFields, key) === value);
}

function refusal(message: string): AwsError {
  return new AwsError(refused, message);
}
