import type { Scalar } from '../../match/leaf.js';
import type { TextPattern } from './text-pattern.js';

/** One value of a finding; undefined: it has none there. */
export type Value = Scalar | undefined;

/** A question about one value. */
export interface Primitive {
  /** Equal for equal questions. */
  readonly key: string;
  readonly holds: (value: Value) => boolean;
  /** The texts for which it holds. Absent: for texts it holds as {@link Primitive.holds} says of the points, and no others. */
  readonly text?: TextPattern;
  /** Values beside which, and at which, the answer may change. */
  readonly points?: readonly Scalar[];
}

/** Whether there is a value at all. */
export const PRESENT: Primitive = {
  key: 'present',
  holds: (value) => value !== undefined,
  text: { pieces: ['', ''] },
};

/** Whether there is a text. */
export const IS_TEXT: Primitive = {
  key: 'text',
  holds: (value) => typeof value === 'string',
  text: { pieces: ['', ''] },
};

export function textPrimitive(key: string, text: TextPattern, holds: (value: string) => boolean): Primitive {
  return { key, text, holds: (value) => typeof value === 'string' && holds(value) };
}

/** The value is this one, and of this type. */
export function equalTo(wanted: Scalar): Primitive {
  return {
    key: `= ${JSON.stringify(wanted)}`,
    holds: (value) => value === wanted,
    ...(typeof wanted === 'string' ? { text: { pieces: [wanted] } } : { points: [wanted] }),
  };
}
