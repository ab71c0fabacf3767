import type { Account } from '../estate/account.js';
import type { Label } from '../guardduty/detection.js';

/** One finding of a story. */
export interface Step {
  /** Hours after the first step. */
  readonly hours: number;
  /**
   * `guardduty`: `what` is the finding type; `macie`: the type; `thirdParty` and `exposure`: the title of a row of
   * `rates/other-products.ts`.
   */
  readonly from: 'guardduty' | 'macie' | 'thirdParty' | 'exposure';
  readonly what: string;
  /** Where the default of the type does not hold. */
  readonly severity?: Label;
  /** Steps with the same word are about the same resource. */
  readonly on: string;
  /** Finding types vary in what they gather: true where the same activity is reported again later under the same Id. */
  readonly again?: boolean;
}

/** A chain of findings with one cause. */
export interface Story {
  readonly title: string;
  /** What happens, in a few sentences, with references. */
  readonly story: string;
  readonly references: readonly string[];
  /** Which account it happens in: drawn from the estate. */
  readonly where: (account: Account) => boolean;
  /** The same in words. */
  readonly accountRole: string;
  readonly steps: readonly Step[];
}
