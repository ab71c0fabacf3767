import { compileOcsfCriteria, type OcsfCriteria } from '@tocsin/findings';
import { AwsError } from '../../errors.js';
import { pageOf, pageSize } from '../../http/pages.js';
import { isObject, listAt, type JsonObject } from '../../json.js';

const firstPage = 10;
const refused = 'ValidationException';

/**
 * GetFindingsV2: composite filters over OCSF, as in the criteria of an automation rule of the new Security Hub. What the engine
 * cannot evaluate is refused, never ignored.
 *
 * Source: Security Hub API reference, GetFindingsV2: MaxResults 1 to 100, at most 10 composite filters. The error code is
 * assumed, as is the size of a page where none is asked for.
 */
export function getFindingsV2(all: readonly Readonly<JsonObject>[], input: JsonObject): JsonObject {
  const unknown = Object.keys(input).find((name) => !['Filters', 'MaxResults', 'NextToken'].includes(name));
  if (unknown !== undefined) throw refusal(`${unknown} is not evaluated by the local engine.`);
  const most = pageSize(input, 'MaxResults', { fallback: firstPage, most: 100, refusal: refused });
  const matches = compile(input.Filters);
  const { items, nextToken } = pageOf(all.filter(matches), most, input.NextToken, refused);
  return { Findings: items, NextToken: nextToken };
}

function compile(filters: unknown): (record: Readonly<JsonObject>) => boolean {
  if (!isObject(filters) || Object.keys(filters).length === 0) return () => true;
  const composites = listAt(filters, 'CompositeFilters')?.length ?? 0;
  if (composites > 10) throw refusal(`CompositeFilters: at most 10 are allowed, found ${composites}.`);
  const now = Date.now();
  try {
    const { test } = compileOcsfCriteria(filters as unknown as OcsfCriteria);
    return (record) => test(record, now) === 'match';
  } catch (error) {
    throw refusal(`Filters: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refusal(message: string): AwsError {
  return new AwsError(refused, message);
}
