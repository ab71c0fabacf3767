import { readInstant } from '@tocsin/findings';
import { memberOf, type RawObject } from '../../raw-json.js';
import type { Primitive } from '../logic/primitive.js';

const BOUNDS = ['Eq', 'Gte', 'Lte', 'Gt', 'Lt'] as const;

/** A NumberFilter that was checked already. */
export function numberPrimitive(filter: RawObject): Primitive {
  const bounds = BOUNDS.map((name) => [name, memberOf(filter, name)] as const).filter(
    (bound): bound is readonly [(typeof BOUNDS)[number], number] => typeof bound[1] === 'number',
  );
  return {
    key: `number ${JSON.stringify(bounds)}`,
    points: bounds.map(([, bound]) => bound),
    holds: (value) =>
      typeof value === 'number' && bounds.every(([name, bound]) => within(name, value, bound)),
  };
}

function within(name: (typeof BOUNDS)[number], value: number, bound: number): boolean {
  switch (name) {
    case 'Eq':
      return value === bound;
    case 'Gte':
      return value >= bound;
    case 'Lte':
      return value <= bound;
    case 'Gt':
      return value > bound;
    case 'Lt':
      return value < bound;
  }
}

const DAY = 86_400_000;
/** Source: ECMAScript, time values. */
const LAST_INSTANT = 8.64e15;

/** A DateFilter that was checked already; `now` in milliseconds. */
export function datePrimitive(filter: RawObject, now: number): Primitive {
  const range = memberOf(filter, 'DateRange') as
    { readonly Value: number; readonly Comparison?: string } | undefined;
  const text = JSON.stringify(filter);
  if (range !== undefined) {
    const edge = now - range.Value * DAY;
    const older = range.Comparison === 'OLDER_THAN';
    return {
      key: `date ${text}`,
      // So many days that no time lies before them: then there is no edge.
      points: Math.abs(edge) <= LAST_INSTANT ? [new Date(edge).toISOString()] : [],
      holds: (value) => {
        const instant = instantOf(value);
        return instant !== undefined && (older ? instant < edge : instant >= edge);
      },
    };
  }
  const [from, to] = [instantOf(memberOf(filter, 'Start')), instantOf(memberOf(filter, 'End'))];
  return {
    key: `date ${text}`,
    points: [from, to].flatMap((each) => (each === undefined ? [] : [new Date(each).toISOString()])),
    holds: (value) => {
      const instant = instantOf(value);
      return instant !== undefined && instant >= (from ?? Infinity) && instant <= (to ?? -Infinity);
    },
  };
}

function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? readInstant(value) : undefined;
}
