import type { Budget } from './world.js';

const NOTHING: Budget = { crashes: 0, duplicates: 0, ticks: 0, providerUpdates: 0, closes: 0 };

/** What may happen beside the workers, in any order: by name. */
type Budgets = Readonly<Record<string, Budget>>;

/** Seconds. */
export const SMALL: Budgets = {
  'nothing happens': NOTHING,
  'the message comes twice': { ...NOTHING, duplicates: 1 },
  'a worker dies at any step': { ...NOTHING, crashes: 1, ticks: 1 },
  'the provider updates it': { ...NOTHING, providerUpdates: 1 },
  'a person resolves it': { ...NOTHING, closes: 1 },
  'two workers die': { ...NOTHING, crashes: 2, ticks: 2 },
  'a worker dies, and the message comes twice': { ...NOTHING, crashes: 1, duplicates: 1, ticks: 1 },
};

/** Minutes. */
export const LARGE: Budgets = {
  'a worker dies, and the provider updates it': { ...NOTHING, crashes: 1, providerUpdates: 1, ticks: 1 },
  'a worker dies, and a person resolves it': { ...NOTHING, crashes: 1, closes: 1, ticks: 1 },
  'three deaths': { ...NOTHING, crashes: 3, ticks: 3 },
  'twice, updated, resolved': { ...NOTHING, duplicates: 1, providerUpdates: 1, closes: 1 },
};
