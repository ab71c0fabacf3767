import { compileCriteria, type Criteria } from '@tocsin/findings';
import { AwsError } from '../../errors.js';
import { pageOf, pageSize } from '../../http/pages.js';
import { isObject, type JsonObject } from '../../json.js';
import type { FindingStore } from './finding-store.js';

const firstPage = 10;
const refused = 'InvalidInputException';

/**
 * GetFindings: filters AND together, of one filter the positive values OR and the negative ones AND, as in the criteria of an
 * automation rule, whose filters have the same names. What the engine cannot evaluate is refused, never ignored.
 *
 * Source: Security Hub API reference, GetFindings: MaxResults 1 to 100, at most 10 filters of at most 20 values;
 * AwsSecurityFindingFilters.
 */
export function getFindings(store: FindingStore, input: JsonObject): JsonObject {
  const unknown = Object.keys(input).find((name) => !['Filters', 'MaxResults', 'NextToken'].includes(name));
  if (unknown !== undefined) throw refusal(`${unknown} is not evaluated by the local engine.`);
  const most = pageSize(input, 'MaxResults', { fallback: firstPage, most: 100, refusal: refused });
  const matches = compile(isObject(input.Filters) ? input.Filters : {});
  const matching = store.all().flatMap(({ record }) => (matches(record) ? [record] : []));
  const { items, nextToken } = pageOf(matching, most, input.NextToken, refused);
  return { Findings: items, NextToken: nextToken };
}

/** @throws AwsError that names the filter, what was found and what is allowed */
function compile(filters: JsonObject): (record: Readonly<JsonObject>) => boolean {
  const names = Object.keys(filters);
  if (names.length === 0) return () => true;
  if (names.length > 10) throw refusal(`Filters: at most 10 are allowed, found ${names.length}.`);
  const long = names.find((name) => Array.isArray(filters[name]) && filters[name].length > 20);
  if (long !== undefined) throw refusal(`${long}: expected a list of at most 20 values.`);
  const now = Date.now();
  try {
    const { test } = compileCriteria(filters as Criteria);
    return (record) => test(record, now) === 'match';
  } catch (error) {
    throw refusal(`Filters: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refusal(message: string): AwsError {
  return new AwsError(refused, message);
}
