import type { DigestBudget } from './digest-world.js';

/** What may happen beside the workers, in any order: by name. */
type Budgets = Readonly<Record<string, DigestBudget>>;

const NOTHING: DigestBudget = { crashes: 0, duplicates: 0, waits: 1, updates: 0, closes: 0, raises: 0 };

/** Half a minute. */
export const SMALL_DIGESTS: Budgets = {
  'nothing happens': NOTHING,
  'a message comes twice': { ...NOTHING, duplicates: 1 },
  'a worker dies at any step': { ...NOTHING, crashes: 1, waits: 3 },
  'a person resolves it': { ...NOTHING, closes: 1 },
};

/** Minutes. */
export const LARGE_DIGESTS: Budgets = {
  'it becomes CRITICAL': { ...NOTHING, raises: 1 },
  'the provider updates it': { ...NOTHING, updates: 1 },
  'two workers die': { ...NOTHING, crashes: 2, waits: 4 },
  'a worker dies, and a message comes twice': { ...NOTHING, crashes: 1, duplicates: 1, waits: 3 },
  'a worker dies, and the provider updates it': { ...NOTHING, crashes: 1, updates: 1, waits: 3 },
  'a worker dies, and it becomes CRITICAL': { ...NOTHING, crashes: 1, raises: 1, waits: 3 },
  'a worker dies, and a person resolves it': { ...NOTHING, crashes: 1, closes: 1, waits: 3 },
};
