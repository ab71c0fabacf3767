import type { Random } from '../random/random.js';
import type { Account } from './account.js';
import type { ResourceKind } from './resources.js';

/** How many resources of a kind an account has. Assumption; runners and pods come and go, so there are many of them. */
const COUNTS: Partial<Record<ResourceKind, number>> = {
  instance: 60,
  accessKey: 40,
  bucket: 24,
  object: 4000,
  cluster: 3,
  container: 400,
  database: 8,
  function: 60,
  image: 120,
  account: 1,
  trail: 2,
};

/** One of the resources of a kind in an account, by number. */
export function slotOf(kind: ResourceKind, account: Account, random: Random): number {
  const many = account.kind === 'ci' && (kind === 'instance' || kind === 'container');
  return random.int(0, (many ? 2000 : (COUNTS[kind] ?? 40)) - 1);
}
