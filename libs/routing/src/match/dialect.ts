import { EventPatternError, FilterPolicyError } from '../errors.js';

/** Which of the operators a service takes, and how it refuses. The grammar of the operators is the same engine's. */
export interface Dialect {
  /** Operators of a match expression. */
  readonly operators: readonly string[];
  /** Operators that `anything-but` may hold; for each, whether a list of texts may follow. */
  readonly anythingBut: Readonly<Record<string, { readonly list: boolean }>>;
  /** The same where `$or` is read as the name of a field. */
  readonly anythingButPlain: Dialect['anythingBut'];
  /** Whether a field may be an object of fields. */
  readonly nested: boolean;
  refusal(path: string, reason: string): Error;
}

/** EventBridge event buses. `exactly` is the engine's, not in EventBridge's documentation. */
export const EVENT_PATTERN: Dialect = {
  operators: [
    'prefix',
    'suffix',
    'equals-ignore-case',
    'wildcard',
    'anything-but',
    'numeric',
    'cidr',
    'exists',
    'exactly',
  ],
  anythingBut: {
    prefix: { list: true },
    suffix: { list: true },
    'equals-ignore-case': { list: true },
    wildcard: { list: true },
  },
  anythingButPlain: {
    prefix: { list: false },
    suffix: { list: false },
    'equals-ignore-case': { list: true },
  },
  nested: true,
  refusal: (path, reason) => new EventPatternError(path, reason),
};

/** SNS filter policies in the scope MessageAttributes: flat, no wildcard, `anything-but` holds a prefix at most. */
export const FILTER_POLICY: Dialect = {
  operators: ['prefix', 'suffix', 'equals-ignore-case', 'anything-but', 'numeric', 'cidr', 'exists'],
  anythingBut: { prefix: { list: false } },
  anythingButPlain: { prefix: { list: false } },
  nested: false,
  refusal: (path, reason) => new FilterPolicyError(path, reason),
};
