import type { RawObject } from '../../raw-json.js';
import { UnreadablePart } from '../unreadable.js';

/** A value that a caller gives a parameter, or a pseudo parameter such as `AWS::Region`. */
export type ParameterValue = string | number | boolean | readonly (string | number)[];

/** What the expressions of a template are resolved against. */
export interface Scope {
  /** The value of a parameter or pseudo parameter; undefined where only the deployment knows. */
  readonly parameter: (name: string) => unknown;
  readonly mappings: RawObject;
  /** Undefined where only the deployment knows. */
  readonly condition: (name: string) => boolean | undefined;
  /** Counts the letters that are made: expressions may multiply a text. `length` is the text's so far. */
  readonly spend: (letters: number, length?: number) => void;
}

/** Stands for AWS::NoValue: the member that has it is left out. */
export const NO_VALUE: unique symbol = Symbol('AWS::NoValue');

export type Resolve = (value: unknown) => unknown;

const MOST_LETTERS = 50_000_000;
const LONGEST_TEXT = 100_000;

export function newBudget(): Scope['spend'] {
  let spent = 0;
  return (letters, length = letters) => {
    spent += letters;
    if (length > LONGEST_TEXT) {
      throw new UnreadablePart(
        `an expression makes a text of ${length} letters; at most ${LONGEST_TEXT} are read`,
      );
    }
    if (spent > MOST_LETTERS) {
      throw new UnreadablePart(`the expressions of the template make more than ${MOST_LETTERS} letters`);
    }
  };
}
