import type { Account } from '../estate/account.js';
import type { Random } from '../random/random.js';
import type { Product } from '../rates/products.js';

/** A finding to be made: small, so that a whole month of them can be sorted before the first one is made. */
export interface Planned {
  readonly product: Product;
  /** The row of the product's own table that it is made from. */
  readonly row: unknown;
  readonly account: Account;
  /** Which resource of the account. */
  readonly slot: number;
  /** Everything else about the finding is drawn from this. */
  readonly seed: number;
  /** Who did it; findings of one intrusion or exercise share it. */
  readonly actor: number;
  /** When it was first made, milliseconds since 1970. */
  readonly createdMs: number;
  /** When this version was made. */
  readonly updatedMs: number;
  /** 0 when new; 1 for an update. */
  readonly revision: number;
  readonly intrusion: number | undefined;
}

/** Makes findings of one product. */
export type Maker = (planned: Planned) => Record<string, unknown>;

/** A new harmless finding. */
export function planned(
  product: Product,
  row: unknown,
  account: Account,
  slot: number,
  createdMs: number,
  random: Random,
): Planned {
  const seed = random.int(0, 0xffffffff);
  return {
    product,
    row,
    account,
    slot,
    seed,
    actor: random.int(0, 0xffffffff),
    createdMs,
    updatedMs: createdMs,
    revision: 0,
    intrusion: undefined,
  };
}
