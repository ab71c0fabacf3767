import { isScalar, type Scalar } from '../match/leaf.js';

/** A message attribute as SNS delivers it to a queue. */
export interface MessageAttribute {
  /** `String`, `String.Array`, `Number` or `Binary`. */
  readonly Type: string;
  readonly Value: string;
}

/**
 * What a filter policy compares, by attribute name: the text, the number, or the texts, numbers, true, false and null of
 * an array. Attributes of another type, and arrays and numbers that cannot be read, are as if they were not there.
 */
export function attributeValues(
  attributes: Readonly<Record<string, MessageAttribute>>,
): Readonly<Record<string, Scalar | readonly Scalar[]>> {
  const values: Record<string, Scalar | readonly Scalar[]> = Object.create(null);
  for (const [name, { Type, Value }] of Object.entries(attributes)) {
    const value = valueOf(Type, Value);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function valueOf(type: string, value: string): Scalar | readonly Scalar[] | undefined {
  switch (type) {
    case 'String':
      return value;
    case 'Number':
      return value.trim() === '' || !Number.isFinite(Number(value)) ? undefined : Number(value);
    case 'String.Array':
      return arrayOf(value);
    default:
      return undefined;
  }
}

function arrayOf(text: string): readonly Scalar[] | undefined {
  try {
    const array: unknown = JSON.parse(text);
    return Array.isArray(array) ? array.filter(isScalar) : undefined;
  } catch {
    return undefined;
  }
}
