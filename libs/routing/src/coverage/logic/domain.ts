import type { Scalar } from '../../match/leaf.js';
import type { TextPattern } from './text-pattern.js';
import type { Value } from './primitive.js';

/** Values of one group that hang together, such as the label of a severity and its number. */
export type Group = Readonly<Record<string, Value>>;

/** What values a variable can have. */
export type Domain =
  /** One of these; undefined among them where it may be absent. */
  | { readonly kind: 'one of'; readonly values: readonly Value[] }
  /** Any text, and the values. */
  | { readonly kind: 'text'; readonly values: readonly Value[] }
  /** Numbers and times: the values, and what lies at and beside every point that is asked about. */
  | {
      readonly kind: 'points';
      readonly values: readonly Value[];
      readonly around: (point: Scalar) => readonly Value[];
      /** Where the values are texts: some of those that lie in a set of texts, not all of them. */
      readonly within?: (texts: TextPattern) => readonly string[];
    }
  /** Members together; `around` gives groups for a point. */
  | {
      readonly kind: 'group';
      readonly groups: readonly Group[];
      readonly around: (point: Scalar) => readonly Group[];
    }
  /** Entries of a list. */
  | {
      readonly kind: 'list';
      readonly least: number;
      readonly most: number;
      readonly member: (name: string) => Domain;
    };

export type DomainOf = (variable: string) => Domain;
