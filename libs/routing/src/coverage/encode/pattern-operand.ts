import { wildcardPieces } from '../../match/wildcard.js';
import { readCondition, meets as leafMeets } from '../../match/condition.js';
import { EVENT_PATTERN } from '../../match/dialect.js';
import { ipToHex } from '../../match/ip-address.js';
import { isScalar } from '../../match/leaf.js';
import { isRawObject, type RawObject } from '../../raw-json.js';
import { PRESENT, type Primitive, type Value } from '../logic/primitive.js';
import { endingWith, exactly, startingWith, type TextPattern } from '../logic/text-pattern.js';

/** Questions that are all to be answered so by one value. */
export type Asked = readonly { readonly ask: Primitive; readonly not?: boolean }[];

/** One way to meet a value of a pattern; or that only the deployment knows it; or that it may be met either way. */
export type Way = Asked | 'unresolved' | 'open';

/** The ways to meet one value of a pattern that was checked. `{ "exists": false }` is none: it is met by no value. */
export function readOperand(value: unknown): readonly Way[] {
  if (isUnresolved(value)) return ['unresolved'];
  if (!isRawObject(value)) return [scalar(value)];
  const [operator = ''] = Object.keys(value);
  const operand = value[operator];
  switch (operator) {
    case 'exists':
      return operand === true ? [[{ ask: PRESENT }]] : [];
    case 'anything-but':
      return [anythingBut(operand)];
    case 'numeric':
      return [[{ ask: numbers(value, operand) }]];
    case 'cidr':
      return ['open'];
    default:
      return [[{ ask: text(operator, operand) }]];
  }
}

/** A text that only the deployment knows, anywhere in a value. */
export function isUnresolved(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('${');
  if (Array.isArray(value)) return value.some(isUnresolved);
  return isRawObject(value) && Object.values(value).some(isUnresolved);
}

/** An address is met by every way of writing it. */
function scalar(value: unknown): Way {
  if (typeof value === 'string' && ipToHex(value) !== undefined) return 'open';
  return [{ ask: exact(value) }];
}

function exact(value: unknown): Primitive {
  const points = typeof value !== 'string' && isScalar(value) ? { points: [value] } : {};
  return primitive(value, typeof value === 'string' ? exactly(value) : undefined, points);
}

function anythingBut(operand: unknown): Way {
  const named = isRawObject(operand) ? Object.entries(operand)[0] : undefined;
  const [operator, given] = named ?? ['', operand];
  const values: readonly unknown[] = Array.isArray(given) ? given : [given];
  return [
    { ask: PRESENT },
    ...values.map((value) => ({
      ask: operator === '' ? literally(value) : text(operator, value),
      not: true,
    })),
  ];
}

/** In anything-but a text is the text, an address or not. */
function literally(value: unknown): Primitive {
  if (typeof value !== 'string') return exact(value);
  return {
    key: `literally ${JSON.stringify(value)}`,
    text: exactly(value),
    holds: (found) => found === value,
  };
}

function numbers(value: RawObject, operand: unknown): Primitive {
  const points = Array.isArray(operand) ? operand.filter((each) => typeof each === 'number') : [];
  return primitive(value, undefined, { points });
}

function text(operator: string, operand: unknown): Primitive {
  const inner = isRawObject(operand) ? Object.values(operand)[0] : operand;
  const fold = isRawObject(operand) || operator === 'equals-ignore-case';
  const pattern = patternOf(operator, String(inner));
  const nearly = isOdd(operator, String(inner), fold);
  const set = { ...pattern, ...(fold ? { fold } : {}), ...(nearly ? { nearly } : {}) };
  return primitive({ [operator]: operand }, set);
}

/** The engine compares quotation marks too, and folds some letters to several: a row of characters says neither. */
function isOdd(operator: string, wanted: string, fold: boolean): boolean {
  if (operator === 'prefix' && wanted.endsWith('"')) return true;
  if (operator === 'suffix' && wanted.startsWith('"')) return true;
  return fold && wanted.split('').some((unit) => foldsOddly(unit));
}

function foldsOddly(unit: string): boolean {
  return unit.toLowerCase().length + unit.toUpperCase().length !== 2 || /[\ud800-\udfff]/.test(unit);
}

function patternOf(operator: string, wanted: string): TextPattern {
  if (operator === 'prefix') return startingWith(wanted);
  if (operator === 'suffix') return endingWith(wanted);
  if (operator !== 'wildcard') return exactly(wanted);
  const pieces = wildcardPieces(wanted);
  return 'fault' in pieces ? exactly(wanted) : { pieces };
}

/** The question that a value of a pattern asks, answered by the matcher itself. */
function primitive(
  value: unknown,
  pattern: TextPattern | undefined,
  more: Pick<Primitive, 'points'> = {},
): Primitive {
  const condition = readCondition([value], '', EVENT_PATTERN);
  return {
    // Texts that mean the same as a comparison of criteria have its key, so that they are one question.
    key: keyOf(value),
    holds: (found: Value) => found !== undefined && leafMeets(condition, found),
    ...(pattern === undefined ? {} : { text: pattern }),
    ...more,
  };
}

function keyOf(value: unknown): string {
  if (typeof value === 'string') return `= ${JSON.stringify(value)}`;
  if (isRawObject(value) && typeof value['prefix'] === 'string' && !value['prefix'].endsWith('"'))
    return `begins ${JSON.stringify(value['prefix'])}`;
  return `pattern ${JSON.stringify(value)}`;
}
