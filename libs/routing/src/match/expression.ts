import type { RawObject } from '../raw-json.js';
import { isRawObject } from '../raw-json.js';
import { showValue } from '../show-value.js';
import { prefixTest, suffixTest } from './affix.js';
import { anythingButTest } from './anything-but.js';
import { addressTest, cidrRange } from './cidr.js';
import type { Dialect } from './dialect.js';
import { equalsIgnoreCaseTest, prefixIgnoreCaseTest, suffixIgnoreCaseTest } from './ignore-case.js';
import type { LeafTest } from './leaf.js';
import { numericTest } from './numeric.js';
import { wildcardPieces, wildcardTest } from './wildcard.js';

type Fault = { readonly fault: string };
type Reader = (operand: unknown, dialect: Dialect) => LeafTest | Fault;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['exactly', textReader('exactly', (operand) => (value) => value === operand)],
  ['equals-ignore-case', textReader('equals-ignore-case', equalsIgnoreCaseTest)],
  ['prefix', affixReader('prefix', prefixIgnoreCaseTest, prefixTest)],
  ['suffix', affixReader('suffix', suffixIgnoreCaseTest, suffixTest)],
  ['wildcard', textReader('wildcard', wildcard)],
  ['cidr', textReader('cidr', cidr)],
  ['numeric', numericTest],
  ['anything-but', anythingButTest],
  ['exists', () => () => true],
]);

/** The test that a match expression such as `{ "prefix": "a" }` stands for. `{ "exists": false }` is not one: see absence. */
export function expressionTest(expression: RawObject, dialect: Dialect): LeafTest | Fault {
  const [name, ...more] = Object.keys(expression);
  if (name === undefined || more.length > 0) {
    return { fault: `a match expression has one operator, found ${showValue(Object.keys(expression))}` };
  }
  const read = dialect.operators.includes(name) ? READERS.get(name) : undefined;
  if (read === undefined) {
    return {
      fault: `does not know the operator ${showValue(name)}; allowed are ${dialect.operators.join(', ')}`,
    };
  }
  const operand = expression[name];
  if (name === 'exists' && typeof operand !== 'boolean') {
    return { fault: `exists wants true or false, found ${showValue(operand)}` };
  }
  return read(operand, dialect);
}

function textReader(name: string, make: (operand: string) => LeafTest | Fault): Reader {
  return (operand) =>
    typeof operand === 'string'
      ? make(operand)
      : { fault: `${name} wants a text, found ${showValue(operand)}` };
}

function affixReader(
  name: string,
  folded: (operand: string) => LeafTest,
  plain: (operand: string) => LeafTest,
): Reader {
  const readPlain = textReader(name, plain);
  const readFolded = textReader(`${name} equals-ignore-case`, folded);
  return (operand, dialect) => {
    if (!isRawObject(operand)) return readPlain(operand, dialect);
    const keys = Object.keys(operand);
    if (keys.length !== 1 || keys[0] !== 'equals-ignore-case') {
      return { fault: `${name} holds a text or equals-ignore-case, found ${showValue(keys)}` };
    }
    return readFolded(operand['equals-ignore-case'], dialect);
  };
}

function wildcard(operand: string): LeafTest | Fault {
  const pieces = wildcardPieces(operand);
  return 'fault' in pieces
    ? { fault: `wildcard ${showValue(operand)} ${pieces.fault}` }
    : wildcardTest(pieces);
}

function cidr(operand: string): LeafTest | Fault {
  const range = cidrRange(operand);
  return 'fault' in range ? { fault: `cidr ${showValue(operand)} ${range.fault}` } : addressTest(range);
}
