import type { Account, AccountKind } from '../estate/account.js';
import type { Estate } from '../estate/estate.js';
import type { Random } from '../random/random.js';
import { weighted, type Weighted } from '../random/weighted.js';

/** Where a kind of finding comes from: weights of one account of each kind. All of them are assumptions. */
const PLACES = {
  anywhere: {
    dev: 1,
    staging: 1,
    web: 1,
    api: 1,
    cluster: 1,
    data: 1,
    legacy: 1,
    chain: 1,
    sandbox: 1,
    ci: 1,
    network: 1,
    security: 1,
    corporate: 1,
  },
  internet: { web: 6, dev: 3, legacy: 5, sandbox: 4, staging: 1, api: 1, chain: 6 },
  windows: { legacy: 9, sandbox: 2, dev: 1, corporate: 3 },
  clusters: { cluster: 8, staging: 2, dev: 1, api: 1 },
  builds: { ci: 40, dev: 1, staging: 1 },
  nodes: { cluster: 8, staging: 3, ci: 4, data: 1 },
  people: { dev: 3, sandbox: 4, staging: 2, data: 3, web: 1, api: 1, ci: 1, corporate: 2, security: 3 },
  pipelines: { ci: 20, dev: 2, staging: 2, web: 1, api: 1, cluster: 1 },
  buckets: { data: 12, web: 2, api: 1, dev: 2, legacy: 1, sandbox: 1 },
  uploads: { web: 4, legacy: 4, corporate: 4, api: 1 },
  databases: { api: 4, data: 4, legacy: 3, dev: 1, staging: 1, web: 1 },
  ledgers: { chain: 40, dev: 0.1, sandbox: 0.3 },
  outlets: { network: 30, corporate: 6, data: 2, dev: 0.5, web: 0.5, legacy: 1 },
  resolvers: { network: 20, security: 10, corporate: 8, dev: 0.6, web: 0.6, legacy: 1, sandbox: 1 },
  scanners: { security: 40, network: 6, dev: 0.3 },
  labs: { sandbox: 6, security: 12, dev: 0.6 },
  functions: { api: 4, web: 3, dev: 2, data: 1 },
  production: { web: 3, api: 3, cluster: 3, data: 3, legacy: 2 },
} satisfies Record<string, Partial<Record<AccountKind, number>>>;

/** Name of a place. */
export type Place = keyof typeof PLACES;

/** Draws an account for a place. */
export type PlaceDraw = (place: Place, random: Random) => Account;

export function isPlace(name: string): name is Place {
  return Object.hasOwn(PLACES, name);
}

/** Draws accounts of the estate by place. */
export function placesOf(estate: Estate): PlaceDraw {
  const draws = new Map<Place, Weighted<Account>>();
  for (const place of Object.keys(PLACES) as Place[]) {
    const weights: Partial<Record<AccountKind, number>> = PLACES[place];
    const items = estate.accounts
      .map((account) => [account, weights[account.kind] ?? 0] as const)
      .filter(([, weight]) => weight > 0);
    draws.set(place, weighted(items));
  }
  return (place, random) => (draws.get(place) as Weighted<Account>)(random);
}
