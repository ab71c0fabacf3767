import { readInstant } from '../instant.js';
import type { Condition, Equality } from './condition.js';
import type { CriteriaOutcome } from './outcome.js';

/** Criteria ready to run. */
export interface CompiledCriteria {
  /**
   * Judges one raw finding, ASFF or OCSF as the criteria are.
   *
   * @param options - `now`: ISO 8601; date ranges count back from it
   */
  readonly evaluate: (raw: object, options: { readonly now: string }) => CriteriaOutcome;
  /** The same with `now` in milliseconds (undefined: unreadable), parsed once for many criteria. */
  readonly test: (raw: object, now: number | undefined) => CriteriaOutcome;
  /** The keys (ASFF) or field names (OCSF) of the criteria, in their order, each once. */
  readonly fields: readonly string[];
  /**
   * What must hold for anything but `no match`: for each entry, one of `values` is among the texts that the raw finding
   * has under `key`. It speaks of string filters that are all EQUALS; of what is joined by OR only where every part
   * asks for the same key. May be empty.
   */
  readonly equalities: readonly Equality[];
  /** The same of beginnings: one of the texts begins with one of `values`. Of string filters that are PREFIX, or EQUALS. */
  readonly beginnings: readonly Equality[];
  /** What it costs to ask, roughly in units of one comparison. */
  readonly cost: number;
}

export function compiledCriteria(
  { test, equalities, beginnings, dated, cost }: Condition,
  fields: Iterable<string>,
): CompiledCriteria {
  return Object.freeze({
    evaluate: (raw: object, { now }: { readonly now: string }) =>
      test(raw, dated ? readInstant(now) : undefined),
    test,
    fields: Object.freeze([...fields]),
    equalities: Object.freeze([...equalities]),
    beginnings: Object.freeze([...beginnings]),
    cost,
  });
}
