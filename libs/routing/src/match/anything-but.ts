import { isRawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import { prefixTest, suffixTest } from './affix.js';
import type { Dialect } from './dialect.js';
import { equalsIgnoreCaseTest } from './ignore-case.js';
import type { LeafTest } from './leaf.js';
import { wildcardPieces, wildcardTest } from './wildcard.js';

type Fault = { readonly fault: string };

/** What `anything-but` holds: a text or number, a list of one kind, or `{ operator: text or list of texts }`. */
export function anythingButTest(operand: unknown, dialect: Dialect): LeafTest | Fault {
  if (isRawObject(operand)) return notAnyOf(operand, dialect);
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (values.length > 0 && values.every((value) => typeof value === 'string')) {
    const texts = new Set<unknown>(values);
    return (value) => !texts.has(value);
  }
  if (values.length > 0 && values.every((value) => typeof value === 'number' && Number.isFinite(value))) {
    const numbers = new Set<unknown>(values);
    return (value) => !numbers.has(value);
  }
  return {
    fault: `anything-but wants a text, a number, or a list of only texts or only numbers, found ${showValue(operand)}`,
  };
}

function notAnyOf(operand: Readonly<Record<string, unknown>>, dialect: Dialect): LeafTest | Fault {
  const [name = '', ...more] = Object.keys(operand);
  const allowed = Object.keys(dialect.anythingBut);
  const form = Object.hasOwn(dialect.anythingBut, name) ? dialect.anythingBut[name] : undefined;
  if (form === undefined || more.length > 0) {
    return { fault: `anything-but holds one of ${allowed.join(', ')}, found ${showValue([name, ...more])}` };
  }
  const given = operand[name];
  const texts: readonly unknown[] = Array.isArray(given) && form.list ? given : [given];
  if (texts.length === 0) return { fault: `anything-but ${name} wants at least one text` };
  const tests: LeafTest[] = [];
  for (const text of texts) {
    const test = typeof text === 'string' ? textTest(name, text) : wanted(name, text);
    if (typeof test !== 'function') return test;
    tests.push(test);
  }
  return (leaf) => !tests.some((test) => test(leaf));
}

function wanted(name: string, found: unknown): Fault {
  return { fault: `anything-but ${name} wants a text, found ${showValue(found)}` };
}

function textTest(name: string, operand: string): LeafTest | Fault {
  if (name === 'wildcard') {
    const pieces = wildcardPieces(operand);
    return 'fault' in pieces
      ? { fault: `anything-but wildcard ${showValue(operand)} ${pieces.fault}` }
      : wildcardTest(pieces);
  }
  if (name === 'equals-ignore-case') return equalsIgnoreCaseTest(operand);
  if (operand === '') return { fault: `anything-but ${name} does not take an empty text` };
  return name === 'prefix' ? prefixTest(operand) : suffixTest(operand);
}
